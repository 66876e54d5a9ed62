import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act, Note } from '#server/perform.ts';
import type { recordFact } from '../contract.ts';
import { PERSONAL_FIELDS } from '../model.ts';
import { factReasons } from '../rules.ts';
import { columnsOf, type FactInput, idsOf, refuseUnlisted } from './columns.ts';

/** The block of the unit on the day, else of the nearest unit above it that has one. */
const blockOf = async (db: Tx, unitId: number, day: Day): Promise<string | null> => {
  const { rows } = await sql<{ block: string }>`
    select k.block from unnest(path_ids(path_on(${unitId}, ${day}::date))) with ordinality a(id, depth)
    join unit_kind k on k.unit_id = a.id and k.during @> ${day}::date
    where k.block is not null order by a.depth desc limit 1`.execute(db);
  return rows[0]?.block ?? null;
};

/** Refuses a second admission of a person whose first one stands, unless it is a readmission. */
export const refuseSecondAdmission = async (
  db: Tx,
  { personId, factId, isReadmission }: { personId: number | null; factId?: number; isReadmission: boolean },
): Promise<void> => {
  if (personId === null || isReadmission) return;
  const { rows } = await sql<{ code: string }>`
    select f.code from fact f where f.person_id = ${personId} and f.kind = 'admission' and f.annulled_on is null
      and f.id is distinct from ${factId ?? null}::bigint limit 1`.execute(db);
  refuseIf(
    rows.map(({ code }) => ({ code: 'person-already-admitted', field: 'isReadmission', values: { code } })),
  );
};

/** Values for the audit: personal ones go under the person's key, or are only named when nobody knows whose they are. */
export const noteOf = (
  values: Record<string, unknown>,
  personId: number | null,
): Pick<Note, 'detail' | 'personal'> => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const isPersonal = (field: string) => (PERSONAL_FIELDS as readonly string[]).includes(field);
  const personal = given.filter(([field]) => isPersonal(field));
  return {
    detail: {
      ...Object.fromEntries(given.filter(([field]) => !isPersonal(field))),
      ...(personal.length > 0 ? { personalFields: personal.map(([field]) => field) } : {}),
    },
    personal:
      personId === null
        ? []
        : personal.map(([field, value]) => ({ personId, field, value: JSON.stringify(value) })),
  };
};

/** Count one person or act. */
export const record = async ({ db, today, note }: Act, input: InputOf<typeof recordFact>) => {
  const { kind, onDay, unitCode, personCode, siteCode, code = randomUUID(), ...values } = input;
  refuseIf(factReasons(kind, onDay, { ...values, personCode, siteCode }, today));
  const unit = await unitNamed(db, unitCode, 'unitCode');
  await refuseUnlisted(db, values as FactInput);
  const { person, site } = await idsOf(db, { personCode, siteCode });
  const isReadmission = values.isReadmission ?? false;
  if (kind === 'admission') await refuseSecondAdmission(db, { personId: person?.id ?? null, isReadmission });
  const { id } = await db
    .insertInto('fact')
    .values({
      block: await blockOf(db, unit.id, onDay),
      sex: kind.includes('organisation') ? null : (person?.sex ?? null),
      birth_year: kind.includes('organisation') ? null : (person?.birth_year ?? null),
      place_kind: site?.kind ?? null,
      ...columnsOf({ ...values, onDay } as FactInput),
      on_day: onDay,
      kind,
      code,
      unit_id: unit.id,
      person_id: person?.id ?? null,
      site_id: site?.id ?? null,
      path_then: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { personCode: _code, ...noted } = input;
  note({ object: `fact:${id}`, unitId: unit.id, ...noteOf({ ...noted, code }, person?.id ?? null) });
  return { kind, code };
};
