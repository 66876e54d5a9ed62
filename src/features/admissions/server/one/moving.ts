import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** Tables whose rows follow their person, each with what names a row among those of one person. */
const MOVES = {
  admission_case: 'id::text',
  fact: 'id::text',
  member: 'id::text',
  meeting_seat: 'meeting_id::text',
  introduction: 'id::text',
  paper_person: `paper_id || ':' || coalesce(case_id, 0)`,
} as const;

/**
 * Every reference of the database to a person or a member, and what becomes of it when two records become one; a test
 * compares it with the catalogue.
 */
export const REFERENCES: Readonly<Record<string, 'moves' | 'follows its member' | 'stays'>> = {
  'admission_case.person_id': 'moves',
  'fact.person_id': 'moves',
  'member.person_id': 'moves',
  'meeting_seat.person_id': 'moves',
  'introduction.person_id': 'moves',
  'paper_person.person_id': 'moves',
  'member_state.member_id': 'follows its member',
  'target.member_id': 'follows its member',
  // Values in the audit stay readable under the key they were written with.
  'person_key.person_id': 'stays',
  'person.merged_into_id': 'stays',
  'person_merge.kept_id': 'stays',
  'person_merge.merged_id': 'stays',
  'person_apart.one_id': 'stays',
  'person_apart.other_id': 'stays',
};

type Table = keyof typeof MOVES;
export type Keys = Readonly<Record<string, readonly string[]>>;
const tables = Object.entries(MOVES) as [Table, string][];

/** Keys of everything that stands with a person, by table. */
export const keysOf = async (db: Tx, personId: number): Promise<Record<string, string[]>> => {
  const parts = tables.map(
    ([table, key]) =>
      sql`select ${table}::text as "table", ${sql.raw(key)} as key from ${sql.table(table)} where person_id = ${personId}`,
  );
  const { rows } = await sql<{ table: string; key: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  );
  const found = Map.groupBy(rows, ({ table }) => table);
  return Object.fromEntries(tables.map(([table]) => [table, (found.get(table) ?? []).map(({ key }) => key)]));
};

/** These rows go from one person to another; a paper that names both stays as it is. */
export const moveKeys = async (
  db: Tx,
  keys: Keys,
  { from, to }: { from: number; to: number },
): Promise<Record<string, string[]>> => {
  const moved: Record<string, string[]> = {};
  for (const [table, key] of tables) {
    const { rows } = await sql<{ key: string }>`
      update ${sql.table(table)} t set person_id = ${to}
      where person_id = ${from} and ${sql.raw(key)} = any(${keys[table] ?? []}::text[])
        ${
          table === 'paper_person'
            ? sql`and not exists (select from paper_person o where o.person_id = ${to} and o.paper_id = t.paper_id
                and o.case_id is not distinct from t.case_id)`
            : sql``
        }
      returning ${sql.raw(key)} as key`.execute(db);
    moved[table] = rows.map((row) => row.key);
  }
  return moved;
};
