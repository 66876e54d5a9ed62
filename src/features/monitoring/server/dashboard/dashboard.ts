import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { isCounted } from '#features/plans/bounds.ts';
import {
  type AdmissionGoal,
  type StandingTarget,
  targetsAndGoalsOn,
} from '#features/plans/server/targets.ts';
import { addMonths, type Day, earlier, monthOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { type Period, previousSame, sameWindow, until, type Window } from '#kernel/period.ts';
import { longBound } from '../../boundPhrases.ts';
import { longLabel, shortLabel } from '../../citation.ts';
import type { readDashboard } from '../../contract/dashboard.ts';
import { facts } from '../../query.ts';
import { progressOf } from '../../standing.ts';
import { bindsIn, filterOf, targetWindow } from '../../windows.ts';
import { usualPeriod } from '../ask/question.ts';
import { type Standpoint, standpointWith } from '../ask/standpoint.ts';
import { answerCounts, totalOf } from '../counts.ts';
import { arranged, type Child, type UnitColumns, unitsShown } from './units.ts';

type Question = { period: Period; asOf: Day };
type Dashboard = OutputOf<typeof readDashboard>;
type Parts = readonly { key: string; n: number }[];

const monthsShown = 60;

/** The five years of months that end with the as-of day. */
const seriesWindow = (asOf: Day): Window => ({ from: addMonths(monthOf(asOf), 1 - monthsShown), to: asOf });

const admissionsIn = (window: Window | null) => facts('admission', window ? [window] : []);

/** The unit's own targets that bind in the period, with what each of them counts so far. */
const linesOf = (targets: readonly StandingTarget[], { period, asOf }: Question) =>
  targets.flatMap((target) => {
    const window = targetWindow(target, period);
    if (!bindsIn(target, period) || !window) return [];
    const soFar = until(window, asOf);
    const query =
      isCounted(target.measure) && soFar ? facts(target.measure, [soFar], filterOf(target)) : null;
    return [{ target, window, query }];
  });

/** True of a target for exactly this period. */
const isOfPeriod = (goal: AdmissionGoal, period: Period): boolean => {
  const window = targetWindow(goal, period);
  return window !== null && sameWindow(window, period);
};

type ChildCounts = { done: Parts; lastYear: Parts };

const childLines = (
  children: readonly Child[],
  { done, lastYear }: ChildCounts,
  targets: readonly AdmissionGoal[],
  { period, asOf }: Question,
): Dashboard['children'] => {
  const counts = [done, lastYear].map((parts) => new Map(parts.map(({ key, n }) => [Number(key), n])));
  const goals = Map.groupBy(
    targets.filter((target) => isOfPeriod(target, period)),
    ({ unitId }) => unitId,
  );
  return children.map(({ id, ...child }) => {
    const [count = 0, before = 0] = counts.map((byId) => byId.get(id));
    const [target] = goals.get(id) ?? [];
    const progress = target ? progressOf(target, count, period, asOf) : null;
    return {
      ...child,
      done: count,
      lastYear: before,
      goal: progress?.goal ?? null,
      rate: progress?.rate ?? null,
      ahead: progress?.ahead ?? null,
    };
  });
};

/** The first year has nothing before it: no earlier month is read. */
const monthLines = (parts: Parts, asOf: Day): Dashboard['months'] => {
  const byMonth = new Map(parts.map(({ key, n }) => [key, n]));
  const months: Dashboard['months'] = [];
  for (let { from: month } = seriesWindow(asOf); month <= asOf; month = addMonths(month, 1))
    months.push({ month, n: byMonth.get(month) ?? 0, before: months.at(-12)?.n ?? null });
  return months;
};

/** Where a unit and its subordinates stand, by a handful of statements whatever their number. */
export const dashboardOf = async (
  db: Tx,
  today: Day,
  { unitCode, period, asOf: day, tree = 'now' }: InputOf<typeof readDashboard>,
): Promise<Dashboard> => {
  return aboutUnit(db, unitCode, async (unit) => {
    const usual = period === undefined ? await usualPeriod(db, unit.path, today) : null;
    const asOf = day ?? (usual ? earlier(today, usual.to) : today);
    const asked = { period: period ?? usual?.code ?? '', asOf, tree };
    const { more, ...standpoint } = await standpointWith(db, unit, {
      ...asked,
      more: unitsShown(unit.id, asOf),
    });
    return standing(db, standpoint, more);
  });
};

const standing = async (
  db: Tx,
  { question, subtree, countedBy }: Standpoint,
  shown: UnitColumns,
): Promise<Dashboard> => {
  const { period } = question;
  const { unitId, asOf, tree } = subtree;
  const { self, children } = arranged(shown, unitId);
  const units = children.map(({ id }) => id);
  const { targets, goals } = await targetsAndGoalsOn(db, asOf, { unitId, units, period });
  const lines = linesOf(targets, { period, asOf });
  const soFar = admissionsIn(until(period, asOf));
  const lastYear = admissionsIn(until(previousSame(period), addMonths(asOf, -12)));
  const [done, before, months, childDone, childBefore, ...ofTargets] = await answerCounts(
    db,
    [
      { query: soFar, by: 'all' as const },
      { query: lastYear, by: 'all' as const },
      { query: admissionsIn(seriesWindow(asOf)), by: 'month' as const },
      { query: soFar, by: { units } },
      { query: lastYear, by: { units } },
      ...lines.map(({ query }) => ({ query: query ?? facts('admission', []), by: 'all' as const })),
    ],
    subtree,
    countedBy,
  );
  const ofChildren = { done: childDone?.parts ?? [], lastYear: childBefore?.parts ?? [] };
  const total = totalOf(done) ?? 0;
  return {
    unit: { code: self.code, name: self.name, kind: self.kind, isSample: self.isSample },
    period: { code: period.code, label: period.label, from: period.from, to: period.to },
    asOf,
    tree,
    countedBy,
    done: total,
    lastYear: totalOf(before) ?? 0,
    targets: lines.map(({ target, window, query }, at) => {
      const count = query ? totalOf(ofTargets[at]) : null;
      return {
        code: target.code,
        measure: target.measure,
        label: longLabel(target) ?? shortLabel(target),
        bound: target.bound,
        words: longBound(target),
        from: window.from,
        to: window.to,
        progress: count === null ? null : progressOf(target, count, window, asOf),
        query,
      };
    }),
    children: childLines(children, ofChildren, goals, { period, asOf }),
    besideChildren: total - ofChildren.done.reduce((sum, { n }) => sum + n, 0),
    months: monthLines(months?.parts ?? [], asOf),
  };
};
