import { describe, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { machine } from '#main/testing.ts';
import { partOf, wordFile } from './testing/template.ts';
import { linesOf } from './word/text.ts';

const { call, prepared, account } = await casesHouse();
await prepared('HS1', 'N1');

const linesIn = async ({ bytes }: FileAnswer): Promise<string[]> => {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return linesOf(partOf(Buffer.concat(all)));
};
const keep = (unitCode: string, words: string, actor: Parameters<typeof call>[1] = machine) =>
  call('template.keep', actor, {
    kind: '5-knd',
    unitCode,
    name: 'mau-5.docx',
    file: wordFile([words]).toString('base64'),
  });
const draft = async () => linesIn(await call('paper.draft', machine, { kind: '5-knd', caseCode: 'HS1' }));

describe('a template of a unit', () => {
  test('binds it and those below; the nearest one up the tree wins', async () => {
    expect((await draft())[4]).not.toContain('Mẫu của');
    await keep('H', 'Mẫu của H: {họ và tên}');
    expect(await draft()).toEqual(['Mẫu của H: Người Mẫu N1']);
    await keep('B1', 'Mẫu của B1: {chi bộ}');
    expect(await draft()).toEqual(['Mẫu của B1: B1']);
    await keep('H2', 'Mẫu của H2');
    expect(await draft()).toEqual(['Mẫu của B1: B1']);
    const { templates } = await call('template.list', machine, { unitCode: 'CS' });
    expect(templates.find(({ kind }: { kind: string }) => kind === '5-knd')).toMatchObject({
      of: 'H',
      isOwn: false,
    });
  });

  test('is replaced the same day, and ended so that the one above, then the shipped one, holds again', async () => {
    await keep('B1', 'Mẫu mới của B1');
    expect(await draft()).toEqual(['Mẫu mới của B1']);
    await call('template.revert', machine, { kind: '5-knd', unitCode: 'B1' });
    expect(await draft()).toEqual(['Mẫu của H: Người Mẫu N1']);
    await call('template.revert', machine, { kind: '5-knd', unitCode: 'H' });
    expect((await draft()).length).toBeGreaterThan(10);
    await expect(call('template.revert', machine, { kind: '5-knd', unitCode: 'H' })).rejects.toMatchObject({
      reasons: [{ code: 'template-is-not-own' }],
    });
  });

  test('with faults is not taken, and all of them are said', async () => {
    const file = wordFile(['{họ và ten}', '{nơi ở}', 'Xong']).toString('base64');
    await expect(
      call('template.keep', machine, { kind: '5-knd', unitCode: 'H', name: 'a.docx', file }),
    ).rejects.toMatchObject({
      reasons: [
        { code: 'template-tag-meant', values: { tag: 'họ và ten', meant: 'họ và tên' } },
        { code: 'template-tag-unknown', values: { tag: 'nơi ở' } },
      ],
    });
  });

  test('is kept by an administrator for units of the own subtree only', async () => {
    const administrator = await account('administrator', 'H2');
    await expect(keep('H', 'x', administrator)).rejects.toMatchObject({ code: 'not-found' });
    await keep('CS2', 'Mẫu của CS2', administrator);
    await expect(keep('CS2', 'x', await account('base-clerk', 'CS2'))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('can be fetched, the shipped one as well', async () => {
    const own = await call('template.file', machine, { kind: '5-knd', unitCode: 'CS2' });
    expect(await linesIn(own)).toEqual(['Mẫu của CS2']);
    const shipped = await call('template.file', machine, { kind: '5-knd', unitCode: 'CS2', isShipped: true });
    expect((await linesIn(shipped)).join(' ')).toContain('{#các ý kiến}');
  });
});
