import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { readUnit } from '../../contract/reading.ts';
import { unitNamed } from '../units.ts';
import { aliveOn, inVietnamese, kindOn, nameOn, span } from './called.ts';
import { latestHeadCounts } from './headCounts.ts';
import { changesOf } from './history.ts';
import { isSamplePlace } from './sample.ts';

type Profile = OutputOf<typeof readUnit>;
type Called = Pick<
  Profile,
  'code' | 'name' | 'shortName' | 'kind' | 'type' | 'block' | 'foundedOn' | 'dissolvedOn' | 'isAlive'
>;

const calledOn = async (db: Tx, id: number, on: Day): Promise<Called> => {
  const { rows } = await sql<Called>`
    select u.code, n.name, n.short_name as "shortName", k.kind, k.type, k.block, u.founded_on as "foundedOn",
      u.dissolved_on as "dissolvedOn", ${aliveOn('u', on)} as "isAlive"
    from unit u ${nameOn('u', on)} ${kindOn('u', on)} where u.id = ${id}`.execute(db);
  return rows[0] as Called;
};

/** Parents from the top down, as far as the scope shows; of an ended unit those of its last day. */
const parentsOn = async (db: Tx, id: number, on: Day): Promise<Profile['parents']> => {
  const { rows } = await sql<Profile['parents'][number]>`
    with recursive above(id, steps) as (
      select ${id}::int, 0
      union all
      select h.parent_id, a.steps + 1 from above a
      join lateral (select parent_id from unit_parent
        where unit_id = a.id and coalesce(lower(during) <= ${on}::date, true)
        order by lower(during) desc nulls last limit 1) h on true
      join unit p on p.id = h.parent_id
      where a.steps < 30)
    select u.code, n.name from above a join unit u on u.id = a.id ${nameOn('u', on)} where a.steps > 0 order by a.steps desc`.execute(
    db,
  );
  return rows;
};

const childCountsOn = async (db: Tx, id: number, on: Day): Promise<Profile['childCounts']> => {
  const { rows } = await sql<Profile['childCounts'][number]>`
    select k.kind, count(*)::int as n from unit_parent up join unit c on c.id = up.unit_id ${kindOn('c', on)}
    where up.parent_id = ${id} and up.during @> ${on}::date and ${aliveOn('c', on)}
    group by k.kind order by n desc, k.kind`.execute(db);
  return rows;
};

const officersOn = async (db: Tx, id: number, on: Day): Promise<Profile['officers']> => {
  const { rows } = await sql<Profile['officers'][number]>`
    select id, person_name as "personName", post, body, term, ${span} from officer
    where unit_id = ${id} and during @> ${on}::date
    order by body desc, ${inVietnamese(sql`person_name`)}, id`.execute(db);
  return rows;
};

const rowsInTime = async (db: Tx, id: number, today: Day) => {
  const names = await sql<Profile['names'][number]>`
    select name, short_name as "shortName", ${span} from unit_name
    where unit_id = ${id} order by lower(during) nulls first`.execute(db);
  const kinds = await sql<Profile['kinds'][number]>`
    select kind, type, block, ${span} from unit_kind
    where unit_id = ${id} order by lower(during) nulls first`.execute(db);
  const parents = await sql<Profile['parentsInTime'][number]>`
    select p.code, n.name, ${span} from unit_parent up join unit p on p.id = up.parent_id ${nameOn('p', today)}
    where up.unit_id = ${id} order by lower(during) nulls first`.execute(db);
  return { names: names.rows, kinds: kinds.rows, parentsInTime: parents.rows };
};

/** Everything a unit's page shows, on a day. */
export const profileOf = async (
  db: Tx,
  today: Day,
  { code, on = today }: InputOf<typeof readUnit>,
): Promise<Profile> => {
  const { id } = await unitNamed(db, code);
  return {
    on,
    ...(await calledOn(db, id, on)),
    isSample: await isSamplePlace(db, code),
    parents: await parentsOn(db, id, on),
    childCounts: await childCountsOn(db, id, on),
    officers: await officersOn(db, id, on),
    headCounts: await latestHeadCounts(db, id, on),
    ...(await rowsInTime(db, id, today)),
    changes: await changesOf(db, id),
  };
};
