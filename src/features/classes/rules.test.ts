import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#kernel/day.ts';
import { namedIn } from './demand.ts';
import { standingOn } from './model.ts';
import { codeOf, nextSequences, plainCode, printCertificate } from './numbering.ts';
import { neededBy, seatOrder, type Waiting } from './order.ts';
import type { Nominee } from './rules.ts';
import {
  changeBlockers,
  closingBlockers,
  isAbsentTooOften,
  missedOf,
  nominationBlockers,
  planBlockers,
  registrationBlockers,
  resultBlockers,
  runningBlockers,
} from './rules.ts';
import { sittingsFrom } from './sittings.ts';

const today = day('2026-11-21');
const waiting = (id: number, more: Partial<Waiting> = {}): Waiting => ({
  id,
  since: day('2026-10-01'),
  enlistsOn: null,
  papersUntil: null,
  probationEndsOn: null,
  ...more,
});

describe('R-CLS-5 who gets a seat first', () => {
  test('a recruit before the day of enlistment, then papers that expire, then the longest waiting', () => {
    const order = seatOrder(
      [
        waiting(1, { since: day('2026-01-05') }),
        waiting(2, { papersUntil: day('2026-12-20') }),
        waiting(3, { enlistsOn: day('2026-12-01') }),
        waiting(4, { since: day('2025-12-01') }),
        waiting(5, { probationEndsOn: day('2026-12-25') }),
      ],
      today,
    );
    expect(order.map(({ id }) => id)).toEqual([3, 2, 5, 4, 1]);
    expect(order.map(({ need }) => need)).toEqual([
      'enlistment',
      'papers',
      'probation',
      'target-year',
      'target-year',
    ]);
  });

  test('a day that has passed presses no more, today still does', () => {
    expect(neededBy(waiting(1, { enlistsOn: addDays(today, -1) }), today).need).toBe('target-year');
    expect(neededBy(waiting(1, { enlistsOn: today }), today)).toEqual({ day: today, need: 'enlistment' });
  });

  const anyDay = fc.integer({ min: -400, max: 800 }).map((days) => addDays(today, days));
  const maybe = fc.option(anyDay, { nil: null });
  const people = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 500 }),
      since: fc.integer({ min: -900, max: 0 }).map((days) => addDays(today, days)),
      enlistsOn: maybe,
      papersUntil: maybe,
      probationEndsOn: maybe,
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  );

  test('everybody has one place, no place is explained by a later day than the next, whatever order they came in', () => {
    fc.assert(
      fc.property(people, (all) => {
        const order = seatOrder(all, today);
        expect(order.map(({ position }) => position)).toEqual(all.map((_, index) => index + 1));
        expect(new Set(order.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
        const sinceOf = new Map(all.map(({ id, since }) => [id, since]));
        for (const [index, one] of order.entries()) {
          const next = order[index + 1];
          expect(one.neededBy >= today).toBe(true);
          if (next === undefined) continue;
          expect(one.neededBy <= next.neededBy).toBe(true);
          if (one.neededBy === next.neededBy)
            expect((sinceOf.get(one.id) as Day) <= (sinceOf.get(next.id) as Day)).toBe(true);
        }
        expect(seatOrder(all.toReversed(), today)).toEqual(order);
      }),
    );
  });

  test('an earlier enlistment never puts anybody further back', () => {
    fc.assert(
      fc.property(people, anyDay, (all, sooner) => {
        const [first] = all;
        if (!first || sooner < today) return;
        const placeOf = (list: readonly Waiting[]) =>
          seatOrder(list, today).find(({ id }) => id === first.id)?.position ?? 0;
        const was = first.enlistsOn !== null && first.enlistsOn >= today ? first.enlistsOn : sooner;
        const moved = { ...first, enlistsOn: sooner < was ? sooner : was };
        expect(placeOf([moved, ...all.slice(1)])).toBeLessThanOrEqual(placeOf(all));
      }),
    );
  });
});

