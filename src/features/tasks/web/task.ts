import { daysBetween, parseDay } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printDay } from '#web/printDay.ts';
import type { listTasks } from '../contract.ts';
import { sayToday } from './sayToday.ts';

export type Task = OutputOf<typeof listTasks>['tasks'][number];

export const nameOf = ({ fullName, caseCode }: Task): string =>
  fullName ?? sayToday('task.unnamed', { code: caseCode });

/** How near the deadline is, in words. */
export const dueInWords = ({ group, since, dueOn }: Task, on: string): string => {
  if (group === 'returned') return sayToday('due.returned', { day: printDay(since) });
  const [today, due] = [parseDay(on), dueOn === null ? null : parseDay(dueOn)];
  if (today === null || due === null) return sayToday('due.none');
  return sayToday(`due.${group}`, { n: Math.abs(daysBetween(today, due)), day: printDay(due) });
};

/** The address of the form that does a task; the page of the case opens it. */
export const formOf = ({ caseCode, act, matter }: Task) => ({
  to: '/ho-so/$caseCode' as string,
  params: { caseCode },
  search: { act, ...(matter === null ? {} : { matter }) },
});
