import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passes, thresholdOf } from '#features/admissions/acts/votes.ts';
import { factsWith, UNDER } from '#features/admissions/testing/cases.ts';
import { ballotBlockers, convenedOf, EXCLUSIONS, type Exclusion } from './votes.ts';

const facts = factsWith(UNDER['294']);
const carried =
  (name: Parameters<typeof thresholdOf>[0], path: typeof facts.path) => (yes: number, convened: number) =>
    passes(thresholdOf(name, { ...facts, path }), { yes, convened });

describe('the share that carries', () => {
  test('branch and base committee: exactly two thirds are enough, in whole numbers', () => {
    for (const name of ['propose', 'resolve-in-base'] as const) {
      const carries = carried(name, 'A');
      expect([carries(6, 9), carries(5, 9)]).toEqual([true, false]);
      expect([carries(7, 10), carries(6, 10)]).toEqual([true, false]);
      expect([carries(8, 11), carries(7, 11)]).toEqual([true, false]);
    }
  });

  test.each(['A', 'B', 'C', 'E', 'G'] as const)(
    'the deciding body of path %s: exactly half is not enough',
    (path) => {
      const carries = carried('decide', path);
      expect([carries(5, 9), carries(5, 10), carries(6, 10), carries(4, 9)]).toEqual([
        true,
        false,
        true,
        false,
      ]);
    },
  );

  test('an authorised base committee decides by two thirds, and half of it does not', () => {
    const carries = carried('decide', 'D');
    expect([carries(6, 9), carries(5, 9)]).toEqual([true, false]);
  });
});

const seat = (personId: number, exclusion: Exclusion | null = null) => ({ personId, exclusion });
const counted = (roll: ReturnType<typeof seat>[], ...present: number[]) =>
  convenedOf(roll, new Set(present)).map(({ personId }) => personId);

describe('the convened members', () => {
  test('are all full members, those absent without a reason of the law too', () => {
    expect(counted([seat(1), seat(2), seat(3)], 1)).toEqual([1, 2, 3]);
  });

  test('without those temporarily elsewhere and the exempt, unless they are present', () => {
    const roll = [seat(1), seat(2, 'temporarily-elsewhere'), seat(3, 'exempt')];
    expect(counted(roll, 1)).toEqual([1]);
    expect(counted(roll, 1, 2)).toEqual([1, 2]);
    expect(counted(roll, 1, 2, 3)).toEqual([1, 2, 3]);
  });

  test('never with the suspended, prosecuted or detained, even present', () => {
    expect(counted([seat(1), seat(2, 'not-counted')], 1, 2)).toEqual([1]);
  });

  test('whoever comes of those who count is convened, and each more who comes never lowers the number', () => {
    const rolls = fc.array(fc.constantFrom(null, ...EXCLUSIONS), { maxLength: 30 });
    fc.assert(
      fc.property(rolls, fc.array(fc.nat(30)), fc.nat(30), (exclusions, present, oneMore) => {
        const roll = exclusions.map((exclusion, personId) => seat(personId, exclusion));
        const count = counted(roll, ...present);
        const came = roll.filter(
          ({ personId, exclusion }) => present.includes(personId) && exclusion !== 'not-counted',
        );
        for (const { personId } of came) expect(count).toContain(personId);
        expect(counted(roll, ...present, oneMore).length).toBeGreaterThanOrEqual(count.length);
      }),
    );
  });
});

describe('writing down a vote', () => {
  const good = { convened: 9, present: 8, yes: 6, no: 2, isClosed: false };

  test.each([
    [{}, []],
    [{ isClosed: true }, ['meeting-is-closed']],
    [{ convened: 0, present: 0, yes: 0, no: 0 }, ['nobody-convened']],
    [{ present: 9 }, []],
    [{ present: 10 }, ['more-present-than-convened']],
    [{ no: 1 }, []],
    [{ no: 3 }, ['more-ballots-than-present']],
  ] as const)('%o', (change, blockers) => {
    expect(ballotBlockers({ ...good, ...change })).toEqual(blockers);
  });
});
