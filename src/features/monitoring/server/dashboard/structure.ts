import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { STRUCTURE_CATALOGUES } from '#features/plans/goals.ts';

/** Dimensions of admissions in the order they are shown, with the catalogue that names their keys. */
const dimensions: Record<string, string> = { ...STRUCTURE_CATALOGUES, introducer: 'introducer' };

type Part = { key: string; n: number };
type Named = { at: number; name: string; position: number };

/** Counts by property with the names of their keys, in catalogue order, what is not known last. */
export const structureOf = async (db: Tx, counts: readonly Part[]) => {
  const asked = counts.map(({ key, n }, at) => {
    const [dimension = '', code = ''] = key.split(/:(.*)/s);
    return { at, dimension, catalogue: dimensions[dimension] ?? '', code, n };
  });
  const { rows } = await sql<Named>`select a.at, i.name, i.position
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a(at int, catalogue text, code text)
    join catalogue_item i on i.catalogue = a.catalogue and i.code = a.code`.execute(db);
  const itemOf = new Map(rows.map((row) => [row.at, row]));
  const positionOf = (at: number): number => itemOf.get(at)?.position ?? Number.MAX_SAFE_INTEGER;
  return Object.keys(dimensions).map((dimension) => ({
    dimension,
    parts: asked
      .filter((part) => part.dimension === dimension)
      .sort((a, b) => positionOf(a.at) - positionOf(b.at))
      .map(({ at, code, n }) => ({ key: code, name: itemOf.get(at)?.name ?? code, n })),
  }));
};
