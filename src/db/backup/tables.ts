import { escapeIdentifier, type PoolClient } from 'pg';
import { dataTablesQuery } from '../migrate/baseline.ts';

/** A table as it is copied. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** SQL that orders its rows the same on every server. */
  readonly order: string;
  /** Tables its foreign keys look at. */
  readonly refersTo: readonly string[];
  readonly isForced: boolean;
  /** Its rows are of the moment, such as files waiting to be fetched: not in a backup, gone after a restore. */
  readonly isPassing: boolean;
}

export const quoted = (names: readonly string[]): string => names.map(escapeIdentifier).join(', ');

/** All columns that are stored, key columns first to order by; text in "C" order, which every server has. */
const DESCRIPTION = `
  select c.relname as name, c.relforcerowsecurity as "isForced",
    coalesce(obj_description(c.oid, 'pg_class') like 'passing%', false) as "isPassing",
    array(select attname::text from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    coalesce((select string_agg(quote_ident(a.attname) || case t.typcategory when 'S' then ' collate "C"' else '' end, ', ' order by k.position)
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum join pg_type t on t.oid = a.atttypid
      where i.indrelid = c.oid and i.indisprimary), 't::text collate "C"') as "order",
    array(select distinct f.relname::text from pg_constraint n join pg_class f on f.oid = n.confrelid
      where n.conrelid = c.oid and n.contype = 'f' and n.confrelid <> c.oid) as "refersTo"
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relname in (${dataTablesQuery})
  order by c.relname collate "C"`;

/** Every table that holds the installation's data, by name. */
export const describeTables = async (client: PoolClient): Promise<DataTable[]> =>
  (await client.query(DESCRIPTION)).rows;

/** The same tables, each after those it refers to; of a ring of tables, whichever comes first by name. */
export const inReferenceOrder = (tables: readonly DataTable[]): DataTable[] => {
  const ordered: DataTable[] = [];
  const visited = new Set<string>();
  const visit = (table: DataTable): void => {
    if (visited.has(table.name)) return;
    visited.add(table.name);
    for (const other of tables) if (table.refersTo.includes(other.name)) visit(other);
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
};

/** Values read and write the same on every server and in every time zone. */
const PLAIN_TEXT = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  select set_config('app.scope', '/', true)`;

/** Prepares the transaction under way for copying everything. */
export const seeEverything = async (client: PoolClient): Promise<void> => {
  await client.query(PLAIN_TEXT);
};
