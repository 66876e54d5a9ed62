import { readUnit } from '#features/organisations/contract/reading.ts';
import { listPlans } from '#features/plans/contract.ts';
import { countTasks, listTasks } from '#features/tasks/contract.ts';
import { call } from '#web/api.ts';
import type { Session } from '#web/session.ts';
import { landsOnTasks, queueAskedBy } from './landing.ts';

/** A read that began before its screen was there. */
export type FirstRead = { key: readonly unknown[]; answer: Promise<unknown> };

const dashboardOf = (path: string, { grant }: Session): string | null => {
  if (path === '/')
    return grant && ['inspector', 'introducer'].includes(grant.role) ? null : (grant?.unitCode ?? null);
  const named = /^\/bang-dieu-hanh\/([^/]+)$/.exec(path)?.[1];
  return named ? decodeURIComponent(named) : null;
};

const tasksOf = (path: string, { grant }: Session): string | null => {
  if (!grant?.unitCode || !landsOnTasks(grant)) return null;
  return path === '/' || path === '/viec-hom-nay' ? grant.unitCode : null;
};

/** What the tasks of the day read first. */
const readsOfTasks = (unitCode: string): FirstRead[] => {
  const [counted, listed] = [{ unitCode }, { unitCode, whose: 'mine' as const }];
  return [
    { key: [countTasks.action, counted], answer: call(countTasks, counted) as Promise<unknown> },
    { key: [listTasks.action, listed], answer: call(listTasks, listed) },
  ];
};

const begun = (reads: FirstRead[]): FirstRead[] => {
  // The screen that asks is told; until it is there nobody else is.
  for (const { answer } of reads) answer.catch(() => undefined);
  return reads;
};

/** What the first screen reads first, asked for while its files are still on their way. */
export const firstReads = (path: string, session: Session): FirstRead[] => {
  const worksFor = tasksOf(path, session);
  if (worksFor !== null) return begun(readsOfTasks(worksFor));
  const asked = path === '/' && session.grant ? queueAskedBy(session.grant) : null;
  if (asked !== null) {
    const { endpoint, input } = asked;
    return begun([{ key: [endpoint.action, input], answer: call(endpoint, input) }]);
  }
  const code = dashboardOf(path, session);
  if (code === null) return [];
  const [unit, plans] = [{ code }, { unitCode: code }];
  return begun([
    { key: [readUnit.action, unit], answer: call(readUnit, unit) as Promise<unknown> },
    { key: [listPlans.action, plans], answer: call(listPlans, plans) },
  ]);
};
