import type { Day } from '#kernel/day.ts';
import { useRead } from '#web/reads.ts';
import { readBreakdown } from '../../contract/breakdown.ts';
import type { PartFilter } from '../../query.ts';
import { isOf } from './counted.ts';
import type { Dashboard } from './ranking.ts';

/** Who was admitted, of the dashboard's own question; asked once however many parts of the page show it. */
export const useBreakdown = (dashboard: Dashboard, within?: PartFilter | null) => {
  const { unit, period, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const read = useRead(
    readBreakdown,
    { unitCode: unit.code, period: period.code, asOf, tree, ...(within ?? {}) },
    { keepsFormer: true },
  );
  return { ...read, data: read.data && isOf(dashboard, read.data) ? read.data : undefined };
};
