import { sql } from 'kysely';
import { shippedRows } from '#features/rules/shipped.ts';
import type { Tx } from './database.ts';

const records = () =>
  shippedRows.map(({ code, key, layer, since, until, document, clause, confidence, value, note }) => ({
    code,
    key,
    layer,
    since,
    until,
    document,
    clause,
    confidence,
    value,
    note,
  }));

/**
 * Writes the shipped rules and says how many rows changed. A row that no longer ships keeps its code and holds on no
 * day. Needs the scope `/` and the role that owns the table.
 */
export const loadRules = async (tx: Tx): Promise<number> => {
  const rows = JSON.stringify(records());
  const written = await sql`
    insert into rule_row as kept (code, key, layer, since, until, document, clause, confidence, value, note)
    select code, key, layer, since, until, document, clause, confidence, coalesce(value, 'null'), note
    from jsonb_to_recordset(${rows}::jsonb) as rule(code text, key text, layer text, since date, until date,
      document text, clause text, confidence text, value jsonb, note text)
    on conflict (code) do update set
      (until, document, clause, confidence, value, note) =
      row (excluded.until, excluded.document, excluded.clause, excluded.confidence, excluded.value, excluded.note)
    where (kept.until, kept.document, kept.clause, kept.confidence, kept.value, kept.note) is distinct from
      (excluded.until, excluded.document, excluded.clause, excluded.confidence, excluded.value, excluded.note)`.execute(
    tx,
  );
  const gone = await sql`
    update rule_row set until = since - 1
    where layer = 'central' and until is distinct from since - 1
      and code <> all (select rule ->> 'code' from jsonb_array_elements(${rows}::jsonb) rule)`.execute(tx);
  return Number(written.numAffectedRows ?? 0) + Number(gone.numAffectedRows ?? 0);
};
