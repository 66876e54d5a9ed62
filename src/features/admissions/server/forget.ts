import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { forgetDrafts } from '#features/drafts/server/drafts.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { forgetCase } from '../contract.ts';
import { ENDED, type Status } from '../model.ts';
import { caseNamed, eventsOf } from './rows.ts';

/** Whose case ended without membership; a member's file is the official one and goes on. */
const FORGETTABLE: readonly Status[] = ENDED.filter((status) => status !== 'official');

/** @throws Refusal when the case has no person any more */
export const refuseForgotten = ({
  forgottenOn,
  code,
}: {
  forgottenOn: string | null;
  code: string;
}): void => {
  if (forgottenOn !== null) {
    throw new Refusal('blocked', { code: 'case-is-forgotten', values: { code, day: forgottenOn } });
  }
};

/**
 * Erases the person of an ended case: names and days of birth from the tables, details and reasons from the events,
 * and the key that alone reads the person's values in the audit. Act, day, unit and dimensions stay, so every count
 * stays right; the digest of what was there before is the proof of the deletion.
 */
export const forget = async ({ db, today, note }: Act, { caseCode, reason }: InputOf<typeof forgetCase>) => {
  const row = await caseNamed(db, caseCode, true);
  refuseForgotten(row);
  refuseIf(
    FORGETTABLE.includes(row.status as Status) ? [] : [{ code: 'case-goes-on', values: { code: caseCode } }],
  );
  const events = await eventsOf(db, row.id);
  const digest = createHash('sha256').update(JSON.stringify(events)).digest('hex');
  await sql`update case_event set details = '{}', reason = null where case_id = ${row.id} and supersedes_id is null`.execute(
    db,
  );
  await sql`update case_event set details = '{}', reason = '-' where case_id = ${row.id} and supersedes_id is not null`.execute(
    db,
  );
  await sql`update request set kept_at = null, letter_number = null, decline_reason = left(decline_reason, 0) || '-',
      withdrawal_reason = left(withdrawal_reason, 0) || '-'
    where case_id = ${row.id}`.execute(db);
  await sql`update class_nomination set end_reason = left(end_reason, 0) || '-', grade_note = null, enlists_on = null
    where case_id = ${row.id}`.execute(db);
  await sql`update admission_case set forgotten_on = ${today}::date, former = case when former is null then null else '{}'::jsonb end
    where id = ${row.id}`.execute(db);
  await sql`delete from former_profile where case_id = ${row.id}`.execute(db);
  await sql`delete from source where case_id = ${row.id}`.execute(db);
  const { rows } = await sql<{ more: boolean }>`
    select exists (select from admission_case where person_id = ${row.personId} and id <> ${row.id} and forgotten_on is null)
      or exists (select from member where person_id = ${row.personId} and upper(during) is null) as more`.execute(
    db,
  );
  // Somebody with another case or on a roll is still needed; only this case forgets.
  if (!rows[0]?.more) {
    await sql`update person set full_name = null, birth_year = null, born_on = null, home_place = null, erased_on = ${today}::date
      where id = ${row.personId} or merged_into_id = ${row.personId}`.execute(db);
    await sql`delete from person_key where person_id in (
      select id from person where id = ${row.personId} or merged_into_id = ${row.personId})`.execute(db);
  }
  await forgetDrafts(db, `/ho-so/${encodeURIComponent(caseCode)}`);
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { reason, events: events.length, digest } });
  return { code: caseCode, events: events.length, digest };
};
