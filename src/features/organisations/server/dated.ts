import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';

export type DatedTable = 'unit_name' | 'unit_kind' | 'unit_parent' | 'site_state' | 'member_state';

type Owner = { table: DatedTable; owner: string; id: number };

/** The row in force ends that day; one that began that very day never was. */
export const endOn = async (db: Tx, { table, owner, id }: Owner, on: Day): Promise<void> => {
  const rows = sql`${sql.table(table)}`;
  const mine = sql`${sql.ref(owner)} = ${id}`;
  await sql`delete from ${rows} where ${mine} and lower(during) = ${on}::date`.execute(db);
  await sql`update ${rows} set during = during * daterange(null, ${on}::date)
            where ${mine} and during @> ${on}::date`.execute(db);
};

/** From that day on these values hold, until another change. */
export const holdFrom = async (
  db: Tx,
  owned: Owner,
  on: Day | null,
  values: Record<string, string | number | null>,
): Promise<void> => {
  if (on !== null) await endOn(db, owned, on);
  const columns = [owned.owner, ...Object.keys(values)].map((name) => sql.ref(name));
  const fields = [owned.id, ...Object.values(values)].map((value) => sql`${value}`);
  await sql`insert into ${sql.table(owned.table)} (${sql.join(columns)}, during)
            values (${sql.join(fields)}, daterange(${on}::date, null))`.execute(db);
};

export const nameOf = (id: number): Owner => ({ table: 'unit_name', owner: 'unit_id', id });
export const kindOf = (id: number): Owner => ({ table: 'unit_kind', owner: 'unit_id', id });
export const parentOf = (id: number): Owner => ({ table: 'unit_parent', owner: 'unit_id', id });
export const stateOfSite = (id: number): Owner => ({ table: 'site_state', owner: 'site_id', id });

/** First day of the newest row; null when there is none or it always held. */
export const lastChangeOn = async (db: Tx, { table, owner, id }: Owner): Promise<Day | null> => {
  const { rows } = await sql<{ day: Day | null }>`
    select max(lower(during)) as day from ${sql.table(table)} where ${sql.ref(owner)} = ${id}`.execute(db);
  return rows[0]?.day ?? null;
};
