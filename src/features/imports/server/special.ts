import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { parsePeriod } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { ReadTable, Row } from '../model.ts';
import { reasonsOf } from '../reasons.ts';
import { type Landed, type Landing, land, recordset } from './landing.ts';

const newLines = async (db: Tx, into: 'document' | 'target', rows: readonly Row[]): Promise<Set<number>> => {
  const codes = rows.map(({ values }) => String(values.code));
  const kept = await sql<{ code: string }>`
    select code from ${sql.raw(into)} where code = any(${codes}::text[])`.execute(db);
  const known = new Set(kept.rows.map(({ code }) => code));
  return new Set(rows.filter(({ values }) => !known.has(String(values.code))).map(({ line }) => line));
};

const addChanged = (
  landed: Landed,
  lines: readonly { line: number }[],
  isNew: ReadonlySet<number>,
): Landed => {
  for (const { line } of lines) if (!isNew.has(line)) landed.changed.add(line);
  return landed;
};

/** Documents may continue or replace each other whatever their order, so links are written when all are there. */
export const landDocuments = async (db: Tx, landing: Landing, read: ReadTable): Promise<Landed> => {
  const isNew = await newLines(db, 'document', read.rows);
  const landed = await land(db, landing, read);
  const linked = await sql<{ line: number }>`
    update document d set continues_id = c.id, replaced_by_id = b.id
    from ${recordset(read.table, read.rows)}
    left join document c on c.code = r.continues_code left join document b on b.code = r.replaced_by_code
    where d.code = r.code and (d.continues_id, d.replaced_by_id) is distinct from (c.id, b.id)
    returning r.line`.execute(db);
  return addChanged(landed, linked.rows, isNew);
};

/** A plan's days follow from its period where the row leaves them out. */
export const landPlans = (db: Tx, landing: Landing, read: ReadTable): Promise<Landed> => {
  const rows = read.rows.map((row) => {
    const period = parsePeriod(String(row.values.period));
    const { starts_on, ends_on } = row.values;
    const days = { starts_on: starts_on ?? period?.from ?? null, ends_on: ends_on ?? period?.to ?? null };
    return { ...row, values: { ...row.values, ...days } };
  });
  return land(db, landing, { ...read, rows });
};

/** Targets with the documents that set them, in the order in which they are cited. */
export const landTargets = async (db: Tx, landing: Landing, read: ReadTable): Promise<Landed> => {
  const isNew = await newLines(db, 'target', read.rows);
  const landed = await land(db, landing, read);
  const come = sql`
    select r.line, t.id, coalesce(array_agg(d.id order by c.position) filter (where d.id is not null), '{}') as wanted
    from ${recordset(read.table, read.rows)} join target t on t.code = r.code
    left join lateral unnest(r.document_codes) with ordinality c(code, position) on true
    left join document d on d.code = c.code group by 1, 2`;
  const changed = await sql<{ line: number; id: number; wanted: number[] }>`
    with come as (${come})
    select * from come where wanted <> coalesce(
      (select array_agg(document_id order by position) from target_document where target_id = come.id), '{}')`.execute(
    db,
  );
  const ids = changed.rows.map(({ id }) => id);
  await sql`delete from target_document where target_id = any(${ids}::int[])`.execute(db);
  const links = changed.rows.flatMap(({ id, wanted }) =>
    wanted.map((document, at) => ({ target_id: id, document_id: document, position: at + 1 })),
  );
  if (links.length > 0) await db.insertInto('target_document').values(links).execute();
  return addChanged(landed, changed.rows, isNew);
};

/** Annulments mark the admission; nothing else about it changes. */
export const landAnnulments = async (db: Tx, read: ReadTable): Promise<Landed> => {
  const written = await sql<{ line: number; was: string | null }>`
    with come as materialized (
      select r.line, f.id, f.annulled_on as was, r.annulled_on, r.annulment, d.id as document_id
      from ${recordset(read.table, read.rows)} join fact f on f.kind = 'admission' and f.code = r.admission_code
      left join document d on d.code = r.document_code)
    update fact f set annulled_on = come.annulled_on, annulment = come.annulment, annulled_by_id = come.document_id
    from come where f.id = come.id
      and (f.annulled_on, f.annulment, f.annulled_by_id) is distinct from (come.annulled_on, come.annulment, come.document_id)
    returning come.line, come.was`.execute(db);
  const fresh = written.rows.filter(({ was }) => was === null);
  const changed = written.rows.filter(({ was }) => was !== null);
  return { added: fresh.length, changed: new Set(changed.map(({ line }) => line)) };
};

/** Members at a place: on the day they come, both the roll entry and the place must be there. */
export const landSiteMembers = async (db: Tx, landing: Landing, read: ReadTable): Promise<Landed> => {
  const { rows } = await sql<{ line: number; person: string; site: string; from: string; isOpen: boolean }>`
    select r.line, r.person_code as person, r.site_code as site, r."from", s.is_open as "isOpen"
    from ${recordset(read.table, read.rows)}
    cross join lateral (select coalesce(bool_or(coalesce(opened_on <= r."from", true) and coalesce(closed_on > r."from", true)), false) as is_open
      from site where code = r.site_code) s
    where not s.is_open or not exists (select from member m join person p on p.id = m.person_id
      where p.code = r.person_code and m.during @> r."from")`.execute(db);
  const faults = rows.map(({ line, person, site, from, isOpen }) => ({
    code: isOpen ? 'import-not-on-the-roll-that-day' : 'import-outside-unit-life',
    ...{ sheet: read.sheet, line, column: 'from' },
    values: { value: from, unit: isOpen ? person : site },
  }));
  if (faults.length > 0) throw new Refusal('blocked', reasonsOf(faults));
  return land(db, landing, read);
};
