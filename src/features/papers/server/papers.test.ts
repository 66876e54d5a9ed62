import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { machine } from '#main/testing.ts';
import { partOf } from './testing/template.ts';
import { linesOf } from './word/text.ts';

const house = await casesHouse();
const { call, act, person, prepared, meet } = house;
const refusal = (...codes: string[]) => ({ reasons: codes.map((code) => expect.objectContaining({ code })) });
const vote = (meetingCode: string, caseCode: string, more = {}) =>
  call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes: 2, no: 1, ...more });
const bytesOf = async ({ bytes }: FileAnswer): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return Buffer.concat(all);
};
const textOf = async (id: number): Promise<string> =>
  linesOf(partOf(await bytesOf(await call('paper.file', machine, { id })))).join('\n');
const audits = () =>
  inTransaction(house.db, '/', async (trx) => {
    const { rows } = await sql<{ action: string; detail: Record<string, unknown> }>`
      select action, detail from audit_entry where action like 'paper.%' or action like 'template.%' order by seq desc limit 1`.execute(
      trx,
    );
    return rows[0];
  });

await prepared('HS1', 'N1');
await prepared('HS2', 'N2');
await meet('H1', 'branch', 'B1', '2018-04-03');
await vote('H1', 'HS1');
await vote('H1', 'HS2', { yes: 3, no: 0 });
await call('officer.appoint', machine, {
  unitCode: 'B1',
  personName: 'Đinh Văn Mẫu',
  post: 'Bí thư',
  body: 'committee',
  term: '2015 – 2020',
  from: '2015-06-01',
});

describe('a paper of a case', () => {
  test('is shown before it is issued, with what is not known named and nothing invented', async () => {
    const view = await call('paper.preview', machine, { kind: '6-knd', caseCode: 'HS1' });
    expect(view).toMatchObject({
      issuerCode: 'B1',
      on: '2018-04-03',
      number: '01-NQ/CB',
      term: '2015-2020',
      signers: [{ name: 'Đinh Văn Mẫu', post: 'Bí thư' }],
      templateOf: null,
      issued: null,
      missing: ['nơi ban hành'],
    });
    const spans = view.blocks.flatMap(
      ({ cells }: { cells: { spans: { text: string; isMissing: boolean }[] }[][] }) =>
        cells.flat().flatMap((line) => line.spans),
    );
    expect(spans.filter(({ isMissing }: { isMissing: boolean }) => isMissing)).toMatchObject([
      { text: '«…… nơi ban hành ……»' },
    ]);
    expect(spans.map(({ text }: { text: string }) => text).join('')).toContain('Người Mẫu N1');
  });

  test('is issued with its number, the votes of its meeting and its signer, and its file stays as it was', async () => {
    const issued = await call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS1', place: 'Xã Mẫu' });
    expect(issued).toMatchObject({ number: '01-NQ/CB', missing: [] });
    expect(await audits()).toMatchObject({
      action: 'paper.issue',
      detail: { kind: '6-knd', number: '01-NQ/CB', term: '2015-2020' },
    });
    const text = await textOf(issued.id);
    for (const words of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 01-NQ/CB',
      'Xã Mẫu, ngày 03 tháng 4 năm 2018',
      'Quy định 29-QĐ/TW ngày 25/7/2016',
      'Người Mẫu N1',
      'Số đảng viên chính thức được triệu tập: 3 đồng chí. Có mặt: 3 đồng chí. Vắng mặt: 0 đồng chí.',
      'bỏ phiếu kín',
      'là 2 đồng chí, đạt 66,67%',
      '- Người Mẫu B1-D1, ngày 07/3/2018;',
      'T/M CHI BỘ',
      'BÍ THƯ',
      'Đinh Văn Mẫu',
    ])
      expect(text).toContain(words);
    await call('person.correct', machine, {
      code: 'N1',
      unitCode: 'B1',
      fullName: 'Tên Khác',
      bornOn: '1995-06-01',
    });
    expect(await textOf(issued.id)).toBe(text);
    await call('person.correct', machine, {
      code: 'N1',
      unitCode: 'B1',
      fullName: 'Người Mẫu N1',
      bornOn: '1995-06-01',
    });
  });

  test('is issued once for one act; the act that is not there is named', async () => {
    await expect(call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS1' })).rejects.toMatchObject(
      refusal('paper-is-issued-already'),
    );
    await expect(call('paper.issue', machine, { kind: '8-knd', caseCode: 'HS1' })).rejects.toMatchObject(
      refusal('paper-has-no-act-yet'),
    );
  });

  test('of a kind without number takes none; one for each member who introduces', async () => {
    const { occasions } = await call('paper.occasions', machine, { caseCode: 'HS1' });
    const letters = occasions.filter(({ kind }: { kind: string }) => kind === '3-knd');
    expect(letters).toMatchObject([{ about: 'Người Mẫu B1-D1' }, { about: 'Người Mẫu B1-D2' }]);
    const issued = await call('paper.issue', machine, {
      kind: '3-knd',
      caseCode: 'HS1',
      eventId: letters[1].eventId,
    });
    expect(issued).toMatchObject({ number: null, missing: ['ngày sinh người giới thiệu'] });
    expect(await textOf(issued.id)).toContain(
      'Tôi là: Người Mẫu B1-D2, sinh ngày «…… ngày sinh người giới thiệu ……»',
    );
    const again = await call('paper.occasions', machine, { caseCode: 'HS1' });
    expect(
      again.occasions.find(
        ({ eventId, kind }: { eventId: number; kind: string }) =>
          kind === '3-knd' && eventId === letters[1].eventId,
      ).issued,
    ).toMatchObject({ id: issued.id });
  });

  test('lists opinions and asks about a relative without what was answered', async () => {
    const opinions = await call('paper.issue', machine, { kind: '5-knd', caseCode: 'HS1' });
    expect(await textOf(opinions.id)).toContain('- Chi ủy (chi bộ) nơi cư trú, ngày 06/3/2018;');
    const letter = await call('paper.issue', machine, {
      kind: 'verification-letter',
      caseCode: 'HS1',
      term: '2015-2020',
    });
    expect(letter.number).toBe('01-CV/ĐU');
    const text = await textOf(letter.id);
    expect(text).toContain('Kính gửi: Nơi làm việc');
    expect(text).toContain('phần về: bản thân');
  });

  test('of a meeting names every vote', async () => {
    const issued = await call('paper.issue', machine, { kind: 'minutes', meetingCode: 'H1' });
    expect(issued.number).toBe('01-BB/CB');
    const text = await textOf(issued.id);
    expect(text).toContain('Người Mẫu N1');
    expect(text).toContain('Người Mẫu N2');
  });

  test('as a draft carries no number and is not kept', async () => {
    const draft = await call('paper.draft', machine, { kind: '6-knd', caseCode: 'HS2' });
    expect(linesOf(partOf(await bytesOf(draft))).join('\n')).toContain('Số «…… số văn bản ……»');
    expect((await call('paper.list', machine, { caseCode: 'HS2', kind: '6-knd' })).papers).toEqual([]);
  });
});

