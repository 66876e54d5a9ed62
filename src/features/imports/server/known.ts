import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { goalFaults } from '../checks/goals.ts';
import { type Life, lifeFaults, livesAfter } from '../checks/lives.ts';
import { askedIn, type Known, referenceFaults } from '../checks/references.ts';
import type { Fault, ReadTable } from '../model.ts';
import { chunked, recordset } from './landing.ts';

/** Where the codes of a table are kept. */
const keptIn: Record<string, string> = {
  units: 'unit k where true',
  documents: 'document k where true',
  people: 'person k where true',
  sites: 'site k where true',
  cases: 'admission_case k where true',
  plans: 'plan k where true',
  targets: 'target k where true',
  published_figures: 'published_figure k where true',
  admissions: `fact k where k.kind = 'admission'`,
};

const codesKept = async (
  db: Tx,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Known['codes']> => {
  const codes = new Map<string, Set<string>>();
  for (const [table, wanted] of asked) {
    if (wanted.size === 0) continue;
    const { rows } = await sql<{ code: string }>`
      select k.code from ${sql.raw(keptIn[table] ?? '')} and k.code = any(${[...wanted]}::text[])`.execute(
      db,
    );
    codes.set(table, new Set(rows.map(({ code }) => code)));
  }
  return codes;
};

const catalogues = async (db: Tx): Promise<Known['listed']> => {
  const rows = await db.selectFrom('catalogue_item').select(['catalogue', 'code']).execute();
  const groups = Map.groupBy(rows, ({ catalogue }) => catalogue);
  return new Map([...groups].map(([name, items]) => [name, new Set(items.map(({ code }) => code))]));
};

const livesKept = async (db: Tx, read: readonly ReadTable[]): Promise<Map<string, Life>> => {
  const codes = new Set(
    read.flatMap(({ rows }) => rows.map(({ values }) => values.unit_code ?? values.code)),
  );
  const { rows } = await sql<Life & { code: string }>`
    select code, founded_on as "from", dissolved_on as until from unit
    where code = any(${[...codes].filter((code) => typeof code === 'string')}::text[])`.execute(db);
  return new Map(rows.map(({ code, from, until }) => [code, { from, until }]));
};

/** Questions to the database about the rows of one table: what comes back is a fault. */
const questions: Record<string, { code: string; column: string; sql: string }> = {
  cases: {
    code: 'import-person-is-erased',
    column: 'person_code',
    sql: `select r.line, r.person_code as value, '' as other from r join person p on p.code = r.person_code
      where p.erased_on is not null`,
  },
  admissions: {
    code: 'import-decision-number-kept',
    column: 'decision_number',
    sql: `select r.line, r.decision_number as value, f.code as other from r join fact f on f.kind = 'admission'
      and f.decision_number = r.decision_number and f.on_day = r.decided_on
      and coalesce(f.decided_by, '') = coalesce(r.decided_by, '') where f.code <> r.code`,
  },
};

const askDatabase = async (db: Tx, { table, sheet, rows }: ReadTable): Promise<Fault[]> => {
  const question = questions[table.name];
  if (!question) return [];
  const faults: Fault[] = [];
  for (const part of chunked(rows)) {
    const { rows: found } = await sql<{ line: number; value: string; other: string }>`
      with r as materialized (select * from ${recordset(table, part)}) ${sql.raw(question.sql)}`.execute(db);
    for (const { line, value, other } of found) {
      faults.push({ code: question.code, sheet, line, column: question.column, values: { value, other } });
    }
  }
  return faults;
};

const headCountKey = (values: ReadTable['rows'][number]['values']): string =>
  JSON.stringify([values.unit_code, values.kind, values.post ?? '', values.on_day]);

/** Parts of a head-count that nobody declared. */
const loosePartFaults = async (db: Tx, read: readonly ReadTable[]): Promise<Fault[]> => {
  const parts = read.find(({ table }) => table.name === 'head_count_parts');
  if (!parts) return [];
  const totals = read.find(({ table }) => table.name === 'head_counts');
  const declared = new Set(totals?.rows.map(({ values }) => headCountKey(values)));
  const loose = parts.rows.filter(({ values, unread }) => !unread && !declared.has(headCountKey(values)));
  if (loose.length === 0) return [];
  const { rows } = await sql<{ line: number }>`
    select r.line from ${recordset(parts.table, loose)} where not exists (
      select from head_count h join unit u on u.id = h.unit_id
      where u.code = r.unit_code and h.kind = r.kind and h.post = coalesce(r.post, '') and h.on_day = r.on_day)`.execute(
    db,
  );
  return rows.map(({ line }) => ({
    code: 'import-head-count-missing',
    sheet: parts.sheet,
    line,
    column: 'unit_code',
  }));
};

/** Personal targets of people who are on no branch roll. */
const rollFaults = async (db: Tx, read: readonly ReadTable[]): Promise<Fault[]> => {
  const onRoll = new Set(
    read.find(({ table }) => table.name === 'members')?.rows.map(({ values }) => values.person_code),
  );
  const askers = read.filter(({ table }) =>
    ['targets', 'member_states', 'site_members'].includes(table.name),
  );
  const asked = askers.flatMap(({ sheet, rows }) =>
    rows
      .filter(({ values }) => values.person_code !== null && !onRoll.has(values.person_code ?? null))
      .map(({ line, values }) => ({ sheet, line, column: 'person_code', value: String(values.person_code) })),
  );
  if (asked.length === 0) return [];
  const codes = asked.map(({ value }) => value);
  const { rows } = await sql<{ code: string }>`
    select distinct p.code from person p join member m on m.person_id = p.id where p.code = any(${codes}::text[])`.execute(
    db,
  );
  const kept = new Set(rows.map(({ code }) => code));
  return asked
    .filter(({ value }) => !kept.has(value))
    .map(({ value, ...at }) => ({ code: 'import-not-a-roll-member', ...at, values: { value } }));
};

/** Everything that is wrong with an input in the light of what is kept. */
export const keptFaults = async (db: Tx, read: readonly ReadTable[]): Promise<Fault[]> => {
  const known = { codes: await codesKept(db, askedIn(read)), listed: await catalogues(db) };
  const faults = [...referenceFaults(read, known), ...goalFaults(read, known)];
  faults.push(...lifeFaults(read, livesAfter(read, await livesKept(db, read))));
  for (const table of read) faults.push(...(await askDatabase(db, table)));
  faults.push(...(await loosePartFaults(db, read)), ...(await rollFaults(db, read)));
  return faults;
};
