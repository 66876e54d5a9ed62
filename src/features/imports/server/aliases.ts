import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { ReadTable, Row } from '../model.ts';

const peopleOf = ({ table }: ReadTable): string[] =>
  table.columns.filter(({ of }) => of === 'people').map(({ name }) => name);

/** A code of a record that was made one with another stands for the one that was kept, wherever a row refers to it. */
export const underKeptCodes = async (db: Tx, read: readonly ReadTable[]): Promise<ReadTable[]> => {
  const asked = new Set(
    read.flatMap((one) => {
      const columns = peopleOf(one);
      return one.rows.flatMap(({ values }) => columns.map((name) => values[name]));
    }),
  );
  const { rows } = await sql<{ code: string; kept: string }>`
    select m.code, k.code as kept from person m join person k on k.id = m.merged_into_id
    where m.code = any(${[...asked].filter((code) => typeof code === 'string')}::text[])`.execute(db);
  if (rows.length === 0) return [...read];
  const keptOf = new Map(rows.map(({ code, kept }) => [code, kept]));
  return read.map((one) => {
    const columns = peopleOf(one);
    const under = ({ values, ...row }: Row): Row => ({
      ...row,
      values: {
        ...values,
        ...Object.fromEntries(
          columns.map((name) => [name, keptOf.get(String(values[name])) ?? values[name] ?? null]),
        ),
      },
    });
    return columns.length === 0 ? one : { ...one, rows: one.rows.map(under) };
  });
};