describe('numbers', () => {
  test('run without gaps by issuer, type and term; a void paper keeps its number and its reason', async () => {
    const second = await call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS2', place: 'Xã Mẫu' });
    expect(second.number).toBe('02-NQ/CB');
    await call('paper.void', machine, { id: second.id, reason: 'In nhầm ngày' });
    await expect(call('paper.void', machine, { id: second.id, reason: 'Lần nữa' })).rejects.toMatchObject(
      refusal('paper-is-void-already'),
    );
    const third = await call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS2' });
    expect(third.number).toBe('03-NQ/CB');
    const { papers, gaps } = await call('paper.list', machine, { unitCode: 'B1', kind: '6-knd' });
    expect(gaps).toEqual([]);
    expect(papers.map(({ number, voidReason }: Record<string, unknown>) => [number, voidReason])).toEqual([
      ['03-NQ/CB', null],
      ['02-NQ/CB', 'In nhầm ngày'],
      ['01-NQ/CB', null],
    ]);
  });

  test('asked for at once by many are all different and leave no gap', async () => {
    const codes = Array.from({ length: 3 }, (_, n) => `HS1${n}`);
    for (const [n, code] of codes.entries()) {
      await prepared(code, `N1${n}`);
      await vote('H1', code);
    }
    const issued = await Promise.all(
      codes.map((caseCode) => call('paper.issue', machine, { kind: '6-knd', caseCode })),
    );
    expect(issued.map(({ number }) => number).sort()).toEqual([4, 5, 6].map((n) => `0${n}-NQ/CB`));
  });

  test('may begin where the register on paper ended, and skip none afterwards', async () => {
    await prepared('HS3', 'N3');
    await vote('H1', 'HS3');
    await expect(
      call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS3', sequence: 12 }),
    ).rejects.toMatchObject(refusal('paper-number-leaves-a-gap'));
    await expect(
      call('paper.issue', machine, { kind: '6-knd', caseCode: 'HS3', sequence: 2 }),
    ).rejects.toMatchObject(refusal('paper-number-is-unique'));
    const other = await call('paper.issue', machine, {
      kind: '6-knd',
      caseCode: 'HS3',
      sequence: 15,
      term: '2020–2025',
    });
    expect(other.number).toBe('15-NQ/CB');
  });

  test('of a decision are those that the committee gave; what they skip is shown', async () => {
    await act('HS1', 'send-up', '2018-04-05', { matter: 'admission' });
    await meet('H2', 'base-committee', 'CS', '2018-04-20');
    await vote('H2', 'HS1', { yes: 7, no: 2 });
    await act('HS1', 'appraise', '2018-05-02', { matter: 'admission' });
    await meet('H3', 'standing-board', 'H', '2018-05-10');
    await vote('H3', 'HS1', { yes: 5, no: 4, decisionNumber: '12-QĐ/HU' });
    const base = await call('paper.issue', machine, { kind: '8-knd', caseCode: 'HS1', term: '2015-2020' });
    expect(await textOf(base.id)).toContain('Xét Nghị quyết số 01-NQ/CB, ngày 03/4/2018 của B1');
    await expect(call('paper.issue', machine, { kind: '9-knd', caseCode: 'HS1' })).rejects.toMatchObject(
      refusal('paper-term-unknown'),
    );
    const decision = await call('paper.issue', machine, {
      kind: '9-knd',
      caseCode: 'HS1',
      term: '2015-2020',
    });
    expect(decision.number).toBe('12-QĐ/HU');
    expect(await textOf(decision.id)).toContain('T/M BAN THƯỜNG VỤ');
  });

  test('a paper is of the day of its act or later, never of the future', async () => {
    for (const [on, code] of [
      ['2018-04-02', 'paper-before-its-act'],
      ['2027-01-01', 'act-in-the-future'],
    ] as const)
      await expect(
        call('paper.preview', machine, { kind: '6-knd', caseCode: 'HS1', on }),
      ).rejects.toMatchObject(refusal(code));
  });
});

