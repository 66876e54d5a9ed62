import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listOfficers } from '../../contract/overview.ts';
import { unitNamed } from '../units.ts';
import { inVietnamese, span } from './called.ts';

/** Every seat of a unit: those held on the day, the standing board first, then those that ended, newest first. */
export const seatsOf = async (
  db: Tx,
  today: Day,
  { unitCode, on = today }: InputOf<typeof listOfficers>,
): Promise<OutputOf<typeof listOfficers>> => {
  const { id } = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<OutputOf<typeof listOfficers>['officers'][number]>`
    select id, person_name as "personName", post, body, term, ${span}, during @> ${on}::date as "isInOffice"
    from officer where unit_id = ${id}
    order by during @> ${on}::date desc, case when during @> ${on}::date then body end desc,
      case when during @> ${on}::date then null else upper(during) end desc nulls last,
      ${inVietnamese(sql`person_name`)}, id
    limit 2000`.execute(db);
  return { on, officers: rows };
};
