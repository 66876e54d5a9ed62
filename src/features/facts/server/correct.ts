import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { correctFact } from '../contract.ts';
import type { FactKind } from '../model.ts';
import { factReasons } from '../rules.ts';
import { COLUMN_OF, type ColumnField, columnsOf, type FactInput, idsOf, refuseUnlisted } from './columns.ts';
import { noteOf, refuseSecondAdmission } from './record.ts';

/**
 * The fact of this kind and code, locked until the act ends.
 * @throws Refusal not-found
 */
export const factLocked = async (db: Tx, kind: FactKind, code: string) => {
  const fact = await db
    .selectFrom('fact')
    .selectAll()
    .where('kind', '=', kind)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!fact) throw new Refusal('not-found', { code: 'fact-not-found', field: 'code', values: { code } });
  return fact;
};
type Row = Awaited<ReturnType<typeof factLocked>>;

const namesOf = async (
  db: Tx,
  { unit_id, person_id, site_id }: Pick<Row, 'unit_id' | 'person_id' | 'site_id'>,
) => {
  const { rows } = await sql<{ unitCode: string; personCode: string | null; siteCode: string | null }>`
    select (select code from unit where id = ${unit_id}) as "unitCode",
      (select code from person where id = ${person_id}) as "personCode",
      (select code from site where id = ${site_id}) as "siteCode"`.execute(db);
  return rows[0] as { unitCode: string; personCode: string | null; siteCode: string | null };
};

/** Every value of the fact by the names of the contract. */
const valuesOf = async (db: Tx, fact: Row): Promise<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.entries(COLUMN_OF).map(([field, column]) => [field, fact[column]])),
  ...(await namesOf(db, fact)),
});

/** Correct a fact: the audit keeps old and new, the counts follow in the same transaction. */
export const correct = async ({ db, today, note }: Act, input: InputOf<typeof correctFact>) => {
  const { kind, code, reason, ...changes } = input;
  const fact = await factLocked(db, kind, code);
  refuseIf(fact.annulled_on === null ? [] : [{ code: 'fact-no-longer-stands', values: { code } }]);
  const old = await valuesOf(db, fact);
  const changed = Object.keys(changes).filter(
    (field) => changes[field as keyof typeof changes] !== old[field],
  );
  refuseIf(changed.length === 0 ? [{ code: 'correction-changes-nothing' }] : []);
  const next: Record<string, unknown> = { ...old, ...changes };
  const { unitCode, onDay, ...values } = next as { unitCode: string; onDay: Day };
  refuseIf(factReasons(kind, onDay, values, today));
  await refuseUnlisted(db, changes as FactInput);
  const { personCode, siteCode } = values as { personCode?: string | null; siteCode?: string | null };
  const { person, site } = await idsOf(db, {
    personCode: changed.includes('personCode') ? personCode : null,
    siteCode: changed.includes('siteCode') ? siteCode : null,
  });
  const personId = changed.includes('personCode') ? (person?.id ?? null) : fact.person_id;
  const isReadmission = Boolean(next['isReadmission' satisfies ColumnField]);
  if (kind === 'admission') await refuseSecondAdmission(db, { personId, factId: fact.id, isReadmission });
  const unitId = changed.includes('unitCode') ? (await unitNamed(db, unitCode, 'unitCode')).id : fact.unit_id;
  await db
    .updateTable('fact')
    .set({
      ...columnsOf(changes as FactInput),
      ...(changed.includes('unitCode') ? { unit_id: unitId } : {}),
      ...(changed.includes('personCode') ? { person_id: personId } : {}),
      ...(changed.includes('siteCode') ? { site_id: site?.id ?? null } : {}),
    })
    .where('id', '=', fact.id)
    .execute();
  const pairs = Object.fromEntries(changed.map((field) => [field, { old: old[field], new: next[field] }]));
  const noted = noteOf(pairs, fact.person_id);
  note({ object: `fact:${fact.id}`, unitId, ...noted, detail: { ...noted.detail, reason } });
  return { code, changed };
};
