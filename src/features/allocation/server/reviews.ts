import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../movesContract.ts';
import { ownRound } from './rounds.ts';

/** The review points of a round are these days; what was reviewed stays. */
export const keepReviews = async (db: Tx, roundId: number, days: readonly Day[]): Promise<void> => {
  await sql`
    delete from allocation_review where round_id = ${roundId} and done_on is null and on_day <> all(${[...days]}::date[])`.execute(
    db,
  );
  await sql`
    insert into allocation_review (round_id, on_day) select ${roundId}, d from unnest(${[...days]}::date[]) d
    on conflict do nothing`.execute(db);
};

/** Who looks, as the review says it; an account may belong to a unit above. */
const nameOf = async ({ db, actor }: Act): Promise<string> => {
  if (actor.kind !== 'account') return actor.kind;
  const { display_name } = await asInstallation(db, () =>
    db
      .selectFrom('account')
      .select('display_name')
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow(),
  );
  return display_name;
};

/** What was found on a review point: when, by whom, in which words. */
export const review = async (act: Act, input: InputOf<typeof contract.reviewRound>) => {
  const { db, today, note } = act;
  const { roundCode, reviewOn, remark, on = today } = input;
  const round = await ownRound(act, roundCode);
  const found = round.reviews.find((one) => one.on === reviewOn);
  if (!found) throw new Refusal('not-found', { code: 'allocation-review-not-found', field: 'reviewOn' });
  refuseIf([
    ...(round.adoptedOn === null ? [{ code: 'allocation-move-not-now' }] : []),
    ...(found.doneOn === null ? [] : [{ code: 'allocation-review-is-done', field: 'reviewOn' }]),
    ...(on > today ? [{ code: 'allocation-day-in-the-future', field: 'on' }] : []),
  ]);
  await db
    .updateTable('allocation_review')
    .set({ done_on: on, done_by: await nameOf(act), remark })
    .where('id', '=', found.id)
    .execute();
  note({ object: `allocation:${round.id}`, unitId: round.unitId, detail: { reviewOn, on } });
  return { code: round.code, reviewOn };
};
