import { describe, expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, person, prepared, meet, codesOf } = await casesHouse();
await prepared('HS1', 'N1');
await person('N2', '1996-02-03', 'B2');
await call('case.open', machine, { code: 'HS2', personCode: 'N2', unitCode: 'B2', on: '2018-01-08' });
await person('N3', '1997-02-03', 'B3');

const read = (caseCode: string, more = {}) => call('case.read', machine, { caseCode, ...more });
const listed = async (input: object) =>
  (await call('case.list', machine, { unitCode: 'H', ...input })) as {
    cases: { code: string; missing: string[]; waitsFor: string; next: string; group: string }[];
    next: string | null;
  };

describe('one case', () => {
  test('tells the person, the unit, the next step, what is missing and who can supply it', async () => {
    const view = await read('HS2', { on: '2018-02-01' });
    expect(view).toMatchObject({
      fullName: 'Người Mẫu N2',
      bornOn: '1996-02-03',
      unitName: 'B2',
      group: 'source',
      next: 'enlist',
    });
    expect(view.missing).toContainEqual(
      expect.objectContaining({
        code: 'application-missing',
        remover: 'candidate',
        clause: expect.any(String),
      }),
    );
    expect(view.steps.map((step: { state: string }) => step.state).slice(0, 4)).toEqual([
      'done',
      'not-started',
      'not-started',
      'missing',
    ]);
  });

  test('names its people, and suggests for each move what it would say', async () => {
    const view = await read('HS1', { on: '2018-04-01' });
    expect(view.people).toMatchObject([{ role: 'introducer' }, { role: 'introducer' }]);
    expect(view.members.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
      'Người Mẫu B1-D1',
      'Người Mẫu B1-D2',
    ]);
    expect(view).toMatchObject({ next: 'propose', missing: [] });
    const propose = view.moves.find((move: { act: string }) => move.act === 'propose');
    expect(propose).toMatchObject({ suggested: { matter: 'admission' }, unitCode: 'B1', isMine: true });
  });
});

describe('the list of cases', () => {
  test('tells of each what is missing and whom it waits for', async () => {
    const { cases } = await listed({});
    expect(cases.map(({ code }) => code).sort()).toEqual(['HS1', 'HS2']);
    const second = cases.find(({ code }) => code === 'HS2');
    expect(second).toMatchObject({ waitsFor: 'branch', next: 'enlist', group: 'source' });
    expect(second?.missing).toContain('cv-missing');
  });

  test('asked for one party, the missing, a part of the way or the overdue, has just those', async () => {
    const codes = async (input: object) => (await listed(input)).cases.map(({ code }) => code);
    expect(await codes({ group: 'source' })).toEqual(['HS2']);
    expect(await codes({ waitsFor: 'political-centre' })).toEqual([]);
    expect(await codes({ waitsFor: 'branch', group: 'source' })).toEqual(['HS2']);
    expect(await codes({ isOverdue: true })).toEqual(['HS1']);
  });

  test('goes on after the last row where a page is full, judged or not', async () => {
    for (const asked of [{}, { isMissing: true }]) {
      const first = await listed({ ...asked, limit: 1 });
      const second = await listed({ ...asked, limit: 1, after: first.next ?? '' });
      expect([first.cases[0]?.code, second.cases[0]?.code].sort()).toEqual(['HS1', 'HS2']);
    }
  });
});

describe('a person is found', () => {
  const found = async (words: string, unitCode = 'H') =>
    (await call('case.find', machine, { unitCode, words })).people;

  test('by words without marks, with the case underway', async () => {
    expect(await found('mau nguoi n2')).toMatchObject([
      { personCode: 'N2', caseCode: 'HS2', unitName: 'B2' },
    ]);
  });

  test('without a case too, and not outside the unit', async () => {
    expect(await found('nguoi mau n3', 'H2')).toMatchObject([{ personCode: 'N3', caseCode: null }]);
    expect(await found('nguoi mau n3', 'H')).toEqual([]);
    expect(await found('%')).toEqual([]);
  });
});

describe('an act that is tried', () => {
  const tried = (caseCode: string, name: string, on: string, details = {}) =>
    call('case.check', machine, { caseCode, act: name, on, details });

  test('is refused as it would be when done', async () => {
    const why = await tried('HS2', 'send-up', '2018-02-01', { matter: 'admission' }).catch(codesOf);
    const done = await act('HS2', 'send-up', '2018-02-01', { matter: 'admission' }).catch(codesOf);
    expect(why).toEqual(done);
    expect(why).toEqual(['act-not-offered-in-status']);
  });

  test('tells the deadlines that would start, and leaves nothing behind', async () => {
    const before = await read('HS1');
    expect(await tried('HS2', 'certify', '2018-02-01', { number: '1/GCN' })).toMatchObject({
      status: 'class-certified',
      clocks: [{ kind: 'certificate-validity', dueOn: '2023-02-01' }],
    });
    expect(await read('HS2')).toMatchObject({ version: 1, clocks: [], events: [] });
    expect(await read('HS1')).toEqual(before);
  });

  test('with a field missing is refused by that field', async () => {
    await meet('H9', 'branch', 'B1', '2018-04-03');
    const why = await tried('HS2', 'submit-cv', '2018-02-01').catch((refusal) => refusal);
    expect(why).toMatchObject({ reasons: [{ code: 'field-missing', field: 'relatives' }] });
  });
});
