import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { machine } from '#main/testing.ts';
import { CASE_ACTS, importableActs } from '../../caseActs.ts';

const { call, db, act, prepared, meet } = await casesHouse();

const sheet = (name: string, text: string) => ({
  name,
  rows: text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim())),
});
type Sheets = ReturnType<typeof sheet>[];
const run = (sheets: Sheets, action = 'import.run') => call(action, machine, { sheets });
const countsOf = ({
  tables,
}: {
  tables: { table: string; new: number; changed: number; unchanged: number }[];
}) =>
  Object.fromEntries(
    tables.map(({ table, new: added, changed, unchanged }) => [table, [added, changed, unchanged]]),
  );
const faultsOf = async (sheets: Sheets) => {
  const refusal = (await run(sheets).then(
    () => null,
    (error: unknown) => error,
  )) as Refusal | null;
  if (!refusal?.reasons) throw refusal ?? new Error('nothing was refused');
  return refusal.reasons.map(({ code, field, values }) => `${code} ${field} ${values?.whyCode ?? ''}`.trim());
};
const rowsOf = (query: ReturnType<typeof sql>) =>
  inTransaction(db, '/', async (tx) => (await query.execute(tx)).rows as Record<string, unknown>[]);

const people = (n: number) =>
  sheet(
    'people',
    `code | unit_code | full_name | born_on | sex | home_place\nN${n} | B1 | Người Mẫu N${n} | 01/06/1995 | female | Xã Mẫu`,
  );
const head =
  'case_code | act | on_day | matter | member_code | number | stamped_on | relatives | relation | asked_of | answer | side | kind | together_since | together_by | convened | present | yes | no | decision_number | on_paper';
const event = (code: string, name: string, on: string, cells: Record<string, string> = {}) =>
  head
    .split('|')
    .map((column) => ({ case_code: code, act: name, on_day: on, ...cells })[column.trim()] ?? '')
    .join(' | ');
const preparation = (code: string) => [
  event(code, 'enlist', '10/01/2018'),
  event(code, 'Cấp giấy chứng nhận lớp nhận thức', '01/02/2018', { number: '12/GCN' }),
  event(code, 'open-dossier', '05/02/2018'),
  event(code, 'apply', '06/02/2018'),
  event(code, 'submit-cv', '07/02/2018', { stamped_on: '08/02/2018', relatives: 'self' }),
  event(code, 'ask-verification', '09/02/2018', { relation: 'self', asked_of: 'Nơi làm việc' }),
  event(code, 'answer-verification', '01/03/2018', { relation: 'self', answer: 'right' }),
  event(code, 'close-verification', '05/03/2018'),
  event(code, 'record-opinion', '06/03/2018', { side: 'mass-organisation' }),
  event(code, 'record-opinion', '06/03/2018', { side: 'residence-committee' }),
  ...['B1-D1', 'B1-D2'].map((member_code) =>
    event(code, 'introduce', '07/03/2018', {
      kind: 'member',
      member_code,
      together_since: '01/01/2016',
      together_by: 'work',
    }),
  ),
];
const vote = { matter: 'admission', no: '0' };
const admission = (code: string) => [
  event(code, 'propose', '03/04/2018', { ...vote, convened: '3', present: '3', yes: '3' }),
  event(code, 'send-up', '05/04/2018', { matter: 'admission' }),
  event(code, 'resolve-in-base', '20/04/2018', { ...vote, convened: '9', present: '9', yes: '7' }),
  event(code, 'appraise', '02/05/2018', { matter: 'admission' }),
  event(code, 'decide', '10/05/2018', {
    ...vote,
    convened: '9',
    present: '9',
    yes: '5',
    decision_number: `${code}-QĐ`,
  }),
  event(code, 'receive-decision', '14/05/2018'),
  event(code, 'hold-ceremony', '19/05/2018', { member_code: 'B1-D1' }),
];
const events = (...rows: string[]) => sheet('case_events', [head, ...rows].join('\n'));
const cases = (code: string, person: string, more = '') =>
  sheet(
    'cases',
    `code | person_code | unit_code | opened_on | education | occupation\n${code} | ${person} | B1 | 08/01/2018 | us-diploma | ${more}`,
  );
const read = (caseCode: string) => call('case.read', machine, { caseCode });

