import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { UnitLevel, UnitQuery } from '../../query.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';
import { admittingUnits } from './admitting.ts';

/** Kinds of units that are base organisations, and those that are branches; a chi bộ cơ sở is both. */
export const baseKinds = ['base-org', 'base-branch'];
export const branchKinds = ['branch', 'base-branch', 'village-branch'];

/** The same apart: each unit stands on one level. */
export const levelKinds: Readonly<Record<UnitLevel, string[]>> = {
  base: baseKinds,
  branch: branchKinds.filter((kind) => !baseKinds.includes(kind)),
};

/**
 * `select id, is_open`: units that had a source by the day, their own or below them, and whether one still is open. Unit
 * by unit from the index of sources: joined first, three times as long.
 */
export const sourcedUnits = ({ gathered, asOf: on }: Subtree) => sql`
  select a.id, bool_or(s.is_open) as is_open
  from (select g.path, f.is_open from (${gathered}) g cross join lateral (
    select bool_or(annulled_on is null or annulled_on > ${on}::date) as is_open from fact
    where unit_id = g.id and kind = 'source' and on_day <= ${on}::date having count(*) > 0) f) s
  cross join lateral unnest(path_ids(s.path)) a(id) group by a.id`;

const isBelow = (unitId: number, on: Day) =>
  sql<boolean>`exists (select from unit_parent p where p.unit_id = u.id and p.parent_id = ${unitId} and p.during @> ${on}::date)`;

/**
 * Whether the unit `u` is one of some units, which are looked up by hash: a plan made before their number is known
 * would go through all of them for each unit.
 */
const isAmong = (ids: RawBuilder<unknown>) => sql<boolean>`(u.id in (${ids})) is true`;

const isBaseOrBranch = sql<boolean>`k.kind = any(${[...baseKinds, ...branchKinds]})`;

/** The level of a kind that is one of either. */
export const levelOf = (kind: RawBuilder<unknown>) =>
  sql<UnitLevel>`case when ${kind} = any(${baseKinds}) then 'base' else 'branch' end`;

/** `select unit_id, kind, block`: what units are on a day. */
export const kindsOn = (on: Day) =>
  sql`select unit_id, kind, block from unit_kind where during @> ${on}::date`;

/** A subtree of which the kinds and sources of units may have been read already, for several questions at once. */
type Known = Subtree & { kinds?: RawBuilder<unknown>; sources?: RawBuilder<unknown> };

const conditions = (query: UnitQuery, subtree: Known, countedBy: CountedBy): RawBuilder<boolean> => {
  const { which, on, windows = [] } = query;
  const { sources = sourcedUnits(subtree) } = subtree;
  const admitted = () => isAmong(admittingUnits(windows, subtree, countedBy));
  switch (which) {
    case 'direct':
      return isBelow(subtree.unitId, on);
    case 'base-organisations':
      return sql`k.kind = any(${baseKinds})`;
    case 'branches':
      return sql`k.kind = any(${branchKinds})`;
    case 'without-source':
      return sql`${isBaseOrBranch} and ${isAmong(sql`select s.id from (${sources}) s where not s.is_open`)}`;
    case 'source-unknown':
      return sql`${isBaseOrBranch} and not ${isAmong(sql`select s.id from (${sources}) s`)}`;
    case 'direct-without-admission':
      return sql`${isBelow(subtree.unitId, on)} and not ${admitted()}`;
    case 'without-admission':
      return sql`${isBaseOrBranch} and not ${admitted()}`;
  }
};

/** Units below the asked one on a day, by what is asked of them. */
export const unitRows = (query: UnitQuery, subtree: Known, countedBy: CountedBy) => {
  const { on, block, unitKind, level } = query;
  return sql`
  select lpad(u.id::text, 12, '0') as key, u.code, u.founded_on as on_day, u.id as unit_id, null::int as person_id, k.kind,
    null::text as number, k.block as label, null::int as months_left
  from (${subtree.below}) b join unit u on u.id = b.id
  left join (${subtree.kinds ?? kindsOn(on)}) k on k.unit_id = u.id
  where u.id <> ${subtree.unitId} and ${conditions(query, subtree, countedBy)}
    ${block === undefined ? sql`` : sql`and k.block = ${block}`} ${unitKind === undefined ? sql`` : sql`and k.kind = ${unitKind}`}
    ${level === undefined ? sql`` : sql`and k.kind = any(${levelKinds[level]})`}`;
};
