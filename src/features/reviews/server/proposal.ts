import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PLANNED_EACH_TIME } from '#db/preparing.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { isPart } from '#features/monitoring/server/factsWhere.ts';
import { openSources } from '#features/monitoring/server/openSources.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit, type Unit } from '#features/organisations/server/units.ts';
import { requiredCount } from '#features/plans/bounds.ts';
import { admissionGoalsOn } from '#features/plans/server/targets.ts';
import { type Day, earlier } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { sameWindow, type Window } from '#kernel/period.ts';
import type { Act } from '#server/perform.ts';
import { type Cell, propose, STAGES } from '../proposal.ts';
import type { proposeStructure } from '../proposalContract.ts';
import { numbersOf, type Structure, structureFor } from './structure.ts';

type Answer = OutputOf<typeof proposeStructure>;
type Goal = Structure['goals'][number];

/** Sources that may come to be admitted, by unit directly below, stage and the goals they are of. */
const cellsOf = async (
  db: Tx,
  { id, path }: Unit,
  { asOf, goals }: { asOf: Day; goals: readonly Goal[] },
): Promise<Cell[]> => {
  const of = goals.map(({ dimension, key }) => isPart({ dimension, key }, sql<Day>`${asOf}::date`));
  const isOf = of.length === 0 ? sql`'{}'::boolean[]` : sql`array[${sql.join(of)}]`;
  const { rows } = await sql<Cell>`${sql.raw(PLANNED_EACH_TIME)}
    select u.code as unit, s.stage, s.is_of as "isOf", s.n from (
      select coalesce(nullif(split_part(substr(f.path, length(${path}) + 1), '/', 1), '')::int, ${id}::int) as child, f.stage,
        ${isOf} as is_of, count(*)::int as n
      from ${openSources(path, asOf)} f where f.stage = any (${[...STAGES]}) group by 1, 2, 3) s
    join unit u on u.id = s.child order by u.code, s.stage, s.is_of`.execute(db);
  return rows;
};

type Named = { code: string; name: string };

/** The units directly below today, and the unit itself for those who stand in it. */
const unitsBelow = async (db: Tx, { id }: Unit, today: Day): Promise<Named[]> => {
  const { rows } = await sql<Named>`
    select u.code, coalesce(n.short_name, n.name, u.code) as name from unit u ${nameOn('u', today)}
    where u.id = ${id} or u.id in (
      select p.unit_id from unit_parent p where p.parent_id = ${id} and p.during @> ${today}::date)
    order by u.id = ${id}, u.code`.execute(db);
  return rows;
};

/** The most that the unit's targets for all admissions of just this period ask for. */
const targetOf = async (
  db: Tx,
  unit: Unit,
  { asOf, period }: { asOf: Day; period: Window },
): Promise<number | null> => {
  const goals = await admissionGoalsOn(db, asOf, { units: [unit.id], period });
  const { dissolvedOn } = unit;
  const required = goals
    .filter(
      ({ period: of }) => sameWindow(of, period) && (!dissolvedOn || dissolvedOn > earlier(asOf, of.to)),
    )
    .map(requiredCount)
    .filter((n) => n !== null);
  return required.length === 0 ? null : Math.max(...required);
};

const roundOf = async (db: Tx, unit: Unit, { from, to }: Window): Promise<string | null> => {
  const { rows } = await sql<{ code: string }>`
    select r.code from allocation_round r join plan p on p.id = r.plan_id
    where r.unit_id = ${unit.id} and r.measure = 'admission' and r.state <> 'cancelled'
      and p.starts_on = ${from}::date and p.ends_on = ${to}::date order by r.id desc limit 1`.execute(db);
  return rows[0]?.code ?? null;
};

/** How many of the units that lack a source of a goal are named. */
const NAMED = 5;

const withoutSource = (units: readonly Named[], cells: readonly Cell[], at: number) => {
  const having = new Set(cells.filter(({ isOf, n }) => isOf[at] && n > 0).map(({ unit }) => unit));
  // The unit itself stands last; where it has units below, sources belong to them.
  const below = units.length > 1 ? units.slice(0, -1) : units;
  const lacking = below.filter(({ code }) => !having.has(code));
  return { count: lacking.length, units: lacking.slice(0, NAMED) };
};

/** A balanced proposal for what is still to be admitted, from the target or from a number somebody typed. */
export const proposed = async (
  { db, today }: Act,
  { unitCode, period, asOf = today, remaining: typed }: InputOf<typeof proposeStructure>,
): Promise<Answer> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const structure = await structureFor(db, unit, { period, asOf, which: ['admissions'] });
    const admitted = structure.populations.find(({ population }) => population === 'admissions');
    const goals = structure.goals.filter((one) => one.population === 'admissions' && one.isOfPeriod);
    const target = await targetOf(db, unit, { asOf, period: structure.period });
    const done = admitted?.total ?? 0;
    const remaining = typed ?? (target === null ? null : Math.max(0, target - done));
    const cells = await cellsOf(db, unit, { asOf, goals });
    const named = await unitsBelow(db, unit, today);
    const nameOf = new Map(named.map(({ code, name }) => [code, name]));
    const asked = goals.map((goal) => ({ numbers: numbersOf(goal), done: goal.n ?? 0 }));
    const {
      total,
      missing,
      groups,
      units,
      goals: outcomes,
    } = propose({
      ...{ remaining: remaining ?? 0, done, goals: asked, cells },
    });
    return {
      target,
      done: admitted?.total ?? null,
      remaining,
      total,
      missing,
      goals: outcomes.map((outcome, at) => ({
        ...outcome,
        code: goals[at]?.code ?? '',
        done: asked[at]?.done ?? 0,
        without: withoutSource(named, cells, at),
      })),
      groups: groups.map((group) => ({ ...group, isOf: [...group.isOf] })),
      units: units.map(({ unit: code, byGroup, ...share }) => ({
        ...share,
        code,
        name: nameOf.get(code) ?? code,
        byGroup: [...byGroup],
      })),
      roundCode: await roundOf(db, unit, structure.period),
    };
  });
};
