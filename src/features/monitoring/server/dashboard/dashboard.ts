import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { isCounted } from '#features/plans/bounds.ts';
import { type StandingTarget, targetsOn } from '#features/plans/server/targets.ts';
import { addMonths, type Day, monthOf, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { type Period, previousSame, sameWindow, until } from '#kernel/period.ts';
import { longLabel, shortLabel } from '../../citation.ts';
import type { readDashboard } from '../../dashboardContract.ts';
import { facts } from '../../query.ts';
import { progressOf } from '../../standing.ts';
import { bindsIn, filterOf, targetWindow } from '../../windows.ts';
import { questionOf } from '../ask/question.ts';
import { answerCounts } from '../counts.ts';
import type { CountedBy } from '../measures.ts';
import { type Subtree, subtreeOf, type Tree } from '../tree.ts';
import { admissionsByChild, type Child, childrenOf } from './children.ts';
import { admissionCells, type Cell, seriesWindow } from './series.ts';
import { structureOf } from './structure.ts';

type Question = { period: Period; asOf: Day; countedBy: CountedBy };
type Dashboard = OutputOf<typeof readDashboard>;

const profileOf = async (db: Tx, id: number, asOf: Day) => {
  const { rows } = await sql<{
    name: string | null;
    kind: string | null;
    isSample: boolean;
    countedBy: CountedBy;
  }>`
    select n.name, k.kind, exists (select from unit r where r.id = any(path_ids(u.path)) and r.is_sample) or u.is_sample as "isSample",
      coalesce((select s.value #>> '{}' from setting s where s.key = 'counting.day'), 'decision') as "countedBy"
    from unit u
    left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    left join unit_kind k on k.unit_id = u.id and k.during @> ${asOf}::date
    where u.id = ${id}`.execute(db);
  return rows[0];
};

/** Targets in force of the unit itself and of its children, in one query. */
const targetLines = async (
  db: Tx,
  targets: readonly StandingTarget[],
  subtree: Subtree,
  { period, asOf, countedBy }: Question,
): Promise<Dashboard['targets']> => {
  const lines = targets.flatMap((target) => {
    const window = targetWindow(target, period);
    return bindsIn(target, period) && window ? [{ target, window, soFar: until(window, asOf) }] : [];
  });
  const counted = lines.flatMap(({ target, soFar }) =>
    isCounted(target.measure) && soFar
      ? [
          {
            id: target.id,
            need: { query: facts(target.measure, [soFar], filterOf(target)), by: 'all' as const },
          },
        ]
      : [],
  );
  const answers = await answerCounts(
    db,
    counted.map(({ need }) => need),
    subtree,
    countedBy,
  );
  const doneOf = (id: number): number | null => {
    const parts = answers[counted.findIndex((one) => one.id === id)]?.parts;
    return parts ? parts.reduce((sum, { n }) => sum + n, 0) : null;
  };
  return lines.map(({ target, window }) => {
    const done = doneOf(target.id);
    return {
      code: target.code,
      measure: target.measure,
      label: longLabel(target) ?? shortLabel(target),
      bound: target.bound,
      from: window.from,
      to: window.to,
      progress: done === null ? null : progressOf(target, done, window, asOf),
      query: counted.find((one) => one.id === target.id)?.need.query ?? null,
    };
  });
};

/** True of a target for all admissions of exactly this period. */
const isWholeGoal = (target: StandingTarget, period: Period): boolean => {
  const window = targetWindow(target, period);
  return (
    target.measure === 'admission' &&
    Object.keys(filterOf(target)).length === 0 &&
    window !== null &&
    sameWindow(window, period)
  );
};

const childLines = (
  children: readonly Child[],
  counts: ReadonlyMap<number, number[]>,
  targets: readonly StandingTarget[],
  { period, asOf }: Question,
): Dashboard['children'] =>
  children.map(({ id, ...child }) => {
    const [done = 0, lastYear = 0] = counts.get(id) ?? [];
    const target = targets.find((one) => one.unitId === id && isWholeGoal(one, period));
    const progress = target ? progressOf(target, done, period, asOf) : null;
    return {
      ...child,
      done,
      lastYear,
      goal: progress?.goal ?? null,
      rate: progress?.rate ?? null,
      ahead: progress?.ahead ?? null,
    };
  });

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

const monthLines = (cells: readonly Cell[], asOf: Day): Dashboard['months'] => {
  const byMonth = new Map(cells.filter(({ part }) => part === 'month').map(({ month, n }) => [month, n]));
  const { from } = seriesWindow(asOf);
  const months: Dashboard['months'] = [];
  for (let month = from; month <= monthOf(asOf); month = addMonths(month, 1))
    months.push({ month, n: byMonth.get(month) ?? 0 });
  return months;
};

/** Where a unit and its subordinates stand, by a handful of statements whatever their number. */
export const dashboardOf = async (
  db: Tx,
  today: Day,
  input: InputOf<typeof readDashboard>,
): Promise<Dashboard> => {
  const asOf = input.asOf ?? today;
  // The unit is looked up in the caller's scope; what was counted below it may hang elsewhere today.
  const found = await unitNamed(db, input.unitCode, 'unitCode');
  return asInstallation(db, async () => {
    const { period } = await questionOf(db, found, { period: input.period ?? String(yearOf(asOf)) });
    return standing(db, found, { period, asOf, tree: input.tree ?? 'now' });
  });
};

const standing = async (
  db: Tx,
  found: Pick<Unit, 'id' | 'code' | 'path'>,
  { period, asOf, tree }: Omit<Question, 'countedBy'> & { tree: Tree },
): Promise<Dashboard> => {
  const profile = await profileOf(db, found.id, asOf);
  const countedBy = profile?.countedBy ?? 'decision';
  const question = { period, asOf, countedBy };
  const subtree = await subtreeOf(db, found, asOf, tree);
  const children = await childrenOf(db, subtree);
  const soFar = until(period, asOf);
  const before = previousSame(period);
  const lastYear = until(before, addMonths(asOf, -12));
  const ids = [found.id, ...children.map(({ id }) => id)];
  const targets = await targetsOn(
    db,
    asOf,
    sql`t.unit_id = any(${ids}) and t.member_id is null and p.starts_on <= ${period.to}::date and p.ends_on >= ${period.from}::date`,
  );
  const counts = await admissionsByChild(
    db,
    subtree,
    children.map(({ id }) => id),
    [soFar, lastYear],
    countedBy,
  );
  const cells = await admissionCells(db, subtree, { period: soFar, lastYear }, countedBy);
  // Every admission has exactly one sex, known or not: their sum is the whole.
  const done = sumOf(
    cells.filter(({ part, dimension }) => part === 'structure' && dimension.startsWith('sex:')),
  );
  const lines = childLines(children, counts, targets, question);
  return {
    unit: {
      code: found.code,
      name: profile?.name ?? found.code,
      kind: profile?.kind ?? null,
      isSample: profile?.isSample ?? false,
    },
    period: { code: period.code, label: period.label, from: period.from, to: period.to },
    asOf,
    tree,
    countedBy,
    done,
    lastYear: sumOf(cells.filter(({ part }) => part === 'last-year')),
    targets: await targetLines(
      db,
      targets.filter((target) => target.unitId === found.id),
      subtree,
      question,
    ),
    children: lines,
    besideChildren: done - lines.reduce((sum, child) => sum + child.done, 0),
    months: monthLines(cells, asOf),
    structure: await structureOf(
      db,
      cells.filter(({ part }) => part === 'structure'),
    ),
  };
};
