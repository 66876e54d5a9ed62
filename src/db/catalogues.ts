import { sql } from 'kysely';
import shipped from './data/catalogues.json' with { type: 'json' };
import type { Tx } from './database.ts';

type Item = { code: string; name: string; confidence?: string; validFrom?: string; validTo?: string };
type Catalogue = { source: string; confidence: string; items: Item[] };

/** The rows of the shipped file: an item without its own confidence has its catalogue's, and so its source. */
export const shippedItems = () =>
  Object.entries(shipped.catalogues as Record<string, Catalogue>).flatMap(
    ([catalogue, { source, confidence, items }]) =>
      items.map(({ code, name, validFrom, validTo, confidence: own, ...detail }, position) => ({
        catalogue,
        code,
        name,
        position,
        valid_from: validFrom ?? null,
        valid_to: validTo ?? null,
        confidence: own ?? confidence,
        detail: { source, ...detail },
      })),
  );

/** Writes the shipped catalogues and says how many items changed; one edited here is left alone. Needs the scope `/`. */
export const loadCatalogues = async (tx: Tx): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into catalogue_item as kept (catalogue, code, name, position, valid_from, valid_to, confidence, detail)
    select * from jsonb_to_recordset(${JSON.stringify(shippedItems())}::jsonb) as item(
      catalogue text, code text, name text, position int, valid_from date, valid_to date, confidence text, detail jsonb)
    on conflict (catalogue, code) do update set
      (name, position, valid_from, valid_to, confidence, detail) =
      row (excluded.name, excluded.position, excluded.valid_from, excluded.valid_to, excluded.confidence, excluded.detail)
    where not kept.is_edited and
      (kept.name, kept.position, kept.valid_from, kept.valid_to, kept.confidence, kept.detail) is distinct from
      (excluded.name, excluded.position, excluded.valid_from, excluded.valid_to, excluded.confidence, excluded.detail)`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
};
