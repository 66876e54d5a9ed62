import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { Refusal } from '#kernel/refusal.ts';

const base = (db: Tx) =>
  db
    .selectFrom('document as d')
    .leftJoin('unit as u', 'u.id', 'd.unit_id')
    .leftJoin('document as c', 'c.id', 'd.continues_id')
    .leftJoin('document as r', 'r.id', 'd.replaced_by_id')
    .select([
      'd.code',
      'd.kind',
      'd.number',
      'd.title',
      'd.issuer',
      'u.code as unitCode',
      'd.issued_on as issuedOn',
      'd.cited_as as citedAs',
      'd.valid_from as validFrom',
      'd.valid_to as validTo',
      'd.period_from as periodFrom',
      'd.period_to as periodTo',
      'c.code as continuesCode',
      'c.number as continuesNumber',
      'c.issued_on as continuesOn',
      'r.code as replacedCode',
      'r.number as replacedNumber',
      'r.issued_on as replacedOn',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number];

const reference = (code: string | null, number: string | null, issuedOn: string | null) =>
  code === null ? null : { code, number, issuedOn };

const view = (row: Row) => ({
  ...row,
  continues: reference(row.continuesCode, row.continuesNumber, row.continuesOn),
  replacedBy: reference(row.replacedCode, row.replacedNumber, row.replacedOn),
});

type Filter = { unitCode?: string; number?: string; after?: string; limit?: number };

/** Documents that the scope's units issued or are bound by, newest first, paged by the last code seen. */
export const documentsIn = async (db: Tx, { unitCode, number, after, limit = 50 }: Filter) => {
  let query = base(db)
    .orderBy(sql`coalesce(d.issued_on, '-infinity')`, 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit);
  if (unitCode !== undefined) {
    const { path } = await unitNamed(db, unitCode, 'unitCode');
    query = query.where((eb) =>
      eb.or([eb('d.unit_id', 'is', null), eb('d.unit_id', '=', sql<number>`any (path_ids(${path}))`)]),
    );
  }
  if (number !== undefined)
    query = query.where('d.number', 'ilike', `%${number.replace(/[%_\\]/g, '\\$&')}%`);
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(coalesce(d.issued_on, '-infinity'), d.id) < (
        select coalesce(l.issued_on, '-infinity'), l.id from document l where l.code = ${after})`,
    );
  }
  const rows = await query.execute();
  return { documents: rows.map(view), next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};

/** @throws Refusal not-found */
export const documentOf = async (db: Tx, code: string) => {
  const row = await base(db).where('d.code', '=', code).executeTakeFirst();
  if (!row) throw new Refusal('not-found', { code: 'document-not-found', field: 'code', values: { code } });
  return view(row);
};
