import { type Day, daysBetween, monthOf } from '#kernel/day.ts';
import { type Group, groupOf } from './groups.ts';
import { STATUSES, type Status } from './model.ts';

/** What is counted of cases as they move: who stands in a status since, whose deadline falls when, which paper ends. */
export const COUNTED = {
  case: 'now:case:',
  due: 'now:due:',
  certificate: 'now:ends:certificate-validity',
} as const;

/** How many of a measure begin on a day, or in the month that begins with it. */
export type Cell = { measure: string; on: Day; n: number };

/** Cells added up by day or month, those of each measure latest first; what cancels out is gone. */
export const latestFirst = (
  cells: readonly Cell[],
  at: (on: Day) => Day = (on) => on,
): Map<string, Cell[]> => {
  const sums = new Map<string, Cell>();
  for (const { measure, on, n } of cells) {
    const key = `${measure} ${at(on)}`;
    sums.set(key, { measure, on: at(on), n: n + (sums.get(key)?.n ?? 0) });
  }
  const left = [...sums.values()].filter(({ n }) => n !== 0).sort((a, b) => (a.on < b.on ? 1 : -1));
  return Map.groupBy(left, ({ measure }) => measure);
};

const totalOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

/** The cell in which the n-th lies, and the how-manieth it is there. */
const nth = (cells: readonly Cell[], n: number): { on: Day; rest: number } => {
  let rest = n;
  for (const cell of cells) {
    if (rest <= cell.n) return { on: cell.on, rest };
    rest -= cell.n;
  }
  throw new RangeError(`there is no ${n}th`);
};

/** Half of all stand so long or shorter. */
const median = (cells: readonly Cell[]) => nth(cells, Math.ceil(totalOf(cells) / 2));

type Months = ReadonlyMap<string, readonly Cell[]>;
type Span = { today: Day; until: Day };

/** The months of which single days matter: where a median lies, the one that today cuts, those of the notice. */
export const monthsToOpen = (months: Months, { today, until }: Span): Omit<Cell, 'n'>[] =>
  [...months].flatMap(([measure, cells]) => {
    if (measure.startsWith(COUNTED.case)) return [{ measure, on: median(cells).on }];
    const last = measure === COUNTED.certificate ? until : today;
    return cells.filter(({ on }) => on >= monthOf(today) && on <= last).map(({ on }) => ({ measure, on }));
  });

export type FunnelStage = {
  status: Status;
  group: Group;
  people: number;
  medianDays: number;
  overdue: number;
  /** The kind of deadline most of the overdue have missed. */
  cause: string | null;
};

/**
 * The funnel of today.
 * @param months everything counted, by month
 * @param days the same by day, for the months opened
 */
export const funnelOf = (months: Months, days: Months, { today, until }: Span) => {
  const within = (measure: string, holds: (on: Day) => boolean): number =>
    totalOf((days.get(measure) ?? []).filter(({ on }) => holds(on)));
  const overdue = [...months].flatMap(([measure, cells]) => {
    if (!measure.startsWith(COUNTED.due)) return [];
    const [status, clock = ''] = measure.slice(COUNTED.due.length).split(':');
    const before = totalOf(cells.filter(({ on }) => on < monthOf(today)));
    return [{ status, clock, n: before + within(measure, (on) => on >= monthOf(today) && on < today) }];
  });
  const stages = STATUSES.flatMap((status): FunnelStage[] => {
    const measure = `${COUNTED.case}${status}`;
    const cells = months.get(measure);
    if (!cells) return [];
    const { on: month, rest } = median(cells);
    const inMonth = (days.get(measure) ?? []).filter(({ on }) => monthOf(on) === month);
    const late = overdue
      .filter((one) => one.status === status && one.n > 0)
      .sort((a, b) => b.n - a.n || (a.clock < b.clock ? -1 : 1));
    return [
      {
        ...{ status, group: groupOf(status), people: totalOf(cells) },
        medianDays: daysBetween(nth(inMonth, rest).on, today),
        overdue: late.reduce((sum, { n }) => sum + n, 0),
        cause: late[0]?.clock ?? null,
      },
    ];
  });
  const people = within(COUNTED.certificate, (on) => on >= today && on <= until);
  return { stages, certificates: { until, people } };
};
