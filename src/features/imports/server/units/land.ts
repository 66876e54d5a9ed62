import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { ReadTable } from '../../model.ts';
import { type Landed, land } from '../landing.ts';

const kept = (column: string) => `(select u.${column} from unit u where u.code = r.code)`;

/** Write the units themselves; their names, kinds and parents follow once the documents are there. */
export const landUnits = (db: Tx, read: ReadTable, isSample: boolean): Promise<Landed> =>
  land(
    db,
    {
      table: 'units',
      into: 'unit',
      joins: [],
      match: ['code'],
      columns: {
        code: 'r.code',
        founded_on: 'r.founded_on',
        dissolved_on: `coalesce(r.dissolved_on, ${kept('dissolved_on')})`,
        is_sample: `coalesce(${kept('is_sample')}, false) or ${isSample} and r.parent_code is null`,
      },
    },
    read,
  );

export interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly founded_on: string | null;
  readonly dissolved_on: string | null;
  readonly path: string | null;
}

export const unitsBy = async (db: Tx, codes: readonly string[]): Promise<Map<string, UnitRow>> => {
  const { rows } = await sql<UnitRow>`
    select id, code, founded_on, dissolved_on, path from unit where code = any(${codes}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.code, row]));
};
