import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { addDays, day } from '#kernel/day.ts';
import { figuresOf } from './figures.ts';
import { countsNeeded } from './needs.ts';
import { keyOf } from './query.ts';
import {
  ask,
  figures,
  KHU_PHO,
  members,
  on,
  period,
  printed,
  SCHOOL,
  stock,
  target,
  unit,
  warningsAt,
  window,
} from './testing/build.ts';
import { answered, type FactRow } from './testing/store.ts';

const of = unit('Đảng bộ xã');

const aRow: fc.Arbitrary<FactRow> = fc
  .record({
    measure: fc.constantFrom(
      ...COUNTED_MEASURES.filter((measure) => measure !== 'founding'),
      'inspection' as const,
    ),
    days: fc.nat(1500),
    n: fc.integer({ min: 1, max: 50 }),
    place: fc.constantFrom('khu-pho', 'school', undefined),
    introducer: fc.constantFrom('youth-union', 'trade-union', undefined),
    result: fc.constantFrom('exemplary', undefined),
    admittedAfter: fc.option(fc.nat(500), { nil: undefined }),
  })
  .map(({ measure, days, n, place, introducer, result, admittedAfter }) => {
    const at = addDays(day('2015-01-01'), days);
    return {
      measure,
      on: at,
      n,
      ...(place ? { place } : {}),
      ...(introducer ? { introducer } : {}),
      ...(result ? { result } : {}),
      ...(admittedAfter === undefined ? {} : { admittedOn: addDays(at, admittedAfter) }),
    };
  });

const aQuestion = fc.record({
  code: fc.constantFrom('2017', '2017-H1', '2017-Q2', '2017-05', 'term:2015-2020', '2016-05-23..2016-11-17'),
  asOf: fc.nat(2000).map((n) => addDays(day('2014-12-01'), n)),
  compare: fc.constantFrom('2016', 'term:2010-2015', null),
  goal: fc.integer({ min: 1, max: 500 }),
  recurrence: fc.constantFrom('whole' as const, 'each-year' as const),
  measure: fc.constantFrom(...COUNTED_MEASURES),
});

