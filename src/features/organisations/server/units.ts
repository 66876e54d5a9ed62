import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { setScope } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import type { UnitFacts } from '../rules.ts';

export type Unit = UnitFacts & { id: number };

/** Tree changes come one after another; those that record facts wait for them too. */
export const lockTree = async (db: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7001)`.execute(db);
};

/** While it is held no unit ends or moves; many may hold it at once. */
export const holdTree = async (db: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(7001)`.execute(db);
};

const unitColumns = sql`
  id, code, coalesce(path, '/0/') as path, founded_on as "foundedOn", dissolved_on as "dissolvedOn"`;

const missing = (code: string, field: string): Reason => ({
  code: 'unit-not-found',
  field,
  values: { code },
});

/**
 * Units by code, in the order asked.
 * @throws Refusal not-found, naming every code that is not there or not in the scope
 */
export const unitsNamed = async (db: Tx, codes: readonly string[], field = 'code'): Promise<Unit[]> => {
  const { rows } = await sql<Unit>`select ${unitColumns} from unit where code = any(${[...codes]})`.execute(
    db,
  );
  const unitOf = new Map(rows.map((row) => [row.code, row]));
  const lost = codes.filter((code) => !unitOf.has(code));
  if (lost.length > 0)
    throw new Refusal(
      'not-found',
      lost.map((code) => missing(code, field)),
    );
  return codes.map((code) => unitOf.get(code) as Unit);
};

export const unitNamed = async (db: Tx, code: string, field = 'code'): Promise<Unit> => {
  const { rows } = await sql<Unit>`select ${unitColumns} from unit where code = ${code}`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', missing(code, field));
  return rows[0];
};

/**
 * The unit as the caller's scope has it, and then the whole installation for a while: what was counted below it may hang
 * elsewhere today. Both in one statement, which the row's own fence goes before.
 * @throws Refusal not-found
 */
export const aboutUnit = async <T>(db: Tx, code: string, act: (unit: Unit) => Promise<T>): Promise<T> => {
  const { rows } = await sql<Unit & { was: string }>`
    select ${unitColumns}, widened_scope() as was from unit where code = ${code}`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', missing(code, 'unitCode'));
  const { was, ...unit } = rows[0];
  const result = await act(unit);
  await setScope(db, was);
  return result;
};

/** Blockers as reasons of a refusal, all with the same values for their sentences. */
export const reasons = (
  blockers: readonly string[],
  values: Record<string, string | number | null>,
): Reason[] =>
  blockers.map((code) => ({
    code,
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Record<
      string,
      string | number
    >,
  }));

/** The document that orders a change, of the scope or binding it from above. */
export const documentNamed = async (db: Tx, code: string | undefined): Promise<number | null> => {
  if (code === undefined) return null;
  const found = await db.selectFrom('document').select('id').where('code', '=', code).executeTakeFirst();
  if (!found)
    throw new Refusal('not-found', { code: 'document-not-found', field: 'documentCode', values: { code } });
  return found.id;
};

/** The code of a unit's parent on a day, when it lies in the scope. */
export const parentCodeOn = async (db: Tx, id: number, on: Day): Promise<string | null> => {
  const { rows } = await sql<{ code: string }>`
    select p.code from unit_parent up join unit p on p.id = up.parent_id
    where up.unit_id = ${id} and up.during @> ${on}::date`.execute(db);
  return rows[0]?.code ?? null;
};

/** Today's tree, its sums and the facts since a day follow the changed rows; parents first. */
export const place = async (db: Tx, ids: readonly number[], since: Day | null): Promise<void> => {
  for (const id of ids) {
    await sql`select place_unit(${id})`.execute(db);
    if (since !== null) await sql`select replace_facts(${id}, ${since}::date)`.execute(db);
  }
};
