import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { forgetDrafts } from '#features/drafts/server/drafts.ts';
import type { Act } from '#server/perform.ts';
import type { ErasureRule } from '../../retention.ts';

export type Erased = {
  caseId: number;
  unitId: number;
  personId: number;
  code: string;
  events: number;
  digest: string;
};

/** What is known of each case before it goes: how many events, and their digest. */
const proofOf = async (db: Tx, ids: readonly number[]): Promise<Erased[]> => {
  const { rows } = await sql<Erased>`
    select c.id as "caseId", c.unit_id as "unitId", c.person_id as "personId", c.code, count(e.id)::int as events,
      encode(sha256(convert_to(coalesce(string_agg(jsonb_build_array(e.id, e.act, e.on_day, e.details, e.reason)::text, '' order by e.id), ''),
        'UTF8')), 'hex') as digest
    from admission_case c left join case_event e on e.case_id = c.id
    where c.id = any(${[...ids]}::int[]) group by c.id order by c.id`.execute(db);
  return rows;
};

const emptyCases = async (db: Tx, ids: readonly number[], today: string): Promise<void> => {
  const of = sql`= any(${[...ids]}::int[])`;
  await sql`update case_event set details = '{}', reason = null where case_id ${of} and supersedes_id is null`.execute(
    db,
  );
  await sql`update case_event set details = '{}', reason = '-' where case_id ${of} and supersedes_id is not null`.execute(
    db,
  );
  await sql`update request set kept_at = null, letter_number = null, decline_reason = left(decline_reason, 0) || '-',
      withdrawal_reason = left(withdrawal_reason, 0) || '-'
    where case_id ${of}`.execute(db);
  await sql`update class_nomination set end_reason = left(end_reason, 0) || '-', grade_note = null, enlists_on = null
    where case_id ${of}`.execute(db);
  await sql`update admission_case set forgotten_on = ${today}::date, former = case when former is null then null else '{}'::jsonb end
    where id ${of}`.execute(db);
  await sql`delete from former_profile where case_id ${of}`.execute(db);
  await sql`delete from retention_hold where case_id ${of}`.execute(db);
  await sql`delete from source where case_id ${of}`.execute(db);
  await sql`delete from assignment where case_id ${of}`.execute(db);
  // Whom a member brought is still counted; what was done and when goes.
  await sql`delete from helping where case_id ${of} and not has_brought`.execute(db);
  await sql`update helping set is_finder = false, helps_since = null, helps_until = null, contact_on = null, is_current = false
    where case_id ${of}`.execute(db);
};

/** Who has no other case, stands on no roll and is put forward by nobody: the person, and every record that was merged. */
const erasePeople = async (db: Tx, ids: readonly number[], today: string): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    select p.id from person p where p.id = any(${[...ids]}::int[]) and p.erased_on is null
      and not exists (select from admission_case c where c.person_id = p.id and c.forgotten_on is null)
      and not exists (select from member m where m.person_id = p.id and upper(m.during) is null)
      and not exists (select from introduction i where i.person_id = p.id
        and i.accepted_on is null and i.returned_on is null and i.withdrawn_on is null)`.execute(db);
  const gone = rows.map(({ id }) => id);
  const { rows: all } = await sql<{ id: number }>`
    update person set full_name = null, birth_year = null, born_on = null, home_place = null, erased_on = ${today}::date
    where id = any(${gone}::int[]) or merged_into_id = any(${gone}::int[]) returning id`.execute(db);
  const records = all.map(({ id }) => id);
  await sql`delete from person_key where person_id = any(${records}::int[])`.execute(db);
  await sql`delete from assignment where person_id = any(${records}::int[])`.execute(db);
  await sql`update introduction set return_reason = '-' where person_id = any(${records}::int[]) and return_reason is not null`.execute(
    db,
  );
  return new Set(gone);
};

/**
 * Erases the people of ended cases, all at once: names and births from the tables, details and reasons from the events,
 * and the keys that alone read the people's values in the audit. Act, day, unit and dimensions stay, so that every count
 * stays right; what was erased is told by unit, with the digest of what was there.
 */
export const eraseCases = async (
  { db, today, now }: Pick<Act, 'db' | 'today' | 'now'>,
  ids: readonly number[],
  { rule, months }: { rule: ErasureRule; months: number | null },
): Promise<{ erased: Erased[]; people: number }> => {
  const erased = await proofOf(db, ids);
  await emptyCases(db, ids, today);
  const gone = await erasePeople(
    db,
    erased.map(({ personId }) => personId),
    today,
  );
  for (const { code } of erased) await forgetDrafts(db, `/ho-so/${encodeURIComponent(code)}`);
  const told = erased.map((one) => ({ ...one, isGone: gone.has(one.personId) }));
  await sql`
    insert into erasure (at, on_day, unit_id, rule, months, cases, people, events, digest)
    select ${now}, ${today}::date, "unitId", ${rule}, ${months}::int, count(*), count(distinct "personId") filter (where "isGone"),
      sum(events), encode(sha256(convert_to(string_agg(digest, '' order by "caseId"), 'UTF8')), 'hex')
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) t("caseId" int, "unitId" int, "personId" int, events int, digest text,
      "isGone" boolean)
    group by "unitId"`.execute(db);
  return { erased, people: gone.size };
};