describe('a registered number and the names in it', () => {
  test('a name takes a place of the nearest unit that has one free', () => {
    const demands = [
      { id: 1, path: '/1/2/', free: 5 },
      { id: 2, path: '/1/2/3/', free: 1 },
    ];
    const people = [
      { id: 11, path: '/1/2/3/' },
      { id: 12, path: '/1/2/3/' },
      { id: 13, path: '/1/4/' },
    ];
    expect([...namedIn(people, demands)]).toEqual([
      [11, 2],
      [12, 1],
    ]);
  });

  test('no number is exceeded, and nobody is left out while one above has a place', () => {
    const paths = ['/1/', '/1/2/', '/1/2/3/', '/1/4/'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...paths), { maxLength: 30 }),
        fc.array(fc.record({ path: fc.constantFrom(...paths), free: fc.nat(6) }), { maxLength: 5 }),
        (where, asked) => {
          const demands = asked.map((one, id) => ({ id, ...one }));
          const found = namedIn(
            where.map((path, id) => ({ id, path })),
            demands,
          );
          const used = Map.groupBy(found.values(), (id) => id);
          for (const { id, free } of demands) expect(used.get(id)?.length ?? 0).toBeLessThanOrEqual(free);
          for (const [id, path] of where.entries())
            if (!found.has(id))
              expect(
                demands.every(
                  (one) => !path.startsWith(one.path) || (used.get(one.id)?.length ?? 0) === one.free,
                ),
              ).toBe(true);
        },
      ),
    );
  });
});

describe('certificates', () => {
  test('numbers run on without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 8 }), (batches) => {
        const given: number[] = [];
        for (const count of batches) given.push(...nextSequences(given.at(-1) ?? 0, count));
        expect(given).toEqual(given.map((_, index) => index + 1));
      }),
    );
    expect(printCertificate(7, 2026)).toBe('07/2026-GCN');
    expect(printCertificate(112, 2026)).toBe('112/2026-GCN');
  });

  test('a check code is read however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (digest) => {
        const code = codeOf(digest);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(plainCode(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')}`)).toBe(code);
      }),
    );
  });
});

describe('R-CLS-2 who is nominated', () => {
  const one: Nominee = {
    kind: 'awareness',
    status: 'sympathiser',
    certificateUntil: null,
    hasNewMemberCertificate: false,
  };
  test.each<[string, Partial<Nominee>, string[]]>([
    ['a sympathiser', {}, []],
    [
      'a person whose certificate expired yesterday',
      { status: 'papers-expired', certificateUntil: addDays(today, -1) },
      [],
    ],
    ['whose certificate is good today', { certificateUntil: today }, ['certificate-still-good']],
    ['who is certified', { status: 'class-certified' }, ['status-needs-no-class']],
    ['a probationary member', { kind: 'new-member', status: 'admitted' }, []],
    [
      'one who has the class',
      { kind: 'new-member', status: 'admitted', hasNewMemberCertificate: true },
      ['certificate-still-good'],
    ],
    ['a sympathiser for the class of new members', { kind: 'new-member' }, ['status-needs-no-class']],
  ])('%s', (_, change, expected) => {
    expect(nominationBlockers({ ...one, ...change }, today)).toEqual(expected);
  });
});

describe('R-CLS-3 absence, by classAbsenceMaxPercent', () => {
  test.each([
    [2, 10, 20, false],
    [3, 10, 20, true],
    [10, 10, null, false],
    [0, 0, 20, false],
  ] as const)('%s of %s sittings missed, %s percent allowed', (missed, sittings, max, expected) => {
    expect(isAbsentTooOften(missed, sittings, max)).toBe(expected);
  });
  test('with or without leave a sitting is missed', () => {
    expect(missedOf(['present', 'excused', 'absent', 'present'])).toBe(2);
  });
  test('passing somebody all the same says why', () => {
    const rule = { sittings: 10, maxPercent: 20 };
    expect(resultBlockers({ grade: 'passed', note: null, missed: 3 }, rule)).toEqual([
      'absent-more-than-allowed',
    ]);
    expect(resultBlockers({ grade: 'passed', note: 'Học bù', missed: 3 }, rule)).toEqual([]);
    expect(resultBlockers({ grade: 'failed', note: null, missed: 3 }, rule)).toEqual([]);
  });
});

