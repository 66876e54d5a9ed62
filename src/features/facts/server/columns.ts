import type { Insertable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Fact } from '#db/schema.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import { CATALOGUES, type CataloguedField } from '../model.ts';

/** Fields of the contract that are columns as they are. */
export const COLUMN_OF = {
  onDay: 'on_day',
  label: 'label',
  sex: 'sex',
  birthYear: 'birth_year',
  ethnicGroup: 'ethnic_group',
  religion: 'religion',
  education: 'education',
  occupation: 'occupation',
  block: 'block',
  placeKind: 'place_kind',
  introducer: 'introducer',
  result: 'result',
  decisionNumber: 'decision_number',
  decidedBy: 'decided_by',
  receivedOn: 'received_on',
  ceremonyOn: 'ceremony_on',
  presenterOffice: 'presenter_office',
  employer: 'employer',
  employerKind: 'employer_kind',
  isReadmission: 'is_readmission',
} as const satisfies Record<string, keyof Fact>;
export type ColumnField = keyof typeof COLUMN_OF;
export type FactInput = Partial<Record<ColumnField, string | number | boolean | null | undefined>>;

/** The columns that an input names; what it does not name is left out. */
export const columnsOf = (input: FactInput): Partial<Insertable<Fact>> =>
  Object.fromEntries(
    Object.entries(COLUMN_OF)
      .filter(([field]) => input[field as ColumnField] !== undefined)
      .map(([field, column]) => [column, input[field as ColumnField]]),
  );

/** Refuses codes that their catalogue does not list. */
export const refuseUnlisted = async (db: Tx, input: FactInput): Promise<void> => {
  const used = Object.entries(CATALOGUES).flatMap(([field, catalogue]) => {
    const code = input[field as CataloguedField];
    return typeof code === 'string' ? [{ field, catalogue, code }] : [];
  });
  if (used.length === 0) return;
  const { rows } = await sql<{ field: string; code: string }>`
    select q.field, q.code from jsonb_to_recordset(${JSON.stringify(used)}::jsonb) q(field text, catalogue text, code text)
    where not exists (select from catalogue_item c where c.catalogue = q.catalogue and c.code = q.code)`.execute(
    db,
  );
  const reasons: Reason[] = rows.map(({ field, code }) => ({
    code: 'code-not-in-catalogue',
    field,
    values: { code },
  }));
  refuseIf(reasons, 'invalid-input');
};

/** Keys of the person and the site that an input names. */
export const idsOf = async (
  db: Tx,
  { personCode, siteCode }: { personCode?: string | null | undefined; siteCode?: string | null | undefined },
) => {
  const person = personCode
    ? await db
        .selectFrom('person')
        .select(['id', 'sex', 'birth_year'])
        .where('code', '=', personCode)
        .executeTakeFirst()
    : null;
  const site = siteCode
    ? await db.selectFrom('site').select(['id', 'kind']).where('code', '=', siteCode).executeTakeFirst()
    : null;
  const missing: Reason[] = [
    ...(personCode && !person
      ? [{ code: 'person-not-found', field: 'personCode', values: { code: personCode } }]
      : []),
    ...(siteCode && !site ? [{ code: 'site-not-found', field: 'siteCode', values: { code: siteCode } }] : []),
  ];
  if (missing.length > 0) throw new Refusal('not-found', missing);
  return { person: person ?? null, site: site ?? null };
};
