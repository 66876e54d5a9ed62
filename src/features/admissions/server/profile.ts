import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { describeCase } from '../contract/opening.ts';
import { fold, standing } from '../history.ts';
import {
  CASE_COLUMNS,
  changedIn,
  isIdentityIn,
  LISTED,
  type ListedField,
  PERSON_COLUMNS,
  PROFILE_FIELDS,
  type Profile,
} from '../profile.ts';
import { markOf } from './commands.ts';
import { refuseForgotten } from './forget.ts';
import { syncFacts } from './projected/facts.ts';
import { type CaseRow, caseNamed, eventsOf, startOf } from './rows.ts';
import { refuseStale } from './stale.ts';

const columnsFor = (of: Readonly<Record<string, string>>, input: Profile) =>
  Object.fromEntries(
    Object.entries(of)
      .filter(([field]) => input[field as keyof Profile] !== undefined)
      .map(([field, column]) => [column, input[field as keyof Profile]]),
  );

/** What of a profile is kept with the case. */
export const caseColumns = (input: Profile) => columnsFor(CASE_COLUMNS, input);

/** The values of a profile under the person's key. */
export const personalOf = (personId: number, profile: Profile, before = '') =>
  PROFILE_FIELDS.filter((field) => profile[field] != null).map((field) => ({
    personId,
    field: `${before}${field}`,
    value: String(profile[field]),
  }));

/** @throws Refusal invalid-input for a code that its catalogue does not list */
export const requireListed = (db: Tx, profile: Profile): Promise<void> =>
  requireItems(
    db,
    Object.entries(LISTED).map(([field, catalogue]) => ({
      catalogue,
      field,
      code: (profile[field as ListedField] as string | null | undefined) ?? undefined,
    })),
  );

/** The counted facts of the case say what the person is said to be. */
const recount = async (db: Tx, code: string): Promise<void> => {
  const row = await caseNamed(db, code);
  const state = fold(startOf(row), standing(await eventsOf(db, row.id)));
  await asInstallation(db, () => syncFacts(db, row, state));
};

const put = async (
  { db, now }: Act,
  row: CaseRow,
  { given, was, reason }: { given: Profile; was: Profile; reason?: string | undefined },
) => {
  await db
    .insertInto('former_profile')
    .values({ case_id: row.id, until: now, profile: JSON.stringify(was), reason: reason ?? null })
    .execute();
  await db
    .updateTable('admission_case')
    .set({ ...caseColumns(given), version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  const ofPerson = columnsFor(PERSON_COLUMNS, given);
  if (Object.keys(ofPerson).length > 0) {
    await db.updateTable('person').set(ofPerson).where('id', '=', row.personId).execute();
  }
  await recount(db, row.code);
};

/** What is said of the person put right: what stood before is kept with the day and the reason, figures follow. */
export const describe = async (act: Act, input: InputOf<typeof describeCase>) => {
  const { db, today, note } = act;
  const { caseCode, version, reason, ...said } = input;
  const given = said.bornOn ? { ...said, birthYear: yearOf(said.bornOn) } : said;
  const row = await caseNamed(db, caseCode, true);
  refuseForgotten(row);
  await refuseStale(
    db,
    row,
    version,
    Object.entries(given).map(([field, mine]) => ({ field, mine, theirs: row[field as keyof Profile] })),
  );
  await requireListed(db, given);
  const was = changedIn(row, given);
  refuseIf([
    ...(isIdentityIn(was) && !reason ? [{ code: 'identity-change-says-why', field: 'reason' }] : []),
    ...((given.birthYear ?? 0) > yearOf(today)
      ? [{ code: 'born-in-the-future', field: 'bornOn', values: { birthYear: given.birthYear as number } }]
      : []),
  ]);
  if (Object.keys(was).length > 0) await put(act, row, { given, was, reason });
  note({
    object: `case:${row.id}`,
    unitId: row.unitId,
    detail: { fields: Object.keys(was) },
    personal: [...personalOf(row.personId, was, 'old '), ...personalOf(row.personId, given)],
  });
  return markOf(db, caseCode, null);
};

/** The same of many cases at once, as a file says it; whose was changed. */
export const correctProfiles = async (
  act: Act,
  corrections: readonly { row: CaseRow; given: Profile }[],
): Promise<ReadonlySet<number>> => {
  const changed = corrections
    .map(({ row, given }) => ({ row, given, was: changedIn(row, given) }))
    .filter(({ was }) => Object.keys(was).length > 0);
  for (const { row, given, was } of changed) await put(act, row, { given, was });
  return new Set(changed.map(({ row }) => row.id));
};

type Former = { until: Date; profile: Profile; reason: string | null };

/** What stood in the profile before each correction, the latest first. */
export const formerProfiles = async (db: Tx, caseId: number): Promise<Former[]> => {
  const { rows } = await sql<Former>`
    select until, profile, reason from former_profile where case_id = ${caseId} order by id desc`.execute(db);
  return rows;
};

/** The words of the catalogues for every code that these profiles hold: `religion:none` → `Không`. */
export const namesIn = async (db: Tx, profiles: readonly Profile[]): Promise<Record<string, string>> => {
  const asked = Object.entries(LISTED).flatMap(([field, catalogue]) =>
    [...new Set(profiles.map((profile) => profile[field as ListedField]))]
      .filter((code) => typeof code === 'string')
      .map((code) => ({ field, catalogue, code })),
  );
  if (asked.length === 0) return {};
  const { rows } = await sql<{ field: string; code: string; name: string }>`
    select a.field, i.code, i.name
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a(field text, catalogue text, code text)
      join catalogue_item i on i.catalogue = a.catalogue and i.code = a.code`.execute(db);
  return Object.fromEntries(rows.map(({ field, code, name }) => [`${field}:${code}`, name]));
};
