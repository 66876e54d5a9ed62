import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day, day } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';
import { STATUSES_OF } from '../groups.ts';
import { refreshNext } from './next.ts';
import { type Asked, dueBelow } from './page.ts';
import { casesHouse } from './testing/casesHouse.ts';
import { recountFunnel } from './testing/recount.ts';

const { call, act, person, prepared, account, setNow, db, codesOf } = await casesHouse();
const TODAY = day('2026-11-21');
const at = (on: Day) => setNow(`${on}T12:00:00+07:00`);
beforeEach(() => at(TODAY));

type Stage = { status: string; people: number; medianDays: number; overdue: number; cause: string | null };
type Funnel = { stages: Stage[]; certificates: { until: string; people: number } };
const funnel = (unitCode: string, who = machine): Promise<Funnel> => call('case.funnel', who, { unitCode });
const differences = () =>
  inTransaction(db, '/', (tx) => sql`select * from rollup_differences()`.execute(tx)).then(
    ({ rows }) => rows,
  );
const fold = () => inTransaction(db, '/', (tx) => sql`select fold_rollups()`.execute(tx));

const plain = ({ stages, certificates }: Funnel) => ({
  stages: stages.map(({ status, people, medianDays, overdue }) => ({ status, people, medianDays, overdue })),
  certificates: certificates.people,
});

/** Everything a list has, page by page. */
const listed = async (
  action: string,
  input: object,
  of: string,
): Promise<{ status: string; code: string }[]> => {
  const { [of]: rows, next } = await call(action, machine, { limit: 20, ...input });
  return next === null ? rows : [...rows, ...(await listed(action, { ...input, after: next }, of))];
};

const agrees = async (on: Day) => {
  at(on);
  for (const unitCode of ['T', 'H', 'CS2', 'B1']) {
    const told = await funnel(unitCode);
    expect({ on, unitCode, ...plain(told) }).toEqual({
      on,
      unitCode,
      ...(await recountFunnel(db, unitCode, on)),
    });
  }
};

let people = 0;
const opened: { code: string; on: Day }[] = [];
const open = async (unitCode: string, on: Day) => {
  people += 1;
  const code = `R${people}`;
  await person(`P${people}`, '1995-06-01', unitCode);
  await call('case.open', machine, { code, personCode: `P${people}`, unitCode, on });
  opened.push({ code, on });
};

const ACTS: readonly [string, object?][] = [
  ['enlist'],
  ['certify'],
  ['open-dossier'],
  ['apply'],
  ['submit-cv', { relatives: ['self'] }],
  ['pause', { reason: 'Đi xa' }],
  ['resume'],
  ['withdraw'],
];