test('a running dossier comes in as if each act had been recorded on its day', async () => {
  await prepared('TAY', 'P1');
  await meet('H1', 'branch', 'B1', '2018-04-03');
  await call('meeting.vote', machine, {
    meetingCode: 'H1',
    caseCode: 'TAY',
    matter: 'admission',
    yes: 3,
    no: 0,
  });
  await act('TAY', 'send-up', '2018-04-05', { matter: 'admission' });
  await meet('H2', 'base-committee', 'CS', '2018-04-20');
  await call('meeting.vote', machine, {
    meetingCode: 'H2',
    caseCode: 'TAY',
    matter: 'admission',
    yes: 7,
    no: 2,
  });
  await act('TAY', 'appraise', '2018-05-02', { matter: 'admission' });
  await meet('H3', 'standing-board', 'H', '2018-05-10');
  await call('meeting.vote', machine, {
    meetingCode: 'H3',
    caseCode: 'TAY',
    matter: 'admission',
    yes: 5,
    no: 4,
    decisionNumber: 'TAY-QĐ',
  });
  await act('TAY', 'receive-decision', '2018-05-14');
  await act('TAY', 'hold-ceremony', '2018-05-19', { memberCode: 'B1-D1' });

  const file = [people(1), cases('HS1', 'N1'), events(...preparation('HS1'), ...admission('HS1'))];
  expect(countsOf(await run(file))).toEqual({ people: [1, 0, 0], cases: [1, 0, 0], case_events: [19, 0, 0] });
  const [byHand, imported] = [await read('TAY'), await read('HS1')];
  for (const part of ['status', 'path', 'dates', 'next', 'missing', 'findings', 'steps'])
    expect(imported[part]).toEqual(byHand[part]);
  const told = ({ clocks }: { clocks: Record<string, unknown>[] }) =>
    clocks.map(({ kind, dueOn, endedOn, rule }) => [kind, dueOn, endedOn, rule]);
  expect(told(imported)).toEqual(told(byHand));
  const judged = ({ events: all }: { events: Record<string, unknown>[] }) =>
    all.map(({ act: name, on, regulation, ruleRows }) => [name, on, regulation, ruleRows]);
  expect(judged(imported)).toEqual(judged(byHand));
  const facts = await rowsOf(
    sql`select c.code, f.kind, f.on_day, f.decided_by, f.ceremony_on from fact f join admission_case c on c.id = f.case_id order by f.kind, c.code`,
  );
  expect(facts.filter(({ code }) => code === 'HS1').map(({ code: _, ...fact }) => fact)).toEqual(
    facts.filter(({ code }) => code === 'TAY').map(({ code: _, ...fact }) => fact),
  );
  expect(await rowsOf(sql`select * from rollup_differences()`)).toEqual([]);
  expect(
    await rowsOf(
      sql`select s.act, s.due_on from next_step s join admission_case c on c.id = s.case_id where c.code in ('HS1', 'TAY') group by 1, 2`,
    ),
  ).toHaveLength(1);
  const roll = await call('member.list', machine, { unitCode: 'B1', on: '2018-06-01' });
  expect(JSON.stringify(roll)).toContain('"N1"');
  const meetings =
    await rowsOf(sql`select m.body, v.needed, v.passed, m.closed_at is not null as over from meeting_vote v
    join meeting m on m.id = v.meeting_id join admission_case c on c.id = v.case_id where c.code = 'HS1' order by m.held_on`);
  expect(meetings).toEqual([
    { body: 'branch', needed: 2, passed: true, over: true },
    { body: 'base-committee', needed: 6, passed: true, over: true },
    { body: 'standing-board', needed: 5, passed: true, over: true },
  ]);
});

test('the same file again changes nothing; a changed cell is a correction, and the first record stays', async () => {
  const file = [people(1), cases('HS1', 'N1'), events(...preparation('HS1'), ...admission('HS1'))];
  expect(countsOf(await run(file))).toEqual({ people: [0, 0, 1], cases: [0, 0, 1], case_events: [0, 0, 19] });
  const other = [
    cases('HS1', 'N1', 'Nông dân'),
    events(event('HS1', 'certify', '01/02/2018', { number: '21/GCN' })),
  ];
  expect(countsOf(await run(other))).toEqual({ cases: [0, 1, 0], case_events: [0, 1, 0] });
  const { events: all, profile } = await read('HS1');
  expect(profile.occupation).toBe('farmer');
  const certificates = all.filter(({ act: name }: { act: string }) => name === 'certify');
  expect(
    certificates.map(({ isSuperseded, details }: { isSuperseded: boolean; details: { number: string } }) => [
      details.number,
      isSuperseded,
    ]),
  ).toEqual([
    ['12/GCN', true],
    ['21/GCN', false],
  ]);
  expect(
    await faultsOf([
      events(
        event('HS1', 'propose', '03/04/2018', { ...vote, convened: '3', present: '3', yes: '2', no: '1' }),
      ),
    ]),
  ).toEqual(['import-vote-kept case_events/2/act']);
});

test('what a rule of its day stops is told with the row and the clause, and nothing is written', async () => {
  const rows = admission('HS2').slice(0, 1);
  const file = [people(2), cases('HS2', 'N2'), events(...preparation('HS2').slice(0, 9), ...rows)];
  expect(await faultsOf(file)).toEqual([
    'import-step-blocked case_events/11/act opinion-of-residence-missing',
    'import-step-blocked case_events/11/act too-few-introducers',
  ]);
  expect(await rowsOf(sql`select from admission_case where code = 'HS2'`)).toEqual([]);
  const early = [
    people(2),
    cases('HS2', 'N2'),
    events(event('HS2', 'hold-ceremony', '19/05/2018', { member_code: 'B1-D1', on_paper: 'Sổ cũ' })),
  ];
  expect(await faultsOf(early)).toEqual([
    'import-step-impossible case_events/2/act act-not-offered-in-status',
  ]);
});

