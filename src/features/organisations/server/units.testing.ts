import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

export type PlantedUnit = {
  code: string;
  parent?: string;
  name?: string;
  kind?: string;
  block?: string;
  /** Founded on; always there when it is left out. */
  from?: string;
};

/** Puts units into the tables for tests of other features, parents first. */
export const plantUnits = (db: Db, units: readonly PlantedUnit[]): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    for (const { code, parent, name = code, kind = 'base-org', block, from } of units) {
      await sql`insert into unit (code, founded_on) values (${code}, ${from ?? null}::date)`.execute(trx);
      await sql`insert into unit_name (unit_id, name, during)
                select id, ${name}::text, daterange(founded_on, null) from unit where code = ${code}`.execute(
        trx,
      );
      await sql`insert into unit_kind (unit_id, kind, block, during)
                select id, ${kind}::text, ${block ?? null}::text, daterange(founded_on, null) from unit where code = ${code}`.execute(
        trx,
      );
      await sql`insert into unit_parent (unit_id, parent_id, during)
                select u.id, up.id, daterange(u.founded_on, null) from unit u, unit up
                where u.code = ${code} and up.code = ${parent ?? null}`.execute(trx);
      await sql`select place_unit(id) from unit where code = ${code}`.execute(trx);
    }
  });

/** Moves a unit below another from a day on, as a command would. */
export const moveUnit = (db: Db, code: string, to: string, on: string): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    await sql`update unit_parent set during = during * daterange(null, ${on}::date)
              where unit_id = (select id from unit where code = ${code}) and during @> ${on}::date`.execute(
      trx,
    );
    await sql`insert into unit_parent (unit_id, parent_id, during)
              select u.id, p.id, daterange(${on}::date, null) from unit u, unit p where u.code = ${code} and p.code = ${to}`.execute(
      trx,
    );
    await sql`select place_unit(id), replace_facts(id, ${on}::date) from unit where code = ${code}`.execute(
      trx,
    );
  });
