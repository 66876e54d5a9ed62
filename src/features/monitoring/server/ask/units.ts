import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aliveOn, inVietnamese, kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import type { UnitRef } from '../../figure.ts';
import type { BlockLine, Composition } from '../../input.ts';
import { baseKinds, branchKinds } from '../rows/unitRows.ts';
import type { Subtree } from '../tree.ts';

const called = sql`u.id, u.code, coalesce(n.name, u.code) as name, coalesce(n.short_name, n.name, u.code) as "shortName"`;

/** The unit as it was called on the day. */
export const unitRefOf = async (db: Tx, id: number, on: Day): Promise<UnitRef> => {
  const { rows } =
    await sql<UnitRef>`select ${called} from unit u ${nameOn('u', on)} where u.id = ${id}`.execute(db);
  return rows[0] as UnitRef;
};

/** Direct subordinates on the day, in the order of their Vietnamese names. */
export const childrenOf = async (db: Tx, id: number, on: Day): Promise<UnitRef[]> => {
  const { rows } = await sql<UnitRef>`
    select ${called} from unit_parent p join unit u on u.id = p.unit_id ${nameOn('u', on)}
    where p.parent_id = ${id} and p.during @> ${on}::date and ${aliveOn('u', on)}
    order by ${inVietnamese(sql`coalesce(n.name, u.code)`)}, u.id`.execute(db);
  return rows;
};

type Counted = Omit<Composition, 'blocks'> & { units: number };

/** Members of base organisations by block, where every one of them has declared its own. */
const blockLines = async (db: Tx, { below, unitId, asOf }: Subtree): Promise<BlockLine[]> => {
  const { rows } = await sql<BlockLine>`
    select k.block as code, coalesce(c.detail ->> 'shortName', c.name, k.block) as name, count(*)::int as organisations,
      case when bool_and(h.total is not null) then sum(h.total)::int end as members
    from (${below}) b join unit u on u.id = b.id ${kindOn('u', asOf)}
    left join lateral (
      select total from head_count where unit_id = u.id and kind = 'members' and on_day <= ${asOf}::date
      order by on_day desc limit 1) h on true
    left join catalogue_item c on c.catalogue = 'block' and c.code = k.block
    where u.id <> ${unitId} and k.kind = any (${baseKinds}::text[]) and k.block is not null
    group by k.block, c.position, c.name, c.detail order by c.position, k.block`.execute(db);
  return rows;
};

/** The organisations below the unit on the day; null when there are none. */
export const compositionOf = async (db: Tx, subtree: Subtree): Promise<Composition | null> => {
  const { below, unitId, asOf } = subtree;
  const { rows } = await sql<Counted>`
    select count(*)::int as units,
      count(*) filter (where k.kind = 'base-org')::int as "partyBases",
      count(*) filter (where k.kind = 'base-branch')::int as "branchBases",
      count(*) filter (where k.kind = any (${branchKinds}::text[]) and k.kind <> 'base-branch')::int as "branchesBelow",
      count(*) filter (where d.is_direct and not coalesce(k.kind = any (${branchKinds}::text[]), false))::int as "directOrganisations",
      count(*) filter (where d.is_direct and k.kind = any (${branchKinds}::text[]))::int as "directBranches"
    from (${below}) b
    left join unit_kind k on k.unit_id = b.id and k.during @> ${asOf}::date
    left join (select unit_id, true as is_direct from unit_parent p where p.parent_id = ${unitId} and p.during @> ${asOf}::date) d
      on d.unit_id = b.id
    where b.id <> ${unitId}`.execute(db);
  const [counted] = rows;
  if (!counted || counted.units === 0) return null;
  const { units: _all, ...numbers } = counted;
  return { ...numbers, blocks: await blockLines(db, subtree) };
};
