import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { UnitLevel, UnitQuery } from '../../query.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';
import { admittingUnits, knownUnits } from './admitting.ts';

/** Kinds of units that are base organisations, and those that are branches; a chi bộ cơ sở is both. */
export const baseKinds = ['base-org', 'base-branch'];
export const branchKinds = ['branch', 'base-branch', 'village-branch'];

/** The same apart: each unit stands on one level. */
export const levelKinds: Readonly<Record<UnitLevel, string[]>> = {
  base: baseKinds,
  branch: branchKinds.filter((kind) => !baseKinds.includes(kind)),
};

const isBelow = (unitId: number, on: Day) =>
  sql<boolean>`exists (select from unit_parent p where p.unit_id = u.id and p.parent_id = ${unitId} and p.during @> ${on}::date)`;

/**
 * Whether a unit is one of some units, which are looked up by hash: a plan made before their number is known
 * would go through all of them for each unit.
 */
export const isAmong = (ids: RawBuilder<unknown>, id = sql`u.id`) =>
  sql<boolean>`(${id} in (${ids})) is true`;

const isBaseOrBranch = sql<boolean>`k.kind = any(${[...baseKinds, ...branchKinds]})`;

/** The level of a kind that is one of either. */
export const levelOf = (kind: RawBuilder<unknown>) =>
  sql<UnitLevel>`case when ${kind} = any(${baseKinds}) then 'base' else 'branch' end`;

/**
 * `select unit_id, kind, block`: what some units are on a day. By a list of ids and the ends of the days: of a join and a
 * range nobody knows how many there are, and the wrong index is taken for each.
 */
export const kindsOn = (on: Day, ids: RawBuilder<unknown>) => sql`
  select unit_id, kind, block from unit_kind where unit_id = any(array(${ids}))
    and coalesce(lower(during) <= ${on}::date, true) and coalesce(upper(during) > ${on}::date, true)`;

const conditions = (query: UnitQuery, subtree: Subtree, countedBy: CountedBy): RawBuilder<boolean> => {
  const { which, on, windows = [] } = query;
  const known = () => knownUnits(subtree, [], countedBy);
  const admitted = () => isAmong(admittingUnits(windows, subtree, countedBy));
  switch (which) {
    case 'direct':
      return isBelow(subtree.unitId, on);
    case 'base-organisations':
      return sql`k.kind = any(${baseKinds})`;
    case 'branches':
      return sql`k.kind = any(${branchKinds})`;
    case 'without-source':
      return sql`${isBaseOrBranch} and ${isAmong(sql`select s.id from (${known()}) s where not s.is_open`)}`;
    case 'source-unknown':
      return sql`${isBaseOrBranch} and not ${isAmong(sql`select s.id from (${known()}) s where s.is_open is not null`)}`;
    case 'direct-without-admission':
      return sql`${isBelow(subtree.unitId, on)} and not ${admitted()}`;
    case 'without-admission':
      return sql`${isBaseOrBranch} and not ${admitted()}`;
  }
};

/** Units below the asked one on a day, by what is asked of them. */
export const unitRows = (query: UnitQuery, subtree: Subtree, countedBy: CountedBy) => {
  const { on, block, unitKind, level } = query;
  return sql`
  select lpad(u.id::text, 12, '0') as key, u.code, u.founded_on as on_day, u.id as unit_id, null::int as person_id, k.kind,
    null::text as number, k.block as label, null::int as months_left
  from (${subtree.below}) b join unit u on u.id = b.id
  left join (${kindsOn(on, sql`select id from (${subtree.below}) b`)}) k on k.unit_id = u.id
  where u.id <> ${subtree.unitId} and ${conditions(query, subtree, countedBy)}
    ${block === undefined ? sql`` : sql`and k.block = ${block}`} ${unitKind === undefined ? sql`` : sql`and k.kind = ${unitKind}`}
    ${level === undefined ? sql`` : sql`and k.kind = any(${levelKinds[level]})`}`;
};