const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      open: fc.constantFrom('B1', 'B2', 'B3'),
      ago: fc.integer({ min: 0, max: 2_400 }),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      act: fc.constantFrom(...ACTS),
      which: fc.nat(),
      later: fc.integer({ min: 0, max: 400 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: fc.constantFrom('CS', 'CS2') }) },
  { weight: 1, arbitrary: fc.record({ forget: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ fold: true }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

let moved = day('2026-01-01');
const happens = async (one: Command): Promise<unknown> => {
  if ('fold' in one) return fold();
  if ('open' in one) return open(one.open, addDays(TODAY, -one.ago));
  if ('move' in one) {
    moved = addDays(moved, 1);
    return call('unit.move', machine, { code: 'B2', parentCode: one.move, effectiveOn: moved });
  }
  const which = opened[('forget' in one ? one.forget : one.which) % Math.max(1, opened.length)];
  if (!which) return null;
  if ('forget' in one) return call('case.forget', machine, { caseCode: which.code, reason: 'Hết hạn lưu' });
  const [name, more = {}] = one.act;
  const on = [addDays(which.on, one.later), TODAY].sort()[0] as Day;
  return act(which.code, name, on, { ...more });
};

describe('the funnel', () => {
  test('equals a plain recount after whatever happened, on the day and on later days nobody has written anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 10, maxLength: 25, size: 'max' }), async (commands) => {
        at(TODAY);
        for (const one of commands) {
          await happens(one).catch((refusal) => expect(codesOf(refusal)).not.toContain('bug'));
        }
        await agrees(TODAY);
        expect(await differences()).toEqual([]);
      }),
      { numRuns: process.env.NIGHT === '1' ? 60 : 8 },
    );
    for (const days of [1, 40, 200, 900]) await agrees(addDays(TODAY, days));
    await refreshNext(db, addDays(TODAY, 200), new AbortController().signal);
    expect(await differences()).toEqual([]);
    for (const days of [200, 900]) await agrees(addDays(TODAY, days));
    await fold();
    await agrees(addDays(TODAY, 900));
  });

  test('has behind each number a list of just so many rows', async () => {
    // The night 200 days on has passed already: a day before it would be told with what has turned since.
    for (const on of [addDays(TODAY, 200), addDays(TODAY, 300)]) {
      at(on);
      for (const unitCode of ['T', 'H2']) {
        const { stages, certificates } = await funnel(unitCode);
        expect(stages.length).toBeGreaterThan(unitCode === 'T' ? 3 : 0);
        for (const { status, people: n, overdue } of stages) {
          const rows = await listed('case.list', { unitCode, status: [status] }, 'cases');
          expect(rows.map((row) => row.status)).toEqual(Array.from({ length: n }, () => status));
          const late = await listed('case.list', { unitCode, status: [status], isOverdue: true }, 'cases');
          expect({ status, late: late.length }).toEqual({ status, late: overdue });
          for (const { code } of rows.slice(0, 2)) {
            expect(await call('case.read', machine, { caseCode: code })).toMatchObject({ status });
          }
        }
        const due = { dueFrom: on, dueBy: certificates.until };
        const ending = await listed(
          'deadline.list',
          { unitCode, kind: 'certificate-validity', ...due },
          'deadlines',
        );
        expect(ending).toHaveLength(certificates.people);
      }
    }
  });

  test('has the same cases in the same order whether all below are read and sorted or only the page', async () => {
    const asks: Omit<Asked, 'limit'>[] = [
      ...[
        {},
        { group: 'source' as const },
        { group: 'ended' as const },
        { status: ['papers-expired' as const] },
      ],
      ...[{ isOverdue: true }, { waitsFor: 'branch' as const }, { dueBy: addDays(TODAY, 100) }],
      {
        group: 'dossier',
        status: ['source', 'class-certified'],
        waitsFor: 'branch',
        dueBy: addDays(TODAY, 500),
      },
    ];
    const pages = (unitCode: string, asked: Omit<Asked, 'limit'>, on: Day, few?: number) =>
      inTransaction(db, '/', async (tx) => {
        const unit = await unitNamed(tx, unitCode);
        const codes: string[] = [];
        for (let after: string | undefined; ; after = codes.at(-1)) {
          const page = await dueBelow(tx, unit, { ...asked, after, limit: 3 }, on, few);
          codes.push(...page.map(({ code, status, dueOn }) => `${code} ${status} ${dueOn}`));
          if (page.length < 3) return codes;
          codes[codes.length - 1] = page.at(-1)?.code ?? '';
        }
      });
    const plainly = (
      unitCode: string,
      { group, status = [], isOverdue, waitsFor, dueBy }: Omit<Asked, 'limit'>,
      on: Day,
    ) =>
      inTransaction(db, '/', async (tx) => {
        const statuses = [...status, ...(group ? STATUSES_OF[group] : [])];
        const { rows } = await sql<{ code: string }>`
          select c.code from admission_case c join unit u on u.id = c.unit_id and starts_with(u.path, (select path from unit where code = ${unitCode}))
            left join next_step s on s.case_id = c.id
          where c.forgotten_on is null and (${statuses.length === 0} or case when c.turns_on <= ${on}::date then c.turns_to else c.shown_status end = any(${statuses}::text[]))
            and (not ${isOverdue ?? false} or s.due_on < ${on}::date) and (${waitsFor ?? null}::text is null or s.party = ${waitsFor ?? null})
            and (${dueBy ?? null}::date is null or s.due_on <= ${dueBy ?? null}::date)
          order by s.due_on nulls last, c.code`.execute(tx);
        return rows.map(({ code }) => code);
      });
    let seen = 0;
    for (const on of [TODAY, addDays(TODAY, 300)])
      for (const unitCode of ['T', 'H2', 'B1'])
        for (const asked of asks) {
          const expected = await plainly(unitCode, asked, on);
          seen += expected.length;
          for (const few of [0, undefined]) {
            const codes = (await pages(unitCode, asked, on, few)).map((line) => line.split(' ')[0]);
            expect([on, unitCode, asked, few, codes]).toEqual([on, unitCode, asked, few, expected]);
          }
        }
    expect(seen).toBeGreaterThan(100);
  });

  test('of two districts is seen by each for itself alone', async () => {
    await prepared('HS9', 'N9');
    const [first, second] = [await account('leader', 'H'), await account('leader', 'H2')];
    expect(await funnel('H', first as never)).toEqual(await funnel('H'));
    expect(await funnel('H2', second as never)).toEqual(await funnel('H2'));
    for (const [who, unitCode] of [
      [first, 'H2'],
      [second, 'H'],
      [first, 'T'],
    ] as const) {
      await expect(funnel(unitCode, who as never)).rejects.toMatchObject({ code: 'not-found' });
    }
    const sum = ({ stages }: Funnel) => stages.reduce((all, { people: n }) => all + n, 0);
    expect(sum(await funnel('T'))).toBe(sum(await funnel('H')) + sum(await funnel('H2')));
  });
});

test('a unit with no case has an empty funnel', async () => {
  await call('unit.found', machine, {
    ...{ code: 'B9', name: 'B9', kind: 'branch', parentCode: 'CS', effectiveOn: '2020-01-01' },
  });
  expect(await funnel('B9')).toMatchObject({ stages: [], certificates: { people: 0 } });
});
