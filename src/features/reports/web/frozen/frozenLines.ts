import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { readFrozen } from '../../differencesContract.ts';
import { CAUSES } from '../../model.ts';
import { sayReports } from '../sayReports.ts';

type Frozen = OutputOf<typeof readFrozen>;
export type FrozenCount = Frozen['counts'][number];

/**
 * Of two totals the one that answers what the page asks: that of the report's own period when the page asks for just this
 * one, else that since the year began. Targets follow, those that moved first.
 */
export const linesFor = (
  { report, counts }: Frozen,
  period: string,
  most: number,
): { shown: readonly FrozenCount[]; more: number } => {
  const wanted = report?.period.code === period ? 'total:period' : 'total:year';
  const totals = counts.filter(({ key }) => key.startsWith('total:'));
  const total = totals.find(({ key }) => key === wanted) ?? totals.at(-1);
  const others = counts.filter(({ key }) => !key.startsWith('total:'));
  const isMoved = (row: FrozenCount): boolean => CAUSES.some((cause) => row[cause] > 0);
  const all = [
    ...(total ? [total] : []),
    ...others.filter(isMoved),
    ...others.filter((one) => !isMoved(one)),
  ];
  return { shown: all.slice(0, most), more: Math.max(0, all.length - most) };
};

/** `, +1: ghi bổ sung sau khi ký 1`; empty where nothing moved. */
export const sayChange = (row: FrozenCount): string => {
  const causes = CAUSES.filter((cause) => row[cause] > 0);
  if (causes.length === 0) return '';
  const by = row.now - row.frozen;
  const why = causes
    .map((cause) =>
      sayReports('frozen.cause', {
        cause: sayReports(`cause.${cause}`).toLowerCase(),
        n: printCount(row[cause]),
      }),
    )
    .join('; ');
  return sayReports('frozen.change', {
    by: by > 0 ? `+${printCount(by)}` : by < 0 ? `−${printCount(-by)}` : '±0',
    why,
  });
};