test('history that lacked papers stays with its reason, and what was missing is still told', async () => {
  const rows = [
    event('HS3', 'propose', '03/04/2018', {
      ...vote,
      convened: '3',
      present: '3',
      yes: '3',
      on_paper: 'Hồ sơ giấy thất lạc',
    }),
    event('HS3', 'decide', '10/05/2018', {
      ...vote,
      convened: '9',
      present: '9',
      yes: '5',
      on_paper: 'Hồ sơ giấy thất lạc',
    }),
    event('HS3', 'receive-decision', '14/05/2018'),
    event('HS3', 'hold-ceremony', '19/05/2018', { member_code: 'B1-D1' }),
  ];
  await run([people(3), cases('HS3', 'N3'), events(...rows)]);
  const { status, events: all, findings } = await read('HS3');
  expect(status).toBe('official-due');
  expect(all.map(({ reason }: { reason: string | null }) => reason)).toEqual([
    'Hồ sơ giấy thất lạc',
    'Hồ sơ giấy thất lạc',
    null,
    null,
  ]);
  expect(findings.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['application-missing', 'base-resolution-missing']),
  );
  // From the day it came, the case is no longer history.
  const later = event('HS3', 'certify', '21/11/2026', { on_paper: 'Sổ cũ' });
  expect(await faultsOf([events(later)])).toEqual(['import-not-of-history case_events/2/on_paper']);
});

test('an admission counted before stays counted, once', async () => {
  const counted = () =>
    rowsOf(
      sql`select sum(r.n)::int as n from rollup r join unit u on u.id = r.unit_id where u.code = 'T' and r.measure = 'admission' and r.tree = 'then'`,
    );
  const before = (await counted())[0]?.n as number;
  const admitted = sheet(
    'admissions',
    'code | unit_code | decided_on | person_code | decision_number\nKN-4 | B1 | 10/05/2018 | N4 | HS4-QĐ',
  );
  await run([people(4), admitted]);
  await run([cases('HS4', 'N4'), events(...preparation('HS4'), ...admission('HS4'))]);
  expect((await counted())[0]?.n).toBe(before + 1);
  expect(await rowsOf(sql`select * from rollup_differences()`)).toEqual([]);
});

test('cells are judged by the act they stand beside', async () => {
  const file = [
    people(5),
    cases('HS5', 'N5'),
    events(
      event('HS5', 'enlist', '10/01/2018', { decision_number: '1-QĐ' }),
      event('HS5', 'ask-verification', '11/01/2018', { relation: 'self' }),
      event('HS5', 'record-opinion', '12/01/2018', { side: 'residence-committee' }),
      event('HS5', 'apply', '01/01/2018'),
      event('HS9', 'apply', '12/01/2018'),
    ),
  ];
  expect(await faultsOf(file)).toEqual(['import-unknown-code case_events/6/case_code']);
  expect(
    await faultsOf([
      ...file.slice(0, 2),
      { ...file[2], rows: (file[2] as Sheets[number]).rows.slice(0, 5) } as Sheets[number],
    ]),
  ).toEqual([
    'import-cell-not-for-act case_events/2/decision_number',
    'import-cell-missing-here case_events/3/asked_of',
    'import-days-out-of-order case_events/5/on_day',
  ]);
});

test('nobody comes with two cases underway, and a case is not changed into another', async () => {
  const twice = sheet(
    'cases',
    `code | person_code | unit_code | opened_on\nA6 | N6 | B1 | 08/01/2018\nB6 | N6 | B1 | 08/01/2019`,
  );
  expect(await faultsOf([people(6), twice])).toEqual(['import-two-cases-underway cases/3/person_code']);
  await run([people(6), twice, events(event('A6', 'withdraw', '01/03/2018'))]);
  expect([(await read('A6')).status, (await read('B6')).status]).toEqual(['left', 'source']);
  expect(await faultsOf([cases('B6', 'N6')])).toEqual(['import-case-kept-otherwise cases/2/opened_on']);
});

test('every act has its words, and every column an act reads is there', () => {
  expect(importableActs.map(({ name }) => name).sort()).toEqual(Object.keys(CASE_ACTS).sort());
});

test('a whole office comes in at once', async () => {
  const codes = Array.from({ length: 106 }, (_, n) => `Z${n}`);
  const file = [
    sheet(
      'people',
      [
        'code | unit_code | full_name | born_on',
        ...codes.map((code) => `P${code} | B1 | Người ${code} | 01/06/1995`),
      ].join('\n'),
    ),
    sheet(
      'cases',
      [
        'code | person_code | unit_code | opened_on | education',
        ...codes.map((code) => `${code} | P${code} | B1 | 08/01/2018 | us-diploma`),
      ].join('\n'),
    ),
    events(...codes.flatMap((code) => [...preparation(code), ...admission(code)])),
  ];
  const began = performance.now();
  expect(countsOf(await run(file)).case_events).toEqual([2014, 0, 0]);
  process.stdout.write(`2.014 events of 106 cases: ${((performance.now() - began) / 1_000).toFixed(1)} s\n`);
  expect(await rowsOf(sql`select * from rollup_differences()`)).toEqual([]);
});
