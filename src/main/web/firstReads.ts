import { readUnit } from '#features/organisations/contract/reading.ts';
import { listPlans } from '#features/plans/contract.ts';
import { call } from '#web/api.ts';
import type { Session } from '#web/session.ts';

/** A read that began before its screen was there. */
export type FirstRead = { key: readonly unknown[]; answer: Promise<unknown> };

const dashboardOf = (path: string, { grant }: Session): string | null => {
  if (path === '/') return grant?.role === 'inspector' ? null : (grant?.unitCode ?? null);
  const named = /^\/bang-dieu-hanh\/([^/]+)$/.exec(path)?.[1];
  return named ? decodeURIComponent(named) : null;
};

/** What the dashboard reads first, asked for while its files are still on their way. */
export const firstReads = (path: string, session: Session): FirstRead[] => {
  const code = dashboardOf(path, session);
  if (code === null) return [];
  const [unit, plans] = [{ code }, { unitCode: code }];
  const reads = [
    { key: [readUnit.action, unit], answer: call(readUnit, unit) as Promise<unknown> },
    { key: [listPlans.action, plans], answer: call(listPlans, plans) },
  ];
  // The screen that asks is told; until it is there nobody else is.
  for (const { answer } of reads) answer.catch(() => undefined);
  return reads;
};
