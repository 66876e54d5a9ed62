import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { enter } from '#features/introductions/server/enter.ts';
import { takeBack } from '#features/introductions/server/propose.ts';
import { introductionNamed } from '#features/introductions/server/rows.ts';
import { finish } from '#features/sources/server/assignments.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { scopeOf } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { ownMember } from './own.ts';

/** The same act with the sight of the installation, where the right to one record was decided before. */
const widened = (act: Act): Act => ({ ...act, scope: scopeOf('/', act.scope.unitId, 'machine') });

/** A person found goes to the branch of the member, as what an organisation introduces does. */
export const propose = async (act: Act, input: InputOf<typeof contract.proposeOwn>) => {
  const { db, today } = act;
  const { personId, unitId } = ownMember(act);
  return asInstallation(db, async () => {
    const { code } = await db
      .selectFrom('unit')
      .select('code')
      .where('id', '=', unitId)
      .executeTakeFirstOrThrow();
    return enter(act, { ...input, unitCode: code, on: today, origin: { foundById: personId } });
  });
};

/** Taken back before the branch has accepted it. */
export const withdraw = async (act: Act, { introductionId }: InputOf<typeof contract.withdrawOwn>) => {
  const { db } = act;
  const { personId } = ownMember(act);
  const { rows } = await sql`
    select from introduction where id = ${introductionId} and found_by_id = ${personId}`.execute(db);
  if (rows.length === 0)
    throw new Refusal('not-found', { code: 'introduction-not-found', values: { id: introductionId } });
  return asInstallation(db, async () => takeBack(act, await introductionNamed(widened(act), introductionId)));
};

/** What was given to this member is done. */
export const finishTask = async (act: Act, { id, result }: InputOf<typeof contract.finishOwnTask>) => {
  const { db, today } = act;
  const { personId } = ownMember(act);
  const { rows } = await sql`select from assignment where id = ${id} and person_id = ${personId}`.execute(db);
  if (rows.length === 0)
    throw new Refusal('not-found', { code: 'assignment-not-found', field: 'id', values: { id } });
  return asInstallation(db, () => finish(act, { id, on: today, result }));
};
