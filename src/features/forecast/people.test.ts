import { describe, expect, test } from 'vitest';
import { learn } from './learn.ts';
import { type Course, monthNumber, type UnitHistory } from './model.ts';
import { MOST_NAMED, mattersMost, type Person } from './people.ts';

const until = monthNumber(2025, 12);
const ahead = { month: until + 1, left: 1, horizon: 12 };
const assumed = { likenessMonths: 24, halfLifeMonths: 36, leastMonths: 24, leastAdmissions: 30 };
/** Listed, certified after 3 months; three of four get the dossier 3 months later, two of these are admitted after 5. */
const courses = Array.from({ length: 400 }, (_, n): Course => {
  const listed = monthNumber(2020, 1) + (n % 48);
  const round = Math.floor(n / 48);
  return {
    ...{
      listed,
      certified: listed + 3,
      dossier: round % 4 === 3 ? null : listed + 6,
      resolved: null,
      gone: null,
    },
    admitted: round % 2 === 0 ? listed + 11 : null,
  };
});
const history: UnitHistory = { id: 1, peers: 'branch', courses, unlisted: [] };
const learned = learn([history], until, assumed);
if (!learned) throw new Error('too little');
const named = (...units: { depth: number; waiting: Person[] }[]) =>
  new Map(
    [
      ...mattersMost(
        units.map((unit, id) => ({ ...unit, id, peers: 'branch' })),
        learned,
        ahead,
      ),
    ].map(({ id, people }) => [id, people]),
  );
const person = (caseId: number, stage: Person['stage'], months: number): Person => ({
  ...{ caseId, stage, since: until + 1 - months },
});

describe('whose next step matters most', () => {
  test('who is stuck before the dossier gains by it; who has only to wait gains less', () => {
    const people = named({ depth: 0, waiting: [person(1, 'certified', 20), person(2, 'dossier', 1)] }).get(0);
    expect(people?.[0]?.caseId).toBe(1);
    expect(people?.[0]?.gain).toBeGreaterThan(0.3);
    expect(people?.find(({ caseId }) => caseId === 2)?.gain ?? 0).toBeLessThan(0.1);
  });

  test('after the resolution of the branch the next step is the admission itself', () => {
    const [one] = named({ depth: 0, waiting: [person(1, 'resolved', 2)] }).get(0) ?? [];
    expect((one?.chance ?? 0) + (one?.gain ?? 0)).toBeCloseTo(1, 6);
  });

  test('a unit is named its own people and those below it, at most twenty, the greatest gain first', () => {
    const below = Array.from({ length: 30 }, (_, n) => person(n, 'certified', 10 + n));
    const all = named({ depth: 0, waiting: [person(99, 'certified', 30)] }, { depth: 1, waiting: below });
    expect(all.get(1)).toHaveLength(MOST_NAMED);
    expect(all.get(0)).toHaveLength(MOST_NAMED);
    const gains = all.get(0)?.map(({ gain }) => gain) ?? [];
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(gains.every((gain) => gain > 0)).toBe(true);
  });
});
