import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';
import type { UnitQuery } from '../../query.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';

/** Kinds of units that are base organisations, and those that are branches; a chi bộ cơ sở is both. */
export const baseKinds = ['base-org', 'base-branch'];
export const branchKinds = ['branch', 'base-branch', 'village-branch'];

/** Units whose every source, their subordinates' included, is closed by the day. */
export const sourcelessUnits = (on: Day) => sql`
  select a.id from fact f join unit u on u.id = f.unit_id cross join lateral unnest(path_ids(u.path)) a(id)
  where f.kind = 'source' and f.on_day <= ${on}::date
  group by a.id having bool_and(f.annulled_on is not null and f.annulled_on <= ${on}::date)`;

/** Units that stand above any admission of the windows, in the tree asked for. */
const admitting = (windows: readonly Window[], { tree, gathered, asOf }: Subtree, countedBy: CountedBy) => {
  const where = sql`${factsWhere('admission', windows, {}, countedBy)} and ${countsOn(asOf)}`;
  return tree === 'then'
    ? sql`select a.id from fact f cross join lateral unnest(path_ids(f.path_then)) a(id) where ${where}`
    : sql`select a.id from fact f join (${gathered}) g on g.id = f.unit_id
        cross join lateral unnest(path_ids(g.path)) a(id) where ${where}`;
};

const isBelow = (unitId: number, on: Day) =>
  sql<boolean>`exists (select from unit_parent p where p.unit_id = u.id and p.parent_id = ${unitId} and p.during @> ${on}::date)`;

const conditions = (query: UnitQuery, subtree: Subtree, countedBy: CountedBy): RawBuilder<boolean> => {
  const { which, on, windows = [] } = query;
  switch (which) {
    case 'direct':
      return isBelow(subtree.unitId, on);
    case 'base-organisations':
      return sql`k.kind = any(${baseKinds})`;
    case 'branches':
      return sql`k.kind = any(${branchKinds})`;
    case 'without-source':
      return sql`k.kind = any(${[...baseKinds, ...branchKinds]}) and u.id in (${sourcelessUnits(on)})`;
    case 'without-admission':
      return sql`${isBelow(subtree.unitId, on)} and u.id not in (${admitting(windows, subtree, countedBy)})`;
  }
};

/** Units below the asked one on a day, by what is asked of them. */
export const unitRows = (query: UnitQuery, subtree: Subtree, countedBy: CountedBy) => {
  const { on, block, unitKind } = query;
  return sql`
  select lpad(u.id::text, 12, '0') as key, u.code, u.founded_on as on_day, u.id as unit_id, null::int as person_id, k.kind,
    null::text as number, k.block as label, null::int as months_left
  from (${subtree.below}) b join unit u on u.id = b.id
  left join unit_kind k on k.unit_id = u.id and k.during @> ${on}::date
  where u.id <> ${subtree.unitId} and ${conditions(query, subtree, countedBy)}
    ${block === undefined ? sql`` : sql`and k.block = ${block}`} ${unitKind === undefined ? sql`` : sql`and k.kind = ${unitKind}`}`;
};
