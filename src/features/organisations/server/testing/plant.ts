import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** A unit as an import brings it: parents by index among the earlier ones, the second one from a later day. */
export type Planted = { parent: number; second: number | null; secondOn: string };

/** Writes a whole tree with its past at once, then gives the units their places in any order. */
export const plant = async (
  db: Tx,
  prefix: string,
  units: readonly Planted[],
  order: readonly number[],
): Promise<string[]> => {
  const codes = units.map((_, index) => `${prefix}-${index}`);
  const ids: number[] = [];
  for (const [index, { parent, second, secondOn }] of units.entries()) {
    const { id } = await db
      .insertInto('unit')
      .values({ code: codes[index] as string, founded_on: '2020-01-01' })
      .returning('id')
      .executeTakeFirstOrThrow();
    ids.push(id);
    await sql`insert into unit_name (unit_id, name, during) values (${id}, ${codes[index]}, '[2020-01-01,)')`.execute(
      db,
    );
    await sql`insert into unit_kind (unit_id, kind, during) values (${id}, 'base-org', '[2020-01-01,)')`.execute(
      db,
    );
    if (index === 0) continue;
    const [first, later] = [ids[parent % index], second === null ? null : ids[second % index]];
    const until = later === null ? null : secondOn;
    await sql`insert into unit_parent (unit_id, parent_id, during)
              values (${id}, ${first}, daterange('2020-01-01', ${until}::date))`.execute(db);
    if (later !== null)
      await sql`insert into unit_parent (unit_id, parent_id, during)
                values (${id}, ${later}, daterange(${secondOn}::date, null))`.execute(db);
  }
  for (const index of order) await sql`select place_unit(${ids[index % ids.length]})`.execute(db);
  for (const id of ids) await sql`select place_unit(${id})`.execute(db);
  return codes;
};
