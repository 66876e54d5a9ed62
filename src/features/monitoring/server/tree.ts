import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';

export type Tree = 'then' | 'now';

/** A unit with all below it, in the tree that a question asks for. */
export type Subtree = {
  unitId: number;
  /** Its place in today's tree. */
  path: string;
  tree: Tree;
  asOf: Day;
  /** Whether the sums of this tree hold for the as-of day; else facts are counted one by one. */
  hasSums: boolean;
  /** Whether facts wait to be folded into the sums, and whether any left the counts after the as-of day. */
  hasDeltas: boolean;
  hasLaterAnnulments: boolean;
  /** Condition on a fact `f`: it belongs to the subtree. */
  holds: RawBuilder<boolean>;
  /** The same of a row `f` that also carries its unit's place in today's tree. */
  holdsPlaced: RawBuilder<boolean>;
  /** Day of the last change of the tree, and the condition for facts whose unit has not moved since their day. */
  changedOn: Day | null;
  holdsUnmoved: RawBuilder<boolean>;
  /** `select id, path, ids`: the units of the subtree that exist on the as-of day. */
  below: RawBuilder<unknown>;
  /** The same with those that had ended by then, where their people are gathered now. */
  gathered: RawBuilder<unknown>;
};

/** Condition on sums: they make up the tree. Today's sums are those of then and what moved since. */
export const sumsOfTree = (tree: Tree): RawBuilder<boolean> =>
  tree === 'then' ? sql<boolean>`tree = 'then'` : sql<boolean>`true`;

/** Where an unfolded delta `d` counts: in the tree of its own day, or where its unit hangs today. */
export const deltaPath = (tree: Tree): RawBuilder<string> =>
  tree === 'then' ? sql`d.path_then` : sql`(select v.path from unit v where v.id = d.unit_id)`;

const inRange = (column: RawBuilder<unknown>, path: string) =>
  sql<boolean>`(${column} >= ${path} and ${column} < ${endOfPath(path)})`;

/** What a subtree is made from: what happened since the as-of day, and every path that the unit ever had. */
export type Circumstances = {
  /** Day of the last change of the tree. */
  changedOn: Day | null;
  hasDeltas: boolean;
  hasLaterAnnulments: boolean;
  paths: string[];
};

/**
 * `Circumstances` as columns, so that a question reads them together with whatever else it needs. Ends of indexes, not
 * ranges from the day on: so one plan is right for every day, and PostgreSQL keeps it.
 */
export const circumstances = (unitId: number, asOf: Day): RawBuilder<unknown> => sql`
  nullif(greatest((select max(path_since) from unit), (select max(dissolved_on) from unit)), '-infinity') as "changedOn",
  exists (select from (select id from rollup_delta order by id limit 1) d) as "hasDeltas",
  coalesce((select max(annulled_on) from fact where kind <> 'source') > ${asOf}::date, false) as "hasLaterAnnulments",
  array(
    with recursive up(id, path, during) as (
      select ${unitId}::int, '/' || ${unitId}::int || '/', '(,)'::daterange
      union
      select p.parent_id, '/' || p.parent_id || up.path, up.during * p.during
      from up join unit_parent p on p.unit_id = up.id and p.during && up.during)
    select distinct up.path from up
    where not exists (select from unit_parent p where p.unit_id = up.id and p.during @> up.during)) as paths`;

/**
 * The subtree of a unit. *Then*: every fact counts in the tree of its own day; *now*: in the tree of the as-of day, a
 * merged unit below its successor.
 */
export const subtreeFrom = (
  unit: { id: number; path: string },
  { asOf, tree }: { asOf: Day; tree: Tree },
  { changedOn, hasDeltas, hasLaterAnnulments, paths }: Circumstances,
): Subtree => {
  const hasChanged = changedOn !== null && changedOn > asOf;
  const holdsUnmoved = inRange(sql`f.path_then`, unit.path);
  const common = {
    unitId: unit.id,
    path: unit.path,
    tree,
    asOf,
    hasDeltas,
    hasLaterAnnulments,
    changedOn,
    holdsUnmoved,
  };
  const below = hasChanged
    ? sql`select b.id, b.path, b.ids from (${unitsBelow(unit.id, asOf)}) b
        join unit u on u.id = b.id and coalesce(u.dissolved_on > ${asOf}::date, true)`
    : sql`select u.id, u.path, u.ids from unit u where ${inRange(sql`u.path`, unit.path)}
        and coalesce(u.founded_on <= ${asOf}::date, true) and coalesce(u.dissolved_on > ${asOf}::date, true)`;
  const gathered = hasChanged
    ? unitsBelow(unit.id, asOf)
    : sql`select u.id, u.path, u.ids from unit u where ${inRange(sql`u.path`, unit.path)}`;
  if (tree === 'then') {
    const ranges = paths.map((path) => inRange(sql`f.path_then`, path));
    const holds = sql<boolean>`(${sql.join(ranges, sql` or `)})`;
    return { ...common, hasSums: true, holds, holdsPlaced: holds, below, gathered };
  }
  const holds = sql<boolean>`f.unit_id in (select g.id from (${gathered}) g)`;
  const holdsPlaced = hasChanged ? holds : inRange(sql`f.path`, unit.path);
  return { ...common, hasSums: !hasChanged, holds, holdsPlaced, below, gathered };
};

export const subtreeOf = async (
  db: Tx,
  unit: { id: number; path: string },
  asOf: Day,
  tree: Tree,
): Promise<Subtree> => {
  const { rows } = await sql<Circumstances>`select ${circumstances(unit.id, asOf)}`.execute(db);
  return subtreeFrom(unit, { asOf, tree }, rows[0] as Circumstances);
};

/** The tree of a past day, walked down: children of that day, and what had merged into them by then. */
const unitsBelow = (unitId: number, asOf: Day) => sql`
  with recursive place as materialized (
    select u.id, coalesce(
      (select s.unit_id from unit_change_part p
         join unit_change c on c.id = p.change_id and c.operation = 'merge' and c.effective_on <= ${asOf}::date
         join unit_change_part s on s.change_id = c.id and s.part = 'successor'
       where p.unit_id = u.id and p.part = 'predecessor' and u.dissolved_on <= ${asOf}::date
       order by c.effective_on desc limit 1),
      (select up.parent_id from unit_parent up
       where up.unit_id = u.id and coalesce(lower(up.during) <= ${asOf}::date, true)
       order by lower(up.during) desc nulls last limit 1)) as parent_id
    from unit u),
  down(id, path, ids) as (
    select ${unitId}::int, '/' || ${unitId}::int || '/', array[${unitId}::int]
    union
    select p.id, down.path || p.id || '/', down.ids || p.id from down join place p on p.parent_id = down.id)
  select id, path, ids from down`;
