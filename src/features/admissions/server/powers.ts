import { sql } from 'kysely';
import { documentNamed, unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type { grantPower } from '../contract/powers.ts';

/** A committee's power beyond its kind, from a day on. */
export const grant = async ({ db, note }: Act, input: InputOf<typeof grantPower>) => {
  const { unitCode, power, from, until = null, documentCode } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const documentId = await documentNamed(db, documentCode);
  await sql`
    insert into unit_power (unit_id, power, during, document_id)
    values (${unit.id}, ${power}, daterange(${from}::date, ${until}::date), ${documentId})`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { power, from, until, documentCode } });
  return { unitCode, power };
};
