import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/**
 * An introduction of an organisation counts from its day, where its person is to be listed; what was returned counts until then, and what
 * was taken back never did.
 */
export const syncFact = async (db: Tx, id: number): Promise<void> => {
  const code = `introduction:${id}`;
  await sql`
    delete from fact f using introduction i
    where f.kind = 'introduction' and f.code = ${code} and i.id = ${id} and i.withdrawn_on is not null`.execute(
    db,
  );
  await sql`
    insert into fact (kind, code, unit_id, person_id, on_day, path_then, annulled_on, annulment, sex, birth_year, introducer)
    select 'introduction', ${code}, i.unit_id, i.person_id, i.introduced_on, '', i.returned_on,
      case when i.returned_on is not null then 'returned' end, p.sex, p.birth_year, i.introducer
    from introduction i join person p on p.id = i.person_id where i.id = ${id} and i.introducer is not null and i.withdrawn_on is null
    on conflict on constraint fact_code_is_unique do update set unit_id = excluded.unit_id, person_id = excluded.person_id,
      annulled_on = excluded.annulled_on, annulment = excluded.annulment, sex = excluded.sex, birth_year = excluded.birth_year`.execute(
    db,
  );
};
