import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { TableCounts } from '../contract.ts';
import type { Fault, ReadTable } from '../model.ts';
import { reasonsOf } from '../reasons.ts';
import { landDossiers } from './cases/land.ts';
import { type Landed, land } from './landing.ts';
import { factLandings } from './landings/facts.ts';
import { otherLandings } from './landings/others.ts';
import { landAnnulments, landDocuments, landPlans, landSiteMembers, landTargets } from './special.ts';
import { landStates } from './states.ts';
import { landChanges } from './units/changes.ts';
import { landUnits, unitsBy } from './units/land.ts';
import { placeUnits } from './units/place.ts';
import { landTree } from './units/tree.ts';

type Write = (db: Tx, read: ReadTable) => Promise<Landed>;

const landings = new Map([...otherLandings, ...factLandings].map((landing) => [landing.table, landing]));

const special: Record<string, Write> = {
  documents: (db, read) => landDocuments(db, landingOf('documents'), read),
  plans: (db, read) => landPlans(db, landingOf('plans'), read),
  targets: (db, read) => landTargets(db, landingOf('targets'), read),
  site_members: (db, read) => landSiteMembers(db, landingOf('site_members'), read),
  annulments: landAnnulments,
  site_states: landStates,
  member_states: landStates,
};

const landingOf = (table: string) => {
  const landing = landings.get(table);
  if (!landing) throw new Error(`nothing writes ${table}`);
  return landing;
};

const OUTSIDE_SCOPE = '42501';

/** What the database refused, told as a fault of the table whose rows were being written. */
const faultOf = (error: unknown, { sheet, rows }: Pick<ReadTable, 'sheet' | 'rows'>): Fault | null => {
  if (!(error instanceof DatabaseError)) return null;
  const { code, constraint, detail } = error;
  if (code === OUTSIDE_SCOPE) return { code: 'import-outside-scope', sheet };
  if (!constraint) return null;
  if (constraint === 'child_lives_inside_its_parents_life') {
    const [value = '', parent = ''] = (detail ?? '').split(' ');
    const line = rows.find(({ values }) => values.code === value)?.line;
    return {
      code: 'import-child-outside-parent',
      sheet,
      ...(line && { line }),
      values: { value, parent, row: line ?? '–' },
    };
  }
  return { code: 'import-refused-by-table', sheet, values: { constraint: constraint.replaceAll('_', '-') } };
};

const guarded = async <T>(read: Pick<ReadTable, 'sheet' | 'rows'>, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    const fault = faultOf(error, read);
    throw fault ? new Refusal('conflict', reasonsOf([fault])) : error;
  }
};

/** The units that were written must lie in the importer's scope, and so must those they were put below. */
const refuseOutsideScope = async (db: Tx, read: ReadTable): Promise<void> => {
  const codes = read.rows.map(({ values }) => String(values.code));
  const seen = await unitsBy(db, codes);
  const lost = codes.some((code) => !seen.has(code));
  if (lost) throw new Refusal('blocked', reasonsOf([{ code: 'import-outside-scope', sheet: read.sheet }]));
};

const countsOf = ({ table, rows }: ReadTable, { added, changed }: Landed): TableCounts => ({
  table: table.name,
  title: table.title,
  rows: rows.length,
  new: added,
  changed: changed.size,
  unchanged: rows.length - added - changed.size,
});

/** From so many rows on the database is told, so that it plans what follows for them. */
const many = 1_000;

const afterMany = async (db: Tx, tables: readonly ReadTable[]): Promise<void> => {
  const written = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  if (written >= many) await sql`select refresh_statistics()`.execute(db);
};

/** Written together: a case stands where its events say. */
const ofDossiers = ['cases', 'case_events'];

/** Write every table; any error leaves the whole act undone. */
export const writeTables = async (
  act: Act,
  tables: readonly ReadTable[],
  isSample: boolean,
): Promise<TableCounts[]> => {
  const { db } = act;
  const landed = new Map<string, Landed>();
  const one = (name: string) => tables.find(({ table }) => table.name === name);
  const units = one('units');
  const changes = one('unit_changes');
  const documents = one('documents');
  if (units) landed.set('units', await guarded(units, () => landUnits(db, units, isSample)));
  if (documents)
    landed.set(
      'documents',
      await guarded(documents, () => landDocuments(db, landingOf('documents'), documents)),
    );
  const tree = units ?? changes;
  if (tree) {
    await guarded(tree, async () => {
      const written = await landTree(db, units?.rows ?? [], changes?.rows ?? []);
      for (const line of written.units) landed.get('units')?.changed.add(line);
      if (changes) {
        const told = await landChanges(db, changes);
        for (const line of written.changes) if (!told.lines.has(line)) told.changed.add(line);
        landed.set('unit_changes', told);
      }
      await placeUnits(db, { moved: written.moved, changes: changes?.rows ?? [] });
      await sql`set constraints all immediate`.execute(db);
      await sql`set constraints all deferred`.execute(db);
    });
    if (units) await refuseOutsideScope(db, units);
    if (units) await afterMany(db, [units]);
  }
  for (const read of tables) {
    const { name } = read.table;
    if (landed.has(name) || ofDossiers.includes(name)) continue;
    const write: Write = special[name] ?? ((tx, rows) => land(tx, landingOf(name), rows));
    landed.set(name, await guarded(read, () => write(db, read)));
  }
  const [cases, events] = [one('cases'), one('case_events')];
  const dossiers = cases ?? events;
  if (dossiers)
    for (const [name, did] of await guarded(dossiers, () => landDossiers(act, { cases, events })))
      landed.set(name, did);
  const parts = one('head_count_parts') ?? one('head_counts');
  if (parts) await guarded(parts, () => sql`set constraints all immediate`.execute(db));
  await sql`select fold_rollups()`.execute(db);
  await afterMany(db, tables);
  return tables.map((read) =>
    countsOf(read, landed.get(read.table.name) ?? { added: 0, changed: new Set() }),
  );
};
