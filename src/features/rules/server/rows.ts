import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { RuleRow } from '../model.ts';
import type { RuleKey } from '../ruleset.ts';
import { parameters } from '../shipped.ts';
import { type RuleTable, ruleTable } from '../table.ts';

type Stored = Omit<RuleRow, 'unitPath'> & { unitId: number | null };

const idsIn = (path: string | null): number[] =>
  (path ?? '')
    .split('/')
    .filter((id) => id !== '')
    .map(Number);

/** `/1/5/22/` up to unit 5: `/1/5/`. */
const upTo = (path: string, unitId: number): string => {
  const ids = idsIn(path);
  return `/${ids.slice(0, ids.indexOf(unitId) + 1).join('/')}/`;
};

/** The rows that bind a unit: shipped, readings, and the local ones of the unit and those above it. */
export const ruleRowsFor = async (db: Tx, unitPath: string | null): Promise<RuleRow[]> => {
  const { rows } = await sql<Stored>`
    select r.code, r.key, r.layer, r.unit_id as "unitId", r.since, r.until, coalesce(r.document, d.code) as document,
      r.clause, r.confidence, r.value, r.note
    from rule_row r left join document d on d.id = r.document_id
    where (r.unit_id is null or r.unit_id = any(${idsIn(unitPath)}::int[])) and r.until is distinct from r.since - 1
    order by r.key, r.since`.execute(db);
  return rows.map(({ unitId, ...row }) => ({
    ...row,
    unitPath: unitId === null || unitPath === null ? null : upTo(unitPath, unitId),
  }));
};

/** What binds a unit, for rules to ask by day; without a unit what binds everybody. */
export const ruleTableFor = async (db: Tx, unitPath: string | null): Promise<RuleTable> =>
  ruleTable(await ruleRowsFor(db, unitPath), parameters, unitPath);

/** Every row of one parameter that the scope may see, in order of time. */
export const rowsOfKey = async (db: Tx, key: RuleKey) => {
  const { rows } = await sql<Omit<Stored, 'unitId' | 'key'> & { unitCode: string | null }>`
    select r.code, r.layer, u.code as "unitCode", r.since, r.until, coalesce(r.document, d.code, '') as document,
      r.clause, r.confidence, r.value, r.note
    from rule_row r left join document d on d.id = r.document_id left join unit u on u.id = r.unit_id
    where r.key = ${key}
    order by r.since, array_position(array['central', 'reading', 'local'], r.layer), r.code`.execute(db);
  return rows;
};
