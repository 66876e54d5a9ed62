import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#kernel/day.ts';
import { actNamed, acts } from './acts.ts';
import { fold } from './history.ts';
import { blockersOf } from './judge.ts';
import { PATHS, type Path, STATUSES, type Status } from './model.ts';
import type { CaseState } from './state.ts';
import { statusOn } from './status.ts';
import { factsOn } from './testing/facts.ts';
import { eventsOf, lifeOn, startOn } from './testing/life.ts';

/** A day of each regulation on which a life may begin; recognition may fall under a later one. */
const versions = {
  '29': '2018-01-08',
  '24': '2022-01-10',
  '232': '2025-01-20',
  '294': '2025-07-07',
  '20': '2026-04-13',
  '208': '2026-08-10',
} as const;
const checked = PATHS.filter((path) => path !== 'F');
const cells = Object.entries(versions).flatMap(([version, from]) =>
  checked.map((path) => ({ version, path, from: day(from) })),
);

const on = (path: Path, at: Day, today = day('2030-01-01')) => factsOn(at, { path, today });

describe('a life without a fault', () => {
  test.each(cells)('regulation $version, path $path: every step is open in its turn', ({ path, from }) => {
    let state: CaseState = startOn(from);
    for (const { act, on: at, details } of lifeOn(path, from)) {
      const facts = on(path, at);
      expect({ act, blockers: blockersOf(actNamed(act), state, at, details, facts) }).toEqual({
        act,
        blockers: [],
      });
      state = actNamed(act).apply(state, at, details as never);
    }
    expect(statusOn(state, day('2030-01-01'), on(path, from).rules)).toBe('official');
  });

  test('with a section committee its report is a step of paths A and D', () => {
    for (const path of ['A', 'D'] as const) {
      const life = lifeOn(path, day('2025-07-07'), true);
      const at = life.findIndex(({ act }) => act === 'appraise-in-section');
      const without = fold(startOn(day('2025-07-07')), eventsOf(life.slice(0, at)));
      const next = life.find(({ act }) => act === (path === 'A' ? 'resolve-in-base' : 'decide'));
      const blockers = blockersOf(
        actNamed(next?.act ?? ''),
        without,
        day('2025-11-20'),
        next?.details ?? {},
        {
          ...on(path, day('2025-11-20')),
          hasSection: true,
        },
      );
      expect(blockers).toContain('section-report-missing');
    }
  });
});

/** How a case is set aside: from which status, by which act, so many days later. */
const ASIDE_BY: Partial<Record<Status, { from: Status; act?: string; details?: object; days: number }>> = {
  paused: { from: 'ready', act: 'pause', days: 1 },
  returned: { from: 'appraised', act: 'return', details: { matter: 'admission' }, days: 1 },
  refused: { from: 'appraised', act: 'refuse', days: 1 },
  'removed-from-list': { from: 'sympathiser', act: 'remove-from-list', days: 1 },
  'papers-expired': { from: 'ready', days: 400 },
  'struck-off': { from: 'admitted', act: 'decide', details: { matter: 'removal' }, days: 1 },
  annulled: { from: 'admitted', act: 'annul', details: { ground: 'standard' }, days: 1 },
  left: { from: 'admitted', act: 'leave', days: 1 },
  died: { from: 'received', act: 'die', days: 1 },
};
/** Above a branch whose committee decides itself nobody appraises. */
const nearest = (status: Status, path: Path): Status =>
  status === 'appraised' && path === 'D' ? 'branch-resolved' : status;

/** A case in each status, made from the perfect life, set aside where the status is none of its stages. */
const inStatus = (status: Status, path: Path, from: Day): { state: CaseState; at: Day } | null => {
  const aside = ASIDE_BY[status];
  if (aside) {
    const found = inStatus(nearest(aside.from, path), path, from);
    if (!found) return null;
    const at = addDays(found.at, aside.days);
    if (!aside.act) return { state: found.state, at };
    const act = actNamed(aside.act);
    return { state: act.apply(found.state, at, { ...act.example, ...aside.details } as never), at };
  }
  const life = lifeOn(path, from);
  const events = eventsOf(life);
  let last: { state: CaseState; at: Day } | null = null;
  for (let n = 0; n <= events.length; n += 1) {
    const state = fold(startOn(from), events.slice(0, n));
    const at = life[n - 1]?.on ?? from;
    // The last moment of a status: what it has brought is there.
    if (statusOn(state, at, on(path, at).rules) === status) last = { state, at };
  }
  return last;
};

describe('the table of statuses and acts', () => {
  const from = day('2025-07-07');
  const reached = STATUSES.filter((status) => inStatus(status, 'A', from));

  test('the perfect life with a base committee passes every stage but the section, and every way aside is tried', () => {
    expect(reached).toEqual([
      'source',
      'sympathiser',
      'class-enrolled',
      'class-certified',
      'dossier-open',
      'verifying',
      'ready',
      'branch-resolved',
      'base-resolved',
      'appraised',
      'decided',
      'received',
      'admitted',
      'official-due',
      'official-proposed',
      'official',
      ...Object.keys(ASIDE_BY),
    ]);
  });

  test.each(cells)(
    'regulation $version, path $path: an act is offered exactly in its statuses',
    ({ path, from: start }) => {
      for (const status of STATUSES) {
        const found = inStatus(status, path, start);
        if (!found) continue;
        for (const act of acts) {
          const blockers = blockersOf(act, found.state, found.at, act.example, on(path, found.at));
          expect(`${act.name} in ${status}: ${blockers.includes('act-not-offered-in-status')}`).toBe(
            `${act.name} in ${status}: ${!act.from.includes(status) || isMisplaced(act.name, act.example, status)}`,
          );
        }
      }
    },
  );
});

/** The question of admission, of which the examples speak, is over with the ceremony. */
const isMisplaced = (name: string, details: Record<string, unknown>, status: Status): boolean =>
  name !== 'annul' &&
  details.matter === 'admission' &&
  ['admitted', 'official-due', 'official-proposed'].includes(status);

test('what lies ahead is not an event', () => {
  const today = day('2025-07-07');
  const tomorrow = day('2025-07-08');
  const blockers = blockersOf(actNamed('enlist'), startOn(today), tomorrow, {}, on('A', tomorrow, today));
  expect(blockers).toEqual(['act-in-the-future']);
});

test('army and police are recorded and not checked', () => {
  const state = inStatus('source', 'A', day('2025-07-07'))?.state as CaseState;
  const facts = { ...on('F', day('2025-07-08')), isChecked: false };
  const blockers = blockersOf(actNamed('propose'), state, day('2025-07-08'), { matter: 'admission' }, facts);
  expect(blockers).toEqual([]);
});
