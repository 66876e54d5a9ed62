import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { Refusal } from '#kernel/refusal.ts';
import { RECORD_KINDS, type RecordKind } from '../model.ts';

export type Named = { code: string; name: string | null };

/** Where the rows of a kind stand, and how people name one. */
type Source = { table: string; code: string; name?: string };

const sources: Record<RecordKind, Source> = {
  account: { table: 'account', code: 'name', name: 'display_name' },
  case: { table: 'admission_case', code: 'code' },
  document: { table: 'document', code: 'code', name: 'title' },
  fact: { table: 'fact', code: 'code' },
  meeting: { table: 'meeting', code: 'code' },
  person: { table: 'person', code: 'code' },
  plan: { table: 'plan', code: 'code' },
  site: { table: 'site', code: 'code', name: 'name' },
  target: { table: 'target', code: 'code' },
  unit: {
    table: 'unit',
    code: 'code',
    name: '(select n.name from unit_name n where n.unit_id = r.id order by n.during desc limit 1)',
  },
};

const isRecord = (kind: string): kind is RecordKind => RECORD_KINDS.includes(kind as RecordKind);

/** Kind and key of an entry's object such as `case:12`; null for what is no record. */
export const partsOf = (object: string | null): { kind: RecordKind; id: number } | null => {
  const [, kind, id] = /^([a-z-]+):(\d{1,9})$/.exec(object ?? '') ?? [];
  return kind !== undefined && isRecord(kind) ? { kind, id: Number(id) } : null;
};

const namesOf = (kind: RecordKind, ids: readonly number[]): RawBuilder<unknown> => {
  const { table, code, name = 'null' } = sources[kind];
  return sql`select ${kind} || ':' || r.id as object, r.${sql.ref(code)}::text as code, ${sql.raw(name)}::text as name
    from ${sql.table(table)} r where r.id = any (${ids}::int[])`;
};

/** How people name what entries are about, in one statement for them all. */
export const recordsNamed = async (
  db: Tx,
  objects: readonly (string | null)[],
): Promise<Map<string, Named>> => {
  const asked = new Map<RecordKind, number[]>();
  for (const object of new Set(objects)) {
    const parts = partsOf(object);
    if (parts) asked.set(parts.kind, [...(asked.get(parts.kind) ?? []), parts.id]);
  }
  if (asked.size === 0) return new Map();
  const each = [...asked].map(([kind, ids]) => namesOf(kind, ids));
  // The entry may be read; then so may the name of what it is about.
  const { rows } = await asInstallation(db, () =>
    sql<Named & { object: string }>`${sql.join(each, sql` union all `)}`.execute(db),
  );
  return new Map(rows.map(({ object, ...named }) => [object, named]));
};

/** The person of a record, with everything that is kept about the same person. */
const ofPerson = (kind: RecordKind, code: string): RawBuilder<{ object: string }> => sql`
  with one as (
    select ${kind === 'case' ? sql`person_id` : sql`coalesce(merged_into_id, id) as person_id`}
    from ${sql.table(sources[kind].table)} where code = ${code})
  select 'person:' || person_id as object from one
  union all select 'person:' || p.id from person p join one on p.merged_into_id = one.person_id
  union all select 'case:' || c.id from admission_case c join one using (person_id)
  union all select 'member:' || m.id from member m join one using (person_id)`;

/**
 * The objects of entries about the record that is named `case:HS-01`.
 * @throws Refusal when there is none such in scope
 */
export const objectsOf = async (db: Tx, record: string): Promise<string[]> => {
  const at = record.indexOf(':');
  const [kind, code] = [record.slice(0, at) as RecordKind, record.slice(at + 1)];
  const { table, code: column } = sources[kind];
  const { rows } = await (kind === 'case' || kind === 'person'
    ? ofPerson(kind, code)
    : sql<{ object: string }>`select ${kind} || ':' || id as object
        from ${sql.table(table)} where ${sql.ref(column)} = ${code}`
  ).execute(db);
  if (rows.length === 0) {
    throw new Refusal('not-found', { code: 'audit-record-not-found', field: 'record', values: { code } });
  }
  return rows.map(({ object }) => object);
};
