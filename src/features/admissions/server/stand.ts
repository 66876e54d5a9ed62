import type { Day } from '#kernel/day.ts';
import { nextOf } from '../ahead/next.ts';
import { missingOf, movesOf, tasksOf } from '../ahead/tasks.ts';
import { groupOf } from '../groups.ts';
import { type CaseEvent, fold } from '../history.ts';
import { statusOn } from '../status.ts';
import type { Judged } from './facts.ts';
import { type CaseRow, startOf } from './rows.ts';

/** Where a case stands on a day by these events: its tasks, what is missing, its moves and what comes next. */
export const standOf = (row: CaseRow, events: readonly CaseEvent[], on: Day, { facts }: Judged) => {
  const state = fold(startOf(row), events);
  const status = statusOn(state, on, facts.rules);
  const missing = missingOf(state, on, facts);
  return {
    state,
    status,
    group: groupOf(status),
    missing,
    tasks: tasksOf(state, facts, missing),
    moves: movesOf(state, on, facts, missing),
    next: nextOf(state, facts),
  };
};
