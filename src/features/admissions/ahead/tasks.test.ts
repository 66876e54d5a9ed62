import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { GROUPS, STATUSES_OF } from '../groups.ts';
import { fold } from '../history.ts';
import { PATHS, STATUSES } from '../model.ts';
import { factsOn } from '../testing/facts.ts';
import { eventsOf, lifeOn, startOn } from '../testing/life.ts';
import { missingOf, movesOf, tasksOf } from './tasks.ts';

test('every status stands in exactly one group', () => {
  const grouped = GROUPS.flatMap((group) => STATUSES_OF[group]);
  expect([...grouped].sort()).toEqual([...STATUSES].sort());
});

const from = day('2025-07-07');

/** What the page of a case offers before each moment of a perfect life. */
const walk = (path: (typeof PATHS)[number], hasSection: boolean) => {
  const life = lifeOn(path, from, hasSection);
  const events = eventsOf(life);
  return life.map((moment, at) => {
    const state = fold(startOn(from), events.slice(0, at));
    const facts = factsOn(moment.on, { path, hasSection, today: day('2035-01-01') });
    const missing = missingOf(state, moment.on, facts);
    const tasks = tasksOf(state, facts, missing);
    return { moment, missing, tasks, moves: movesOf(state, moment.on, facts, missing) };
  });
};

/** A meeting writes these; whether it carries is no question of the page. */
const cells = PATHS.filter((path) => path !== 'F').flatMap(
  (path) =>
    [
      [path, false],
      [path, true],
    ] as const,
);

test.each(cells)(
  'the move that came next in a perfect life on path %s (section: %s) is open, and says what it said',
  (path, hasSection) => {
    const wrong = walk(path, hasSection).flatMap(({ moment, moves }) => {
      const move = moves.find(({ act }) => act.name === moment.act);
      const said = Object.entries(move?.details ?? {}).filter(
        ([name, value]) => moment.details[name] !== undefined && moment.details[name] !== value,
      );
      return move && move.blockers.length === 0 && said.length === 0 ? [] : [moment.act];
    });
    expect(wrong).toEqual([]);
  },
);

describe('tasks', () => {
  const standingBefore = (act: string, nth = 0) =>
    walk('A', false).filter(({ moment }) => moment.act === act)[nth] as ReturnType<typeof walk>[number];
  const stateOf = ({ tasks }: ReturnType<typeof walk>[number], code: string) =>
    tasks.find(({ step }) => step.code === code)?.state;

  test('what the branch meeting needs is missing, what comes after it has not begun', () => {
    const first = standingBefore('enlist');
    expect(stateOf(first, 'certify')).toBe('missing');
    expect(stateOf(first, 'decide')).toBe('not-started');
    expect(first.missing).toContain('application-missing');
  });

  test('a step of which a part is done is underway, then done', () => {
    expect(stateOf(standingBefore('record-opinion', 1), 'record-opinion')).toBe('underway');
    expect(stateOf(standingBefore('introduce', 0), 'record-opinion')).toBe('done');
    expect(stateOf(standingBefore('answer-verification'), 'verify')).toBe('underway');
  });

  test('before the vote nothing is missing; after it what the decision needs is', () => {
    expect(standingBefore('propose').missing).toEqual([]);
    const sent = standingBefore('resolve-in-base');
    expect(stateOf(sent, 'resolve-in-base')).toBe('missing');
    expect(stateOf(sent, 'appraise')).toBe('missing');
  });

  test('a returned dossier is returned at its resolution, and goes up again', () => {
    const at = day('2025-10-20');
    const life = lifeOn('A', from);
    const sentAt = life.findIndex(({ act }) => act === 'send-up') + 1;
    const back = { act: 'return', on: at, details: { matter: 'admission', reasons: ['r11'] } };
    const state = fold(startOn(from), eventsOf([...life.slice(0, sentAt), back]));
    const facts = factsOn(at, { today: at });
    const missing = missingOf(state, at, facts);
    const tasks = tasksOf(state, facts, missing);
    expect(tasks.find(({ step }) => step.code === 'propose')?.state).toBe('returned');
    const again = movesOf(state, at, facts, missing).find(({ act }) => act.name === 'send-up');
    expect(again).toMatchObject({ details: { matter: 'admission' }, blockers: [] });
  });

  test('the letters of the verification speak of one relative after the other', () => {
    const asked = walk('A', false).filter(({ moment }) => moment.act === 'ask-verification');
    const relations = asked.map(
      ({ moves }) => moves.find(({ act }) => act.name === 'ask-verification')?.details.relation,
    );
    expect(relations).toEqual(['self', 'natural-father']);
  });
});
