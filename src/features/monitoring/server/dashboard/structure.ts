import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';

/** Dimensions of admissions in the order they are shown, with the catalogue that names their keys. */
const dimensions: Record<string, string> = {
  sex: 'sex',
  age: 'age-band',
  'ethnic-group': 'ethnic-group',
  religion: 'religion',
  education: 'education',
  occupation: 'occupation',
  place: 'place-kind',
  block: 'block',
  introducer: 'introducer',
};

type Named = { catalogue: string; code: string; name: string; position: number };

/** Sums by dimension with the names of their keys, in catalogue order, what is not known last. */
export const structureOf = async (db: Tx, cells: readonly { dimension: string; n: number }[]) => {
  const { rows } = await sql<Named>`select catalogue, code, name, position from catalogue_item
    where catalogue = any(${Object.values(dimensions)})`.execute(db);
  const items = new Map(rows.map((row) => [`${row.catalogue}:${row.code}`, row]));
  const sums = new Map<string, number>();
  for (const { dimension, n } of cells) sums.set(dimension, (sums.get(dimension) ?? 0) + n);
  return Object.entries(dimensions).map(([dimension, catalogue]) => ({
    dimension,
    parts: [...sums]
      .filter(([key, n]) => key.startsWith(`${dimension}:`) && n !== 0)
      .map(([key, n]) => {
        const code = key.slice(dimension.length + 1);
        const item = items.get(`${catalogue}:${code}`);
        return {
          key: code,
          name: item?.name ?? code,
          n,
          position: item?.position ?? Number.MAX_SAFE_INTEGER,
        };
      })
      .sort((a, b) => a.position - b.position)
      .map(({ key, name, n }) => ({ key, name, n })),
  }));
};
