import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { CitedDocument } from '../model.ts';

type Row = Omit<CitedDocument, 'continues'> & { continuesId: number | null };

/** Documents as figures cite them, with the whole line of those they continue. `ids` selects the ids to begin with. */
export const citedDocuments = async (
  db: Tx,
  ids: RawBuilder<unknown>,
): Promise<Map<number, CitedDocument>> => {
  const { rows } = await sql<Row>`
    with recursive line(id) as (
      select * from (${ids}) first
      union
      select d.continues_id from line join document d on d.id = line.id where d.continues_id is not null)
    select d.id, d.code, d.kind, d.number, d.issued_on as "issuedOn", d.cited_as as "citedAs", d.valid_to as "validTo",
      d.period_from as "periodFrom", d.period_to as "periodTo", d.continues_id as "continuesId"
    from document d where d.id in (select id from line)`.execute(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const assembled = (id: number | null, seen: readonly number[]): CitedDocument | null => {
    const row = id === null || seen.includes(id) ? undefined : byId.get(id);
    if (!row) return null;
    const { continuesId, ...document } = row;
    return { ...document, continues: assembled(continuesId, [...seen, row.id]) };
  };
  return new Map(
    rows.flatMap(({ id }) => {
      const document = assembled(id, []);
      return document ? [[id, document]] : [];
    }),
  );
};
