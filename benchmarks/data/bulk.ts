import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database, Db } from '#db/database.ts';

const filled = ['unit', 'unit_parent', 'fact', 'rollup'];
const indexed = [
  ...['unit_name', 'unit_kind', 'unit_parent', 'head_count'],
  ...['person', 'fact', 'rollup', 'rollup_year'],
];

type Made = { drop: string; make: string };

/** Indexes and constraints that no other table stands on: they are made faster at once than row by row. */
const made = async (owner: Db): Promise<Made[]> => {
  const { rows } = await sql<Made>`
    select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
      format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
    from pg_constraint c where c.conrelid = any (${indexed}::regclass[]) and c.contype in ('p', 'u', 'x', 'f')
      and (c.contype = 'f' or not exists (select from pg_constraint f where f.contype = 'f' and f.conindid = c.conindid))
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i where i.indrelid = any (${indexed}::regclass[]) and not i.indisunique
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    order by 2`.execute(owner);
  return rows;
};

/** Rows are checked, placed, counted, fenced and indexed in bulk: what is done for each stands still meanwhile. */
export const inBulk = async (owner: Db, act: () => Promise<void>): Promise<void> => {
  const turn = async (to: 'disable' | 'enable') => {
    const force = to === 'enable' ? 'force' : 'no force';
    for (const table of new Set([...filled, ...indexed])) {
      await sql`alter table ${sql.table(table)} ${sql.raw(force)} row level security`.execute(owner);
      if (filled.includes(table))
        await sql`alter table ${sql.table(table)} ${sql.raw(to)} trigger user`.execute(owner);
    }
  };
  const all = await made(owner);
  await turn('disable');
  for (const { drop } of all) await sql.raw(drop).execute(owner);
  await act();
  await owner.connection().execute(async (db) => {
    await sql`set maintenance_work_mem = '768MB'`.execute(db);
    for (const { make } of all) await sql.raw(make).execute(db);
    await sql`reset maintenance_work_mem`.execute(db);
  });
  await turn('enable');
};

type Value = string | number | null;

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const written = (value: Value): string =>
  value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] as string);

/** Lines of a copy, many of them in a piece. */
function* pieces(rows: Iterable<readonly Value[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(written).join('\t')}\n`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A table that stands between the generator and the tables, filled by one copy, for as long as `act` works with it. */
export const staged = async (
  { pool, db }: Database,
  { table, columns, rows }: { table: string; columns: string; rows: Iterable<readonly Value[]> },
  act: () => Promise<void>,
): Promise<void> => {
  await sql.raw(`create unlogged table ${table} (${columns})`).execute(db);
  const client: PoolClient = await pool.connect();
  try {
    await pipeline(Readable.from(pieces(rows)), client.query(copyFrom(`copy ${table} from stdin`)));
  } finally {
    client.release();
  }
  await sql.raw(`analyze ${table}`).execute(db);
  await act();
  await sql.raw(`drop table ${table}`).execute(db);
};
