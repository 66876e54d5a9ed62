import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { columns, type Found, headOf, offersIn, withUnits } from './rounds.ts';

/** Rounds in which a unit divides or is given a number, the newest first. */
export const list = async (
  act: Act,
  { unitCode }: InputOf<typeof contract.listRounds>,
): Promise<OutputOf<typeof contract.listRounds>> => {
  const { db, today, scope } = act;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const parent = unit.path.split('/').at(-3) || '0';
  const { rows } = await sql<Found>`
    select ${columns} where r.unit_id in (${unit.id}, ${parent}::int) order by r.id desc limit 200`.execute(
    db,
  );
  const rounds = await withUnits(db, today, rows);
  const offers = Map.groupBy(
    await offersIn(
      db,
      rounds.map(({ id }) => id),
    ),
    ({ roundId }) => roundId,
  );
  return {
    rounds: rounds.map((round) => headOf(round, offers.get(round.id) ?? [], isWithin(round.path, scope))),
  };
};