describe('who', () => {
  test('a branch prints its own papers, reads those of its cases, and issues none of another unit', async () => {
    const secretary = await house.account('branch-secretary', 'B1');
    await expect(call('paper.preview', secretary, { kind: '9-knd', caseCode: 'HS1' })).rejects.toMatchObject(
      refusal('paper-is-issued-by-another-unit'),
    );
    const { papers } = await call('paper.list', secretary, { caseCode: 'HS1', kind: '9-knd' });
    expect(papers).toMatchObject([{ number: '12-QĐ/HU', hasFile: true }]);
    expect(await call('paper.file', secretary, { id: papers[0].id })).toMatchObject({
      name: expect.stringMatching(/docx$/),
    });
    await expect(call('paper.void', secretary, { id: papers[0].id, reason: 'Thử' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const view = await call('paper.preview', secretary, { kind: '6-knd', caseCode: 'HS3' });
    expect(view.blocks[0].cells[0][0].spans[0].text).toBe('CS');
  });

  test('another branch finds neither the case nor the paper', async () => {
    const stranger = await house.account('branch-secretary', 'B3');
    const { papers } = await call('paper.list', machine, { caseCode: 'HS1' });
    expect((await call('paper.list', stranger, {})).papers).toEqual([]);
    await expect(call('paper.file', stranger, { id: papers[0].id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(call('paper.occasions', stranger, { caseCode: 'HS1' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('when a person is forgotten the files that name them go, their numbers stay', async () => {
  await act('HS2', 'refuse', '2018-06-01', { reason: 'Không đủ điều kiện' }).catch(() =>
    act('HS2', 'withdraw', '2018-06-01', {}),
  );
  await call('case.forget', machine, { caseCode: 'HS2', reason: 'Hết thời hạn lưu' });
  const { papers } = await call('paper.list', machine, { unitCode: 'B1' });
  const gone = papers.filter(({ hasFile }: { hasFile: boolean }) => !hasFile);
  expect(gone.map(({ number }: { number: string }) => number).sort()).toEqual([
    '01-BB/CB',
    '02-NQ/CB',
    '03-NQ/CB',
  ]);
  await expect(call('paper.file', machine, { id: gone[0].id })).rejects.toMatchObject(
    refusal('paper-file-is-erased'),
  );
});

test('an issued paper is never edited', async () => {
  await expect(
    inTransaction(house.db, '/', (trx) => sql`update paper set number = '99-NQ/CB'`.execute(trx)),
  ).rejects.toMatchObject({ constraint: 'paper_is_never_edited' });
  await person('N9');
});
