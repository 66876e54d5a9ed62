import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Refusal } from '#kernel/refusal.ts';
import { cleanText } from '#server/parse.ts';
import type { Act } from '#server/perform.ts';
import { readSource } from './readSource.ts';
import { importSheets } from './run.ts';

const folder = new URL('../../../../demo/', import.meta.url).pathname;
/** Folders of the demo that hold no locality. */
const others = ['generate'];

const installationOnly = ({ scope }: Act): void => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'import-demo-needs-installation' });
};

const foldersOf = async (): Promise<string[]> => {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map(({ name }) => name)
    .sort();
};

/** Load every locality of the demo folder under roots marked as sample data, in one act. */
export const loadDemoData = async (act: Act) => {
  installationOnly(act);
  const names = await foldersOf();
  if (names.length === 0) throw new Refusal('not-found', { code: 'import-demo-missing' });
  const localities = [];
  for (const name of names) {
    const sheets = (await readSource(join(folder, name))).map(({ name: table, rows }) => ({
      name: table,
      rows: rows.map((row) => row.map(cleanText)),
    }));
    const { digest, tables } = await importSheets(act, sheets, { isSample: true });
    const sum = (of: 'rows' | 'new') => tables.reduce((total, counts) => total + counts[of], 0);
    localities.push({ folder: name, digest, rows: sum('rows'), new: sum('new') });
  }
  act.note({ object: 'demo', detail: { localities } });
  return { localities };
};

/** In the order that leaves nothing pointing at what goes; the rest falls with the units. */
const gone = [
  'fact',
  'target',
  'plan',
  'site',
  'member',
  'person',
  'published_figure',
  'head_count',
  'document',
];

/** Delete everything below the sample roots, in one act. */
export const removeDemoData = async (act: Act) => {
  installationOnly(act);
  const { db } = act;
  await sql`select set_config('statement_timeout', '15min', true)`.execute(db);
  const roots = await db
    .selectFrom('unit')
    .select(['id', 'code'])
    .where('is_sample', '=', true)
    .orderBy('code')
    .execute();
  if (roots.length === 0) throw new Refusal('not-found', { code: 'import-demo-none' });
  const { rows } = await sql<{ id: number }>`
    select u.id from unit u join unit r on r.is_sample
      and u.path >= r.path and u.path < left(r.path, -1) || '0'`.execute(db);
  const ids = [...new Set(rows.map(({ id }) => id))];
  let facts = 0;
  for (const table of gone) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where unit_id = any(${ids}::int[])`.execute(db);
    if (table === 'fact') facts = Number(numAffectedRows ?? 0);
  }
  for (const table of ['rollup_delta', 'rollup', 'rollup_year', 'unit_days_stale']) {
    await sql`delete from ${sql.table(table)} where unit_id = any(${ids}::int[])`.execute(db);
  }
  await sql`delete from unit_change c where not exists (
    select from unit_change_part p where p.change_id = c.id and p.unit_id <> all(${ids}::int[]))`.execute(db);
  await sql`delete from unit where id = any(${ids}::int[])`.execute(db);
  const codes = roots.map(({ code }) => code);
  act.note({ object: 'demo', detail: { roots: codes, units: ids.length, facts } });
  return { roots: codes, units: ids.length, facts };
};
