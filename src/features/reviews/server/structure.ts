import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PART_GROUPS, UNKNOWN } from '#features/monitoring/query.ts';
import { type Standpoint, standpointOf } from '#features/monitoring/server/ask/standpoint.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { groupKeys } from '#features/monitoring/server/dashboard/breakdown.ts';
import { structureOf } from '#features/monitoring/server/dashboard/structure.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit, type Unit } from '#features/organisations/server/units.ts';
import {
  type GoalNumbers,
  isOfPopulation,
  POPULATIONS,
  type Population,
  type StructureDimension,
} from '#features/plans/goals.ts';
import { type GoalView, goalsOn } from '#features/plans/server/goals.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { parseDecimal, type Ratio } from '#kernel/number.ts';
import { type Period, sameWindow, until } from '#kernel/period.ts';
import type { Act } from '#server/perform.ts';
import type { readStructure } from '../contract.ts';
import { type Counted, dilutingOf, lackingOf, verdictOf } from '../structure.ts';
import { type Gathered, gathered } from './populations.ts';

export type Structure = OutputOf<typeof readStructure>;
type Shown = Structure['populations'][number];
type Keys = ReadonlyMap<string, ReadonlySet<string>>;

const shown = async (db: Tx, { parts, ...one }: Gathered, groups: Keys): Promise<Shown> => {
  const lines = await structureOf(db, parts);
  const total = one.total ?? 0;
  return {
    ...one,
    dimensions: lines
      .map((line) => ({ ...line, dimension: line.dimension as StructureDimension }))
      .filter(
        ({ dimension }) =>
          (dimension as string) !== 'introducer' && isOfPopulation(one.population, dimension),
      )
      .map(({ dimension, parts: all }) => {
        const known = all.filter(({ key, n }) => key !== UNKNOWN && n > 0);
        const sum = (some: typeof all): number => some.reduce((n, part) => n + part.n, 0);
        return {
          dimension,
          unknown: Math.max(0, total - sum(known)),
          isIncomplete: all.length > 0 && sum(all) !== total,
          parts: known,
          groups: PART_GROUPS.filter((group) => group.dimension === dimension).map(({ key }) => ({
            key,
            n: sum(known.filter((part) => groups.get(key)?.has(part.key))),
          })),
        };
      }),
  };
};

/** How many of a population a goal speaks of; null where nothing was ever recorded. */
export const countedIn = (
  populations: readonly Shown[],
  { population, dimension, key }: Pick<GoalView, 'population' | 'dimension' | 'key'>,
): Counted | null => {
  const found = populations.find((one) => one.population === population);
  const line = found?.dimensions.find((one) => one.dimension === dimension);
  if (!found || found.total === null || !line) return null;
  const part = [...line.parts, ...line.groups].find((one) => one.key === key);
  return { n: part?.n ?? 0, unknown: line.unknown, total: found.total };
};

export const numbersOf = ({ bound, minimum, maximum }: GoalView): GoalNumbers => ({
  bound,
  minimum: parseDecimal(String(minimum)) as Ratio,
  maximum: maximum === null ? null : parseDecimal(String(maximum)),
});

const judged = (
  goal: GoalView,
  { populations, period }: { populations: readonly Shown[]; period: Period },
): Structure['goals'][number] => {
  const isOfPeriod = sameWindow(goal, period);
  const counted = countedIn(populations, goal);
  // What was admitted in a part of the goal's period does not tell whether it will hold.
  const isJudged = counted !== null && (isOfPeriod || goal.population !== 'admissions');
  const numbers = numbersOf(goal);
  return {
    ...goal,
    isOfPeriod,
    n: counted?.n ?? null,
    unknown: counted?.unknown ?? null,
    total: counted?.total ?? null,
    verdict: isJudged ? verdictOf(numbers, counted) : null,
    lacking: isJudged ? lackingOf(numbers, counted) : null,
    diluting: isJudged ? dilutingOf(numbers, counted) : null,
  };
};

type Asked = { period?: string | undefined; asOf: Day; which?: readonly Population[] };

/** The structure of a unit and the goals whose plan holds during the whole period; within the installation's scope. */
export const structureFor = async (
  db: Tx,
  unit: Unit,
  { period, asOf, which = POPULATIONS }: Asked,
): Promise<Structure & { standpoint: Standpoint }> => {
  const asked = { period: period ?? String(yearOf(asOf)), asOf, tree: 'now' as const };
  const standpoint = await standpointOf(db, unit, asked);
  const { question, countedBy } = standpoint;
  const keys = await groupKeys(db);
  const populations: Shown[] = [];
  for (const one of await gathered(db, standpoint, which)) populations.push(await shown(db, one, keys));
  const { code, label, from, to } = question.period;
  const goals = (await goalsOn(db, unit.id, asOf)).filter((goal) => goal.from <= from && goal.to >= to);
  const { rows } = await sql<{ name: string }>`
    select coalesce(n.name, u.code) as name from unit u ${nameOn('u', asOf)} where u.id = ${unit.id}`.execute(
    db,
  );
  return {
    unit: { code: unit.code, name: rows[0]?.name ?? unit.code },
    period: { code, label, from, to },
    asOf,
    countedBy,
    window: until(question.period, asOf),
    populations,
    goals: goals.map((goal) => judged(goal, { populations, period: question.period })),
    standpoint,
  };
};

/** Who the members, the sources and the admitted are, against what the plans want. */
export const structure = async (
  { db, today }: Act,
  { unitCode, period, asOf = today }: InputOf<typeof readStructure>,
): Promise<Structure> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => structureFor(db, unit, { period, asOf }));
};
