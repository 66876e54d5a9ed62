import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** Tables whose rows follow their person: by which column, and what names a row among those of one person. */
const MOVES = {
  admission_case: { column: 'person_id', key: 'id::text' },
  fact: { column: 'person_id', key: 'id::text' },
  member: { column: 'person_id', key: 'id::text' },
  meeting_seat: { column: 'person_id', key: 'meeting_id::text' },
  reward: { column: 'person_id', key: 'id::text' },
  introduction: { column: 'person_id', key: 'id::text' },
  class_nomination: { column: 'person_id', key: 'id::text' },
  paper_person: { column: 'person_id', key: `paper_id || ':' || coalesce(case_id, 0)` },
  source: { column: 'helper_id', key: 'case_id::text' },
  assignment: { column: 'person_id', key: 'id::text' },
  helping: { column: 'person_id', key: 'case_id::text' },
  role_grant: { column: 'person_id', key: 'id::text' },
} as const;
/** What is of a case goes where the case goes. */
const OF_CASES = ['fact', 'introduction', 'class_nomination', 'paper_person'] as const;

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
  'reward.person_id': 'moves',
  'class_nomination.person_id': 'moves',
  'source.helper_id': 'moves',
  'assignment.person_id': 'moves',
  'helping.person_id': 'moves',
  'role_grant.person_id': 'moves',
  'paper_person.person_id': 'moves',
  'member_state.member_id': 'follows its member',
  'target.member_id': 'follows its member',
  'site_member.member_id': 'follows its member',
  'allocation_offer.member_id': 'follows its member',
  // Values in the audit stay readable under the key they were written with.
  'introduction.found_by_id': 'stays',
  'person_key.person_id': 'stays',
  'person.merged_into_id': 'stays',
  'person_merge.kept_id': 'stays',
  'person_merge.merged_id': 'stays',
  'person_apart.one_id': 'stays',
  'person_apart.other_id': 'stays',
};

type Table = keyof typeof MOVES;
export type Keys = Readonly<Record<string, readonly string[]>>;
const tables = Object.entries(MOVES) as [Table, { column: string; key: string }][];

/** Keys of everything that stands with a person, by table. */
export const keysOf = async (db: Tx, personId: number): Promise<Record<string, string[]>> => {
  const parts = tables.map(
    ([table, { column, key }]) =>
      sql`select ${table}::text as "table", ${sql.raw(key)} as key from ${sql.table(table)} where ${sql.ref(column)} = ${personId}`,
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
  for (const [table, { column, key }] of tables) {
    const { rows } = await sql<{ key: string }>`
      update ${sql.table(table)} t set ${sql.ref(column)} = ${to}
      where ${sql.ref(`t.${column}`)} = ${from} and ${sql.raw(key)} = any(${keys[table] ?? []}::text[])
        ${
          table === 'paper_person'
            ? sql`and not exists (select from paper_person o where o.person_id = ${to} and o.paper_id = t.paper_id
                and o.case_id is not distinct from t.case_id)`
            : table === 'helping'
              ? sql`and not exists (select from helping o where o.person_id = ${to} and o.case_id = t.case_id)`
              : sql``
        }
      returning ${sql.raw(key)} as key`.execute(db);
    moved[table] = rows.map((row) => row.key);
  }
  return moved;
};

/** Keys of what these cases have made, by table. */
export const madeBy = async (db: Tx, cases: readonly number[]): Promise<Record<string, string[]>> => {
  const parts = OF_CASES.map(
    (table) =>
      sql`select ${table}::text as "table", ${sql.raw(MOVES[table].key)} as key from ${sql.table(table)}
        where case_id = any(${[...cases]}::int[])`,
  );
  const { rows } = await sql<{ table: string; key: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  );
  const made = Map.groupBy(rows, ({ table }) => table);
  return Object.fromEntries([...made].map(([table, found]) => [table, found.map(({ key }) => key)]));
};
