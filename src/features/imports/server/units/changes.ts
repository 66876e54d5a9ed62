import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { ReadTable, Row } from '../../model.ts';
import { type Landed, recordset } from '../landing.ts';

/** Which part the row's unit has, and who belongs to one recorded change. */
const partsOf = sql.raw(`
  select r.line, r.operation, r.effective_on, r.note, d.id as document_id, u.id as unit_id, o.id as other_id,
    case when r.operation in ('merge', 'split') then 'predecessor' else 'subject' end as part,
    case r.operation when 'merge' then 'to ' || o.id when 'split' then 'of ' || u.id else 'one ' || u.id end as grouped`);
const joined = sql.raw(`
  join unit u on u.code = r.unit_code left join unit o on o.code = r.other_code
  left join document d on d.code = r.document_code`);
/** The recorded change that a row speaks of. */
const sameChange = sql.raw(`
  c.operation = come.operation and c.effective_on = come.effective_on
  and exists (select from unit_change_part p where p.change_id = c.id and p.unit_id = come.unit_id and p.part = come.part)
  and (come.part = 'subject' or exists (
    select from unit_change_part p where p.change_id = c.id and p.unit_id = come.other_id and p.part = 'successor'))`);

/** Record who changed how, with which document; what the change did to names and parents is written elsewhere. */
export const landChanges = async (
  db: Tx,
  { table, rows }: ReadTable,
): Promise<Landed & { lines: Set<number> }> => {
  const come = sql`with come as materialized (${partsOf} from ${recordset(table, rows)} ${joined})`;
  const changed = await sql<{ line: number }>`${come}
    update unit_change c set document_id = come.document_id, note = come.note from come
    where ${sameChange} and (c.document_id, c.note) is distinct from (come.document_id, come.note)
    returning come.line`.execute(db);
  const fresh = await sql<
    { line: number; operation: string; effective_on: string; grouped: string } & Fresh
  >`${come}
    select line, operation, effective_on, grouped, document_id, note, unit_id, other_id, part from come
    where not exists (select from unit_change c where ${sameChange}) order by line`.execute(db);
  await record(db, fresh.rows);
  return {
    added: fresh.rows.length,
    changed: new Set(changed.rows.map(({ line }) => line)),
    lines: new Set(fresh.rows.map(({ line }) => line)),
  };
};

type Fresh = {
  operation: string;
  effective_on: string;
  grouped: string;
  document_id: number | null;
  note: string | null;
  unit_id: number;
  other_id: number | null;
  part: string;
};

/** Rows of one merge or one split become one change with several parts. */
const record = async (db: Tx, rows: readonly Fresh[]): Promise<void> => {
  if (rows.length === 0) return;
  const groups = Map.groupBy(
    rows,
    ({ operation, effective_on, grouped }) => `${operation} ${effective_on} ${grouped}`,
  );
  // A change is seen through its parts, so that its id must be known before it can be read back.
  const { rows: ids } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('unit_change', 'id'))::int as id
    from generate_series(1, ${groups.size}::int)`.execute(db);
  const changes = [...groups.values()].map(([first], at) => ({ ...first, id: ids[at]?.id }));
  await sql`
    insert into unit_change (id, operation, effective_on, document_id, note) overriding system value
    select * from json_to_recordset(${JSON.stringify(changes)}::json)
      as r(id int, operation text, effective_on date, document_id int, note text)`.execute(db);
  const parts = [...groups.values()].flatMap((group, at) =>
    group.flatMap(({ unit_id, other_id, part }) => [
      { change_id: ids[at]?.id, unit_id, part },
      ...(part === 'predecessor' ? [{ change_id: ids[at]?.id, unit_id: other_id, part: 'successor' }] : []),
    ]),
  );
  await sql`
    insert into unit_change_part (change_id, unit_id, part)
    select distinct change_id, unit_id, part
    from json_to_recordset(${JSON.stringify(parts)}::json) as r(change_id int, unit_id int, part text)`.execute(
    db,
  );
};

/** Days on which changes end units, by code. */
export const endsIn = (rows: readonly Row[]): Map<string, string> =>
  new Map(
    rows
      .filter(({ values }) => values.operation === 'merge' || values.operation === 'dissolve')
      .map(({ values }) => [String(values.unit_code), String(values.effective_on)]),
  );
