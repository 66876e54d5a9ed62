import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { ColumnType, ReadTable, Row, Table } from '../model.ts';

/** How the rows of a flat table become rows of the database; every text is SQL of ours over the row `r`. */
export interface Landing {
  /** Name of the documented table. */
  readonly table: string;
  readonly into: string;
  /** What a row refers to: `unit on unit.code = r.unit_code`. */
  readonly joins: readonly string[];
  /** Columns that tell whether a row is kept already, or conditions over `kept` and `come`. */
  readonly match: readonly string[];
  /** Columns with their values. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a table's rows did; rows that changed are named by their lines, so that a row is counted once. */
export interface Landed {
  added: number;
  readonly changed: Set<number>;
}

const CHUNK = 10_000;

const sqlTypes: Record<ColumnType, string> = {
  day: 'date',
  count: 'int',
  number: 'numeric',
  share: 'numeric',
  code: 'text',
  codes: 'text[]',
  text: 'text',
  flag: 'boolean',
  choice: 'text',
};

const present = ({ line, values }: Row): Record<string, unknown> => ({
  line,
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
});

/** The rows as a table `r` with the documented columns and `line`. */
export const recordset = (table: Table, rows: readonly Row[]): RawBuilder<unknown> => {
  const columns = table.columns.map(({ name, type }) => `"${name}" ${sqlTypes[type]}`).join(', ');
  return sql`json_to_recordset(${JSON.stringify(rows.map(present))}::json) as r(line int, ${sql.raw(columns)})`;
};

export const chunked = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );

const list = (parts: readonly string[], join = ', ') => sql.raw(parts.join(join));

/** One statement: change the rows kept already where they differ, add the others. */
const landRows = ({ into: name, joins, match, columns }: Landing, table: Table, rows: readonly Row[]) => {
  const names = Object.keys(columns);
  const come = names.map((column) => `come."${column}"`);
  const same = match.map((column) => (/^\w+$/.test(column) ? `kept."${column}" = come."${column}"` : column));
  const into = sql.raw(name);
  return sql<{ added: number; changed: number[] | null }>`
    with come as materialized (
      select r.line as "at line", ${list(names.map((column) => `${columns[column]} as "${column}"`))}
      from ${recordset(table, rows)} ${list(
        joins.map((join) => `left join ${join}`),
        ' ',
      )}),
    changed as (
      update ${into} kept set ${list(names.map((column) => `"${column}" = come."${column}"`))} from come
      where ${list(same, ' and ')}
        and (${list(names.map((column) => `kept."${column}"`))}) is distinct from (${list(come)})
      returning come."at line" as line),
    added as (
      insert into ${into} (${list(names.map((column) => `"${column}"`))})
      select ${list(come)} from come
      where not exists (select from ${into} kept where ${list(same, ' and ')})
      order by "at line" returning 1)
    select (select count(*) from added)::int as added, (select array_agg(line) from changed) as changed`;
};

/** Write the rows of one flat table. */
export const land = async (db: Tx, landing: Landing, { table, rows }: ReadTable): Promise<Landed> => {
  const landed: Landed = { added: 0, changed: new Set() };
  for (const part of chunked(rows)) {
    const { rows: answers } = await landRows(landing, table, part).execute(db);
    for (const { added, changed } of answers) {
      landed.added += added;
      for (const line of changed ?? []) landed.changed.add(line);
    }
  }
  return landed;
};
