import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame, mergeOf, sameActSince, standsFor } from './merge.ts';

test('two who changed different fields are merged without a question', () => {
  const was = { education: 'us-diploma', isYouthUnionMember: false };
  const theirs = { ...was, isYouthUnionMember: true };
  const mine = { ...was, education: 'ls-diploma' };
  expect(mergeOf(was, theirs, mine)).toEqual({
    merged: { education: 'ls-diploma', isYouthUnionMember: true },
    disputed: [],
    onlyMine: ['education'],
    onlyTheirs: ['isYouthUnionMember'],
  });
});

test('two who changed the same field to different values are asked, to the same are not', () => {
  const was = { on: '2025-02-01' };
  expect(mergeOf(was, { on: '2025-02-02' }, { on: '2025-02-03' }).disputed).toEqual(['on']);
  expect(mergeOf(was, { on: '2025-02-02' }, { on: '2025-02-02' }).disputed).toEqual([]);
});

test('an empty field, a box not ticked and a field not there are the same', () => {
  expect(mergeOf({}, { isAbroad: false, keptAt: '' }, {}).onlyTheirs).toEqual([]);
});

const fields = fc.record(
  { a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 2 }), c: fc.boolean() },
  { requiredKeys: ['a'] },
);

test('nothing that either changed is lost, and nothing nobody changed moves', () => {
  fc.assert(
    fc.property(fields, fields, fields, (was, theirs, mine) => {
      const { merged, disputed, onlyMine, onlyTheirs } = mergeOf(was, theirs, mine);
      for (const field of ['a', 'b', 'c'] as const) {
        if (disputed.includes(field) || onlyMine.includes(field))
          expect(isSame(merged[field], mine[field])).toBe(true);
        else expect(isSame(merged[field], theirs[field])).toBe(true);
        if (onlyTheirs.includes(field)) expect(isSame(mine[field], was[field])).toBe(true);
      }
    }),
  );
});

const event = (id: number, act: string, details = {}, supersedes: number | null = null) => ({
  id,
  act,
  on: '2025-02-01',
  details,
  isVoid: false,
  isSuperseded: false,
  supersedes,
});

test('the same act is one of the same name about the same, after the last that was seen', () => {
  const events = [
    event(1, 'record-opinion', { side: 'mass-organisation' }),
    event(2, 'record-opinion', { side: 'residence-committee' }),
    event(3, 'apply'),
  ];
  const mine = { act: 'record-opinion', details: { side: 'residence-committee' } };
  expect(sameActSince(events, 1, mine)?.id).toBe(2);
  expect(sameActSince(events, 2, mine)).toBeNull();
  expect(sameActSince(events, 0, { act: 'apply', details: {} })?.id).toBe(3);
});

test('a corrected event is followed to its last correction', () => {
  const events = [event(1, 'apply'), event(2, 'apply', {}, 1), event(3, 'apply', {}, 2)];
  expect(standsFor(events, 1)?.id).toBe(3);
  expect(standsFor(events, 9)).toBeNull();
});
