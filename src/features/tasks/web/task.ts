import { daysBetween, parseDay } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printDay } from '#web/printDay.ts';
import type { listTasks } from '../contract.ts';
import type { Whose } from '../model.ts';
import { sayToday } from './sayToday.ts';

export type Task = OutputOf<typeof listTasks>['tasks'][number];

/** The person a task is about, the meeting, the class or how many wait. */
export const nameOf = ({ kind, fullName, caseCode, className, people, id, since }: Task): string => {
  if (kind === 'nomination') return sayToday('task.nomination', { n: people ?? 0 });
  if (kind === 'introduction') return sayToday('task.introduction', { n: people ?? 0 });
  if (kind === 'class') return className ?? '';
  if (kind === 'meeting') return sayToday('task.meeting', { day: printDay(since) });
  if (fullName !== null) return fullName;
  if (kind === 'assignment') return sayToday('task.whole-branch');
  if (kind === 'allocation' || kind === 'allocation-review') return sayToday(`task.${kind}`);
  return kind === 'case'
    ? sayToday('task.unnamed', { code: caseCode ?? id })
    : sayToday('task.request', { id });
};

export const keyOf = ({ kind, id }: Task): string => `${kind}-${id}`;

/** Of a case those above remind, of a request only who asked; of a meeting nobody does. */
export const mayRemindOf = ({ kind }: Task, whose: Whose): boolean =>
  kind === 'case' || (kind === 'request' && whose === 'others');

/** How near the deadline is, in words. */
export const dueInWords = ({ kind, group, since, dueOn }: Task, on: string): string => {
  if (kind === 'answer') return sayToday('due.answer', { day: printDay(since) });
  if (group === 'returned') return sayToday('due.returned', { day: printDay(since) });
  const [today, due] = [parseDay(on), dueOn === null ? null : parseDay(dueOn)];
  if (today === null || due === null) return sayToday('due.none');
  return sayToday(`due.${group}`, { n: Math.abs(daysBetween(today, due)), day: printDay(due) });
};

type Address = { to: string; params: Record<string, string>; search: Record<string, string> };

/** Where a task is looked at. */
export const pageOf = (task: Task, isMine: boolean): Address => {
  const { kind, id, caseCode, meetingCode, classCode, roundCode, unitCode } = task;
  if (kind === 'class')
    return { to: '/lop-hoc/$classCode', params: { classCode: classCode ?? '' }, search: {} };
  if (kind === 'nomination')
    return { to: '/lop/{-$part}', params: { part: 'cu-hoc' }, search: isMine ? {} : { unitCode } };
  if (kind === 'introduction')
    return {
      to: '/gioi-thieu/{-$part}',
      params: {},
      search: { state: 'waiting', ...(isMine ? {} : { unitCode }) },
    };
  if (kind === 'meeting')
    return { to: '/hop/$meetingCode', params: { meetingCode: meetingCode ?? '' }, search: {} };
  if (kind === 'case') return { to: '/ho-so/$caseCode', params: { caseCode: caseCode ?? '' }, search: {} };
  if (kind === 'allocation' || kind === 'allocation-review')
    return { to: '/vong-giao/$roundCode', params: { roundCode: roundCode ?? '' }, search: {} };
  if (kind === 'assignment')
    return { to: '/nguon/viec-giao', params: {}, search: isMine ? {} : { unitCode } };
  const part = kind === 'request' && isMine ? 'nhan-duoc' : 'da-gui';
  return { to: '/tham-tra/{-$part}', params: { part }, search: { request: String(id) } };
};

/** Where a task is done: the page of the case opens the form; what came back is first looked at. */
export const formOf = (task: Task): Address => {
  const page = pageOf(task, true);
  const { kind, act, matter, group } = task;
  if (kind !== 'case' || group === 'returned') return page;
  return { ...page, search: { act, ...(matter === null ? {} : { matter }) } };
};

/** Tells those whose turn it is. */
export type Remind = (task: Task) => Promise<unknown>;