describe('every figure of any question', () => {
  const term = period('term:2015-2020', window('2015-01-01', '2020-12-31'));
  const questioned = ({
    code,
    asOf,
    compare,
    goal,
    recurrence,
    measure,
  }: typeof aQuestion extends fc.Arbitrary<infer Q> ? Q : never) =>
    ask(of, code, asOf, {
      term,
      compare: compare === null ? null : { kind: 'period', period: period(compare) },
      targets: [
        target(of, term, { minimum: `${goal}`, recurrence, measure }),
        target(of, period('2017'), { minimum: `${goal}`, bound: 'min', origin: 'own' }),
      ],
      placeKinds: [KHU_PHO, SCHOOL],
      headCounts: [members(5000, '2017-01-01')],
    });

  test('needs no count that was not asked for, has its own id, and its list has as many rows as it says', () => {
    fc.assert(
      fc.property(aQuestion, fc.array(aRow, { maxLength: 30 }), (question, rows) => {
        const asked = questioned(question);
        const needs = countsNeeded(asked);
        expect(new Set(needs.map(keyOf)).size).toBe(needs.length);
        const found = figuresOf({ ...asked, answers: needs.map((need) => answered(need, rows)) });
        expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
        for (const { card, printed: sentence } of found) {
          expect(sentence).not.toMatch(/\{\{|undefined|null|NaN|Infinity/);
          const query = card.rows?.query;
          if (query?.kind !== 'facts' && query?.kind !== 'cohort') continue;
          const listed = answered({ query, by: 'all' }, rows).parts?.reduce((sum, part) => sum + part.n, 0);
          expect(listed).toBe(card.rows?.count);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what the data do not allow is not said', () => {
  test('no pace for a term whose window nobody stated', () => {
    const goal = (window?: Parameters<typeof period>[1]) =>
      target(of, period('term:2015-2020', window), { minimum: '100', origin: 'own' });
    const paces = (one: ReturnType<typeof goal>) =>
      figures(ask(of, '2017', '2017-06-30', { targets: [one] })).filter(({ kind }) => kind === 'pace').length;
    expect(paces(goal())).toBe(0);
    expect(paces(goal(window('2015-01-01', '2020-12-31')))).toBe(1);
  });

  test('no pace and no monthly rate after the end', () => {
    const one = target(of, period('2017'), { minimum: '100', origin: 'own' });
    const kinds = figures(ask(of, '2017', '2017-12-31', { targets: [one] })).map(({ kind }) => kind);
    expect(kinds).not.toContain('pace');
    expect(kinds).not.toContain('monthly-rate');
  });

  test('a cohort without personal records is not printed', () => {
    const asked = ask(of, '2017', '2017-12-31');
    const answers = countsNeeded(asked).map((need) =>
      need.query.kind === 'cohort'
        ? { ...need, parts: null }
        : { ...need, parts: need.query.measure === 'class-attendance' ? [{ key: 'all', n: 9 }] : [] },
    );
    const kinds = figuresOf({ ...asked, answers }).map(({ kind }) => kind);
    expect(kinds).toContain('funnel-period');
    expect(kinds).not.toContain('funnel-cohort');
  });

  test('no share of places while the state of one is unknown', () => {
    const found = figures(
      ask(of, '2017', '2017-12-31', { stocks: [stock('place', '2017-12-31', [1, 2, 3], { unknown: 4 })] }),
    );
    expect(printed(found)).toContain('không rõ trạng thái của 4 thôn, bản ngày 31/12/2017');
    expect(found.some(({ kind }) => kind.startsWith('places-'))).toBe(false);
  });

  test('an open year set against a whole one is marked', () => {
    const found = figures(
      ask(of, '2017', '2017-06-30', { compare: { kind: 'period', period: period('2016') } }),
      [{ measure: 'admission', on: on('2016-05-19'), n: 4 }],
    );
    expect(warningsAt(found, 'Năm 2017: 0 đảng viên, bằng 0% so với năm 2016 (4)')).toEqual([
      'Năm 2017 chưa hết, năm 2016 đã hết: hai kỳ không dài bằng nhau',
    ]);
  });

  test('a period that has not begun has its goals and no result', () => {
    const next = target(of, period('2018'), { minimum: '100', origin: 'own' });
    expect(printed(figures(ask(of, '2018', '2017-12-31', { targets: [next] })))).toEqual([
      'Năm 2018',
      'Chỉ tiêu năm 2018: 100 đảng viên',
    ]);
  });

  test('nothing is compared with a period of no result', () => {
    const found = figures(
      ask(of, '2017', '2017-12-31', { compare: { kind: 'period', period: period('2016') } }),
      [{ measure: 'admission', on: on('2017-05-19'), n: 4 }],
    );
    expect(printed(found)).toContain('Năm 2017: 4 đảng viên; năm 2016: 0');
  });
});

describe('targets of other bounds', () => {
  const year = period('2026');
  const sentences = (more: Parameters<typeof target>[2], n = 0) =>
    printed(
      figures(ask(of, '2026', '2026-12-31', { targets: [target(of, year, more)] }), [
        { measure: 'admission', on: on('2026-05-19'), n },
      ]),
    );

  test('a rate of a base becomes whole persons, rounded up', () => {
    const rate = {
      bound: 'rate-range',
      minimum: '0.03',
      maximum: '0.04',
      base: 'members-year-start',
      baseValue: 1001,
      origin: 'own',
    } as const;
    expect(sentences(rate, 31)).toEqual(
      expect.arrayContaining(['Chỉ tiêu năm 2026: 3–4% đảng viên đầu năm', '31/31, đạt 100% chỉ tiêu năm']),
    );
  });

  test('above the maximum of a range is above, not merely reached', () => {
    expect(sentences({ bound: 'range', minimum: '200', maximum: '220', origin: 'own' }, 221)).toContain(
      '221/200, đạt 110,5% chỉ tiêu năm (từ 200 đến 220: vượt)',
    );
  });

  test('what subordinates were given may be too little', () => {
    const found = figures(
      ask(of, '2026', '2026-12-31', {
        targets: [target(of, year, { minimum: '20', origin: 'assigned' })],
        children: [{ unit: unit('Chi bộ 1'), admissions: 0, goal: 12, members: null }],
      }),
    );
    expect(printed(found)).toContain('Giao cho đơn vị trực thuộc 12, còn thiếu 8 so với chỉ tiêu giao (20)');
  });
});
