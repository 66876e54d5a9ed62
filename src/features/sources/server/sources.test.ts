import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import type { Day } from '#kernel/day.ts';
import { folded } from '#kernel/folded.ts';
import { machine } from '#main/testing.ts';
import { SORTS, type Sort } from '../model.ts';
import { pageOf } from './list.ts';

const house = await casesHouse();
const { call, act, db, codesOf } = house;
const today = '2026-11-21' as Day;
const month = '2026-11';

const names = [
  'Lò Thị Mẫu',
  'Lò Văn Mầu',
  'Đỗ Thị Ân',
  'Hoàng A Ấn',
  'Vi Văn Ăn',
  'Nguyễn Thị Nguyên',
  'Mùa A Lò',
];
const n = 28;
const event = (code: string, name: string, on_day: string, more: Record<string, string> = {}) => ({
  ...{ case_code: code, act: name, on_day },
  ...more,
});
const sheet = (name: string, rows: Record<string, string>[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
};

beforeAll(async () => {
  const all = Array.from({ length: n }, (_, at) => ({
    at,
    code: `S${String(at).padStart(2, '0')}`,
    unit: at % 4 === 0 ? 'B3' : 'B1',
  }));
  await call('import.run', machine, {
    sheets: [
      sheet(
        'people',
        all.map(({ at, code, unit }) => ({
          ...{ code: `P${code}`, unit_code: unit, full_name: names[at % names.length] as string },
          birth_year: String(1980 + at),
        })),
      ),
      sheet(
        'cases',
        all.map(({ code, unit }) => ({
          code,
          person_code: `P${code}`,
          unit_code: unit,
          opened_on: '05/01/2018',
        })),
      ),
      sheet(
        'case_events',
        all.flatMap(({ at, code, unit }) => [
          ...(at % 2 ? [event(code, 'enlist', `${10 + (at % 5)}/01/2018`)] : []),
          ...(at % 3
            ? [
                event(code, 'tell-origin', '11/01/2018', {
                  origin: at % 6 === 1 ? 'contest' : 'branch-itself',
                  introducer: at % 6 === 1 ? 'veterans' : '',
                }),
              ]
            : []),
          ...(at % 5
            ? [
                event(code, 'record-position', '12/01/2018', {
                  pool: at % 2 ? 'key-worker' : 'recruit',
                  tags: at % 4 ? 'farmer' : 'farmer; woman',
                }),
              ]
            : []),
          ...(at % 4 === 1 ? [event(code, 'record-mobility', '13/01/2018', { mobility: 'away' })] : []),
          ...(at % 3 === 1
            ? [event(code, 'state-basis', '13/01/2018', { basis: 'consent', purpose: 'Kết nạp' })]
            : []),
          ...(at % 4
            ? [
                event(code, 'assign-helper', '14/01/2018', {
                  member_code: `${unit}-D1`,
                  until: at % 8 === 3 ? '31/12/2025' : '',
                }),
              ]
            : []),
          ...(at % 7 === 2 ? [event(code, 'certify', '01/03/2019')] : []),
          ...(at % 7 === 4 ? [event(code, 'certify', `${10 + (at % 9)}/01/2022`)] : []),
          ...(at % 7 === 5 ? [event(code, 'certify', '01/06/2026')] : []),
          ...(at % 5 === 2 ? [event(code, 'review', '02/11/2026', { month })] : []),
          ...(at % 5 === 3 ? [event(code, 'review', '02/10/2026', { month: '2026-10' })] : []),
        ]),
      ),
    ],
  });
  await act('S09', 'pause', '2026-10-01', { reason: 'Đi học' });
});

type Listed = { code: string } & Record<string, unknown>;
const listAll = async (
  input: object,
  limit = 200,
  account: never | typeof machine = machine,
): Promise<Listed[]> => {
  const found: Listed[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await call('source.list', account, {
      unitCode: 'T',
      limit,
      ...input,
      ...(after ? { after } : {}),
    });
    found.push(...page.sources);
    after = page.next;
  }
  return found;
};
const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);

