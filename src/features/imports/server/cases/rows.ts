import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { isSameFormer, type Profile } from '#features/admissions/profile.ts';
import { caseColumns, correctProfiles } from '#features/admissions/server/profile.ts';
import { type CaseRow, rowsOf } from '#features/admissions/server/rows.ts';
import type { Former } from '#features/admissions/state.ts';
import type { Act } from '#server/perform.ts';
import type { Fault, ReadTable, Row } from '../../model.ts';
import type { Landed } from '../landing.ts';

/** Fields of the profile by their columns. */
const PROFILE: Readonly<Record<string, keyof Profile>> = {
  education: 'education',
  schooling_exception: 'schoolingException',
  ethnic_group: 'ethnicGroup',
  religion: 'religion',
  occupation: 'occupation',
  place_kind: 'placeKind',
  introducer: 'introducer',
  is_youth_union_member: 'isYouthUnionMember',
  is_trade_union_member: 'isTradeUnionMember',
};

/** What a row says of the person; a cell left empty says nothing. */
const profileOf = ({ values }: Row): Profile =>
  Object.fromEntries(
    Object.entries(PROFILE)
      .filter(([column]) => values[column] !== null)
      .map(([column, field]) => [field, values[column]]),
  );

const formerOf = ({ values }: Row): Former | null =>
  values.kind === 'readmission'
    ? ({
        leftOn: values.left_on,
        reason: values.left_reason,
        recordClearedOn: values.record_cleared_on,
        readmittedBefore: values.readmitted_before ?? 0,
        firstDecidedOn: values.first_decided_on,
      } as Former)
    : null;

/** The cases of these codes, held until the act ends. */
export const casesOf = async (db: Tx, codes: readonly string[]): Promise<Map<string, CaseRow>> => {
  const { rows } = await sql<{ id: number }>`
    select id from admission_case where code = any(${[...new Set(codes)]}::text[]) order by id for update`.execute(
    db,
  );
  const found = await rowsOf(
    db,
    rows.map(({ id }) => id),
  );
  return new Map(found.rows.map((row) => [row.code, row]));
};

/** What a case began with is not changed by a file: whose it is, where and when it began. */
const keptFaults = (sheet: string, row: Row, kept: CaseRow): Fault[] => {
  const { values, line } = row;
  const wanted: [column: string, was: unknown, differs: boolean][] = [
    ['person_code', kept.personCode, values.person_code !== kept.personCode],
    ['unit_code', kept.unitCode, values.unit_code !== kept.unitCode],
    ['opened_on', kept.openedOn, values.opened_on !== kept.openedOn],
    ['kind', kept.kind, (values.kind ?? 'admission') !== kept.kind],
    ['left_on', kept.former?.leftOn, !isSameFormer(formerOf(row), kept.former)],
  ];
  return wanted
    .filter(([, , differs]) => differs)
    .map(([column, was]) => ({
      code: 'import-case-kept-otherwise',
      sheet,
      line,
      column,
      values: { value: String(values[column] ?? ''), was: String(was ?? '') },
    }));
};

const insert = async (db: Tx, rows: readonly Row[]): Promise<void> => {
  const come = rows.map((row) => ({
    ...row.values,
    kind: row.values.kind ?? 'admission',
    former: formerOf(row),
    ...caseColumns(profileOf(row)),
  }));
  // Nothing is underway until the events of each case have said so: a person may have had a case before this one.
  await sql`
    insert into admission_case (code, person_id, unit_id, kind, opened_on, former, education, schooling_exception, religion,
      ethnic_group, occupation, place_kind, introducer, is_youth_union_member, is_trade_union_member, status, status_since, shown_status, shown_since)
    select r.code, p.id, u.id, r.kind, r.opened_on, nullif(r.former, 'null'), r.education, r.schooling_exception, r.religion,
      r.ethnic_group, r.occupation, r.place_kind, r.introducer, coalesce(r.is_youth_union_member, false),
      coalesce(r.is_trade_union_member, false), 'left', r.opened_on, 'left', r.opened_on
    from jsonb_to_recordset(${JSON.stringify(come)}::jsonb) r(code text, person_code text, unit_code text, kind text,
      opened_on date, former jsonb, education text, schooling_exception text, religion text, ethnic_group text,
      occupation text, place_kind text, introducer text, is_youth_union_member boolean, is_trade_union_member boolean)
      join person p on p.code = r.person_code join unit u on u.code = r.unit_code`.execute(db);
};

/** The rows of `cases`: new ones are begun, what is said of a person otherwise than before is corrected. */
export const landCases = async (
  act: Act,
  { sheet, rows }: ReadTable,
): Promise<{ landed: Landed; faults: Fault[]; fresh: ReadonlySet<string> }> => {
  const kept = await casesOf(
    act.db,
    rows.map(({ values }) => String(values.code)),
  );
  const known = rows.flatMap((row) => {
    const one = kept.get(String(row.values.code));
    return one ? [{ row, kept: one }] : [];
  });
  const fresh = rows.filter(({ values }) => !kept.has(String(values.code)));
  const faults = known.flatMap(({ row, kept: one }) => keptFaults(sheet, row, one));
  const landed: Landed = { added: fresh.length, changed: new Set() };
  if (faults.length > 0) return { landed, faults, fresh: new Set() };
  if (fresh.length > 0) await insert(act.db, fresh);
  const corrected = await correctProfiles(
    act,
    known.map(({ row, kept: one }) => ({ row: one, given: profileOf(row) })),
  );
  for (const { row, kept: one } of known) if (corrected.has(one.id)) landed.changed.add(row.line);
  return { landed, faults, fresh: new Set(fresh.map(({ values }) => String(values.code))) };
};
