import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../movesContract.ts';
import { roundNamed } from './rounds.ts';

/** Every unit right below who divides is a part of its round, and has its tasks. */
export const keepParts = async (db: Tx, round: { id: number; unitId: number }, today: Day): Promise<void> => {
  await sql`
    insert into allocation_part (round_id, unit_id)
    select ${round.id}, p.unit_id from unit_parent p join unit u on u.id = p.unit_id
    where p.parent_id = ${round.unitId} and p.during @> ${today}::date and coalesce(u.dissolved_on > ${today}::date, true)
    on conflict do nothing`.execute(db);
};

/** A unit says that it does not divide its number further; its task ends. */
export const keepWhole = async (act: Act, input: InputOf<typeof contract.keepWhole>) => {
  const { db, today, note } = act;
  const round = await roundNamed(act, input.roundCode);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const { rows } = await sql`
    update allocation_part set kept_whole_on = ${today}::date where round_id = ${round.id} and unit_id = ${unit.id}
    returning id`.execute(db);
  if (rows.length === 0)
    throw new Refusal('not-found', {
      code: 'unit-not-found',
      field: 'unitCode',
      values: { code: unit.code },
    });
  note({ object: `allocation:${round.id}`, unitId: unit.id, detail: { on: today } });
  return { code: round.code };
};