/** Each source as its own case tells it. */
const read = async () =>
  Promise.all(
    Array.from({ length: n }, async (_, at) => {
      const one = await call('case.read', machine, { caseCode: `S${String(at).padStart(2, '0')}` });
      const due =
        one.clocks.find(({ kind }: { kind: string }) => kind === 'certificate-validity')?.dueOn ?? null;
      return { ...one, until: due as string | null };
    }),
  );

describe('the list of sources', () => {
  test('each filter finds what a plain look at every case finds, and the count says how many', async () => {
    const all = await read();
    const soon = '2027-02-19';
    const checks: [object, (one: Awaited<ReturnType<typeof read>>[number]) => boolean][] = [
      [{}, () => true],
      ...['source', 'sympathiser', 'class-certified', 'papers-expired', 'paused'].map(
        (status) => [{ status }, (one: { status: string }) => one.status === status] as never,
      ),
      [{ origin: 'contest' }, ({ sourcing }) => sourcing.origin?.code === 'contest'],
      [{ introducer: 'veterans' }, ({ profile }) => profile.introducer === 'veterans'],
      [{ pool: 'recruit' }, ({ sourcing }) => sourcing.pool === 'recruit'],
      [{ tag: 'woman' }, ({ sourcing }) => sourcing.tags.includes('woman')],
      [{ mobility: 'away' }, ({ sourcing }) => sourcing.mobility?.kind === 'away'],
      [{ certificate: 'none' }, ({ until }) => until === null],
      [{ certificate: 'expired' }, ({ until }) => until !== null && until < today],
      [{ certificate: 'soon' }, ({ until }) => until !== null && until >= today && until <= soon],
      [{ certificate: 'valid' }, ({ until }) => until !== null && until > soon],
      [{ help: 'none' }, ({ people }) => people.length === 0],
      [{ help: 'over' }, ({ sourcing }) => (sourcing.helperUntil ?? today) < today],
      [
        { help: 'now' },
        ({ people, sourcing }) => people.length > 0 && (sourcing.helperUntil ?? today) >= today,
      ],
      [{ notReviewedIn: month }, ({ sourcing }) => (sourcing.reviewedMonth ?? '') < month],
      [{ isWithoutBasis: true }, ({ sourcing }) => sourcing.basis === null],
      [
        { pool: 'key-worker', help: 'now' },
        ({ people, sourcing }) =>
          sourcing.pool === 'key-worker' && people.length > 0 && (sourcing.helperUntil ?? today) >= today,
      ],
      ...['lo', 'thi lo', 'MẪU', 'nguyên thị', 'xyz', 'a'].map(
        (words) =>
          [
            { words },
            ({ fullName }: { fullName: string }) =>
              folded(words)
                .split(' ')
                .every((word) =>
                  folded(fullName)
                    .split(' ')
                    .some((part) => part.startsWith(word)),
                ),
          ] as never,
      ),
    ];
    for (const [filter, holds] of checks) {
      const expected = codes(all.filter(holds)).sort();
      expect({ filter, found: codes(await listAll(filter)).sort() }).toEqual({ filter, found: expected });
      const { count } = await call('source.count', machine, { unitCode: 'T', ...filter });
      expect({ filter, count }).toEqual({ filter, count: expected.length });
    }
  });

  test('each order stands both ways, and pages leave no gap and no double', async () => {
    const all = await read();
    const collator = new Intl.Collator('vi');
    const given = (name: string) => name.split(' ').at(-1) ?? '';
    const byDay =
      (of: (one: (typeof all)[number]) => string) => (a: (typeof all)[number], b: (typeof all)[number]) =>
        of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0;
    const orders: Record<Sort, (a: (typeof all)[number], b: (typeof all)[number]) => number> = {
      name: (a, b) =>
        collator.compare(given(a.fullName), given(b.fullName)) || collator.compare(a.fullName, b.fullName),
      due: byDay(
        ({ until, status, sourcing }) =>
          [(status === 'paused' ? null : until) ?? '9', sourcing.helperUntil ?? '9'].sort()[0] as string,
      ),
      certificate: byDay(({ until }) => until ?? '9'),
      review: byDay(({ sourcing }) => sourcing.reviewedOn ?? '0'),
      listed: byDay(
        ({ dates, events }) =>
          events.find((one: { act: string }) => one.act === 'enlist')?.on ?? dates.x ?? '9',
      ),
    };
    for (const sort of SORTS) {
      const whole = await listAll({ sort });
      const ranked = whole.map(({ code }) => all.find((one) => one.code === code) as (typeof all)[number]);
      expect(ranked).toHaveLength(n);
      const falls = ranked.filter((one, at) => at > 0 && orders[sort](ranked[at - 1] ?? one, one) > 0);
      expect({ sort, falls: codes(falls) }).toEqual({ sort, falls: [] });
      expect(codes(await listAll({ sort }, 3))).toEqual(codes(whole));
      expect(codes(await listAll({ sort, isFalling: true }, 5))).toEqual(codes(whole).reverse());
      expect(codes(await listAll({ sort, tag: 'farmer' }, 4))).toEqual(
        codes(await listAll({ sort, tag: 'farmer' })),
      );
    }
  });

  test('a large subtree is walked in its order, and read whole where that does not fill the page', async () => {
    const unit = await inTransaction(db, '/', (tx) =>
      sql<never>`select * from unit where code = 'T'`.execute(tx),
    );
    for (const asked of [{}, { tag: 'woman' }, { words: 'lo' }, { origin: 'contest' }])
      for (const sort of SORTS) {
        const paged = {
          unit: unit.rows[0] as never,
          asked,
          today,
          sort,
          isFalling: false,
          after: null,
          limit: 4,
        };
        const [small, large] = await inTransaction(db, '/', async (tx) => [
          await pageOf(tx, paged),
          await pageOf(tx, paged, { few: 0, walked: 7 }),
        ]);
        expect({ asked, sort, large }).toEqual({ asked, sort, large: small });
      }
  });

  test('a secretary sees the sources of the own branch, and of no other', async () => {
    const secretary = await house.account('branch-secretary', 'B3');
    const { sources } = await call('source.list', secretary, { unitCode: 'B3' });
    expect(new Set(sources.map(({ unitCode }: { unitCode: string }) => unitCode))).toEqual(new Set(['B3']));
    await expect(call('source.list', secretary, { unitCode: 'B1' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the review of a month', () => {
  const review = (keep: string[], remove: object[] = [], more: object = {}) =>
    call('source.review', machine, { unitCode: 'B3', month, on: '2026-11-20', keep, remove, ...more });

  test('keeps and takes off in one act with one entry in the log', async () => {
    const before = await listAll({ unitCode: 'B3', notReviewedIn: month });
    const [first, ...others] = codes(before) as [string, ...string[]];
    const answer = await review(others, [{ caseCode: first, reason: 'c-moved' }]);
    expect(answer).toEqual({ month, kept: others.length, removed: 1 });
    expect(await listAll({ unitCode: 'B3', notReviewedIn: month })).toEqual([]);
    expect((await call('case.read', machine, { caseCode: first })).status).toBe('removed-from-list');
    const { rows } = await inTransaction(db, '/', (tx) =>
      sql<{
        detail: { kept: number };
      }>`select detail from audit_entry where action = 'source.review'`.execute(tx),
    );
    expect(rows.map(({ detail }) => detail)).toMatchObject([{ month, kept: others.length, removed: 1 }]);
  });

  test('is refused whole, naming each person, when one cannot be reviewed', async () => {
    const [kept] = codes(await listAll({ unitCode: 'B3' }));
    const refusal = await review([kept as string]).catch((error: unknown) => error);
    expect(codesOf(refusal)).toEqual(['reviewed-in-that-month']);
    const twice = await review([kept as string], [{ caseCode: kept, reason: 'c-moved' }]).catch(
      (error: unknown) => error,
    );
    expect(codesOf(twice)).toEqual(['source-kept-and-removed']);
    const elsewhere = await review(['S01']).catch((error: unknown) => error);
    expect(codesOf(elsewhere)).toEqual(['case-not-found']);
    const unlisted = await review([], [{ caseCode: kept, reason: 'no-such' }]).catch(
      (error: unknown) => error,
    );
    expect(codesOf(unlisted)).toEqual(['not-in-the-catalogue']);
  });
});
