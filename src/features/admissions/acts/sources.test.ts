import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import { actNamed } from '../acts.ts';
import { nextOf, waitsSince } from '../ahead/next.ts';
import { fold } from '../history.ts';
import { monthOf } from '../sourcing.ts';
import { isSource, statusOf } from '../status.ts';
import { blocks, following, upTo } from '../testing/cases.ts';
import { eventsOf, startOn } from '../testing/life.ts';

const on = day('2025-11-05');
const fresh = startOn(day('2025-09-01'));

describe('the basis of keeping somebody’s data', () => {
  const asked = (details: object = {}, state = fresh) => actNamed('enlist').byHand?.(state, details as never);

  test('R-ADM-151 is asked of who lists on a screen, and given before or with the listing', () => {
    expect(asked()).toEqual(['legal-basis-missing']);
    expect(asked({ basis: 'consent' })).toEqual([]);
    expect(asked({}, following('state-basis', fresh, on))).toEqual([]);
    expect(blocks('enlist', fresh, on, { basis: undefined })).toEqual([]);
  });

  test('given with the listing it is of its own day', () => {
    const listed = following('enlist', fresh, on, {
      basis: 'consent',
      basisOn: '2025-10-01',
      purpose: 'Kết nạp',
    });
    expect(listed.sourcing.basis).toEqual({ kind: 'consent', on: '2025-10-01', purpose: 'Kết nạp' });
  });
});

describe('the review of a month', () => {
  test('R-ADM-152 is recorded once', () => {
    const kept = following('review', fresh, on, { month: '2025-11' });
    expect(blocks('review', kept, addDays(on, 1), { month: '2025-11' })).toEqual(['reviewed-in-that-month']);
    expect(blocks('review', kept, addDays(on, 1), { month: '2025-10' })).toEqual([]);
  });

  test('R-ADM-153 is not held before its month', () => {
    expect(blocks('review', fresh, day('2025-10-31'), { month: '2025-11' })).toEqual([
      'review-before-its-month',
    ]);
    expect(blocks('review', fresh, day('2025-11-01'), { month: '2025-11' })).toEqual([]);
  });

  test('is of sources alone', () => {
    expect(blocks('review', upTo('apply'), addDays(on, -58), { month: monthOf(addDays(on, -58)) })).toEqual([
      'act-not-offered-in-status',
    ]);
  });

  test('whatever the order in which months come, each is there once and the last review day stands', () => {
    const months = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(months, (back) => {
        const held = back.map((n) => addMonths(on, -n));
        const state = held.reduce(
          (before, at) => following('review', before, at, { month: monthOf(at) }),
          fresh,
        );
        expect([...state.sourcing.months].sort()).toEqual(held.map(monthOf).sort());
        expect(state.sourcing.reviewedOn).toBe(held.toSorted().at(-1));
      }),
    );
  });
});

describe('where a person is', () => {
  const blocked = (details: object, at = on) => blocks('record-mobility', fresh, at, details as never);

  test('R-ADM-154 who is expected back has a month', () => {
    expect(blocked({ mobility: 'returning', backIn: undefined })).toEqual(['month-of-return-missing']);
    expect(blocked({ mobility: 'away', backIn: undefined })).toEqual([]);
  });

  test('R-ADM-155 which has not passed', () => {
    expect(blocked({ mobility: 'returning', backIn: '2025-10' })).toEqual(['month-of-return-past']);
    expect(blocked({ mobility: 'returning', backIn: '2025-11' })).toEqual([]);
  });

  test('who is at home is expected nowhere', () => {
    const away = following('record-mobility', fresh, on, { mobility: 'returning', backIn: '2026-01' });
    const home = following('record-mobility', away, on, { mobility: 'home', backIn: '2026-01' });
    expect(home.sourcing.mobility).toEqual({ kind: 'home', backIn: null, since: on });
  });
});

test('R-ADM-156 the term of a helper ends after it began', () => {
  expect(blocks('assign-helper', fresh, on, { until: on })).toEqual(['term-ends-before-it-begins']);
  expect(blocks('assign-helper', fresh, on, { until: addDays(on, 1) })).toEqual([]);
});

test('only what is given of the position changes', () => {
  const first = following('record-position', fresh, on);
  const second = following('record-position', first, on, { position: undefined, pool: undefined, tags: [] });
  expect(second.sourcing).toMatchObject({
    position: 'Thôn đội trưởng',
    pool: 'village-militia-head',
    tags: [],
  });
});

test('a remark of the helper is a contact, one of the branch is none', () => {
  const met = following('remark', fresh, on, { isByHelper: true });
  expect(met.sourcing.contactOn).toBe(on);
  expect(following('remark', met, addDays(on, 9)).sourcing.contactOn).toBe(on);
});

const TELLING = [
  'tell-origin',
  'state-basis',
  'record-position',
  'record-mobility',
  'review',
  'assess',
  'remark',
];
const way = { path: 'A', hasSection: false } as const;

test('what only tells something of a person moves no case, wherever it stands', () => {
  const told = fc.array(
    fc.record({ act: fc.constantFrom(...TELLING), after: fc.integer({ min: 0, max: 30 }) }),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(
      told,
      fc.constantFrom('enlist', 'enrol-in-class', 'certify', 'open-dossier', 'apply'),
      (acts, until) => {
        const before = upTo(until);
        let at: Day = on;
        let state = before;
        const events = acts.map(({ act, after }) => {
          at = addDays(at, after);
          const details = { ...actNamed(act).example } as Record<string, unknown>;
          state = following(act, state, at, details);
          return { act, on: at, details };
        });
        expect([statusOf(state), nextOf(state, way), isSource(state)]).toEqual([
          statusOf(before),
          nextOf(before, way),
          isSource(before),
        ]);
        expect(waitsSince(eventsOf(events), on)).toBe(on);
        expect(fold(before, eventsOf(events))).toEqual(state);
      },
    ),
  );
});

test('a source is one before the dossier who goes on, or rests', () => {
  const listed = following('enlist', fresh, on);
  expect(isSource(fresh) && isSource(listed) && isSource(following('certify', listed, on))).toBe(true);
  expect(isSource(following('pause', listed, on))).toBe(true);
  expect(isSource(following('open-dossier', listed, on))).toBe(false);
  expect(isSource(following('withdraw', listed, on))).toBe(false);
});