describe('the life of a class', () => {
  const sittings = [
    { on: day('2026-12-01'), part: 'morning' },
    { on: day('2026-12-02'), part: 'morning' },
  ];
  test('a plan names each sitting once and ends its registration in time', () => {
    const plan = { capacity: 15, registerUntil: day('2026-12-01'), sittings };
    expect(planBlockers(plan)).toEqual([]);
    expect(planBlockers({ ...plan, registerUntil: day('2026-12-02') })).toEqual([
      'registration-ends-before-the-class',
    ]);
    expect(planBlockers({ ...plan, sittings: [...sittings, sittings[0] as (typeof sittings)[0]] })).toEqual([
      'class-sits-once-at-a-time',
    ]);
  });

  test('ten half-days on weekdays leave out the weekend between', () => {
    const ten = sittingsFrom({
      firstOn: day('2026-12-03'),
      count: 10,
      parts: ['afternoon', 'morning'],
      days: 'weekdays',
    });
    expect(ten).toHaveLength(10);
    expect(ten[0]).toEqual({ on: '2026-12-03', part: 'morning' });
    expect([...new Set(ten.map(({ on }) => on))]).toEqual([
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
    ]);
    expect(
      sittingsFrom({ firstOn: day('2026-12-03'), count: 3, parts: ['evening'], days: 'weekend' }).map(
        ({ on }) => on,
      ),
    ).toEqual(['2026-12-05', '2026-12-06', '2026-12-12']);
  });

  test('a plan changes until the first day', () => {
    const one = { state: 'planned', beginsOn: day('2026-12-01') } as const;
    expect(changeBlockers(one, day('2026-11-30'))).toEqual([]);
    expect(changeBlockers(one, day('2026-12-01'))).toEqual(['class-has-begun']);
    expect(changeBlockers({ ...one, state: 'closed' }, today)).toEqual(['class-is-closed']);
  });

  test('R-CLS-1 only an open class takes people and marks', () => {
    expect(runningBlockers({ state: 'planned' })).toEqual([]);
    expect(runningBlockers({ state: 'closed' })).toEqual(['class-is-closed']);
    expect(runningBlockers({ state: 'cancelled' })).toEqual(['class-is-cancelled']);
  });

  test('registration ends with its day, else with the first day of the class', () => {
    const one = {
      kind: 'awareness',
      state: 'planned',
      registerUntil: day('2026-11-25'),
      beginsOn: day('2026-12-01'),
    } as const;
    expect(registrationBlockers(one, 'awareness', day('2026-11-25'))).toEqual([]);
    expect(registrationBlockers(one, 'awareness', day('2026-11-26'))).toEqual(['registration-is-over']);
    expect(registrationBlockers({ ...one, registerUntil: null }, 'awareness', day('2026-12-01'))).toEqual([]);
    expect(registrationBlockers(one, 'new-member', today)).toEqual(['class-of-another-kind']);
  });

  test('a class stands by its days', () => {
    const one = { state: 'planned', beginsOn: day('2026-12-01'), endsOn: day('2026-12-05') } as const;
    expect(
      ['2026-11-30', '2026-12-01', '2026-12-05', '2026-12-06'].map((on) => standingOn(one, day(on))),
    ).toEqual(['planned', 'running', 'running', 'ended']);
    expect(standingOn({ ...one, state: 'cancelled' }, today)).toBe('cancelled');
  });

  test('R-CLS-4 a class closes on its last day, when everybody has a result', () => {
    const one = { state: 'planned', endsOn: today, on: today, today, seated: 15, withoutResult: 0 } as const;
    expect(closingBlockers(one)).toEqual([]);
    expect(closingBlockers({ ...one, endsOn: addDays(today, 1) })).toEqual(['class-goes-on']);
    expect(closingBlockers({ ...one, withoutResult: 1 })).toEqual(['results-missing']);
    expect(closingBlockers({ ...one, seated: 0 })).toEqual(['nobody-is-seated']);
    expect(closingBlockers({ ...one, on: addDays(today, 1) })).toEqual(['act-in-the-future']);
    expect(closingBlockers({ ...one, state: 'closed' })).toEqual(['class-is-closed']);
  });
});
