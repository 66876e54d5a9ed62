import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PLANNED_EACH_TIME } from '#db/preparing.ts';
import type { Day } from '#kernel/day.ts';
import type { RowQuery } from '../../query.ts';
import { flowRows } from '../flow/ways.ts';
import type { CountedBy } from '../measures.ts';
import { openSourceRows } from '../openSources.ts';
import type { Subtree } from '../tree.ts';
import { certifiedRows, cohortRows, factRows } from './factRows.ts';
import { siteMoveRows, siteRows } from './siteRows.ts';
import { unitRows } from './unitRows.ts';

/** One row of the list behind a number. */
export type FigureRow = {
  key: string;
  code: string;
  on: Day | null;
  kind: string;
  unitCode: string | null;
  unitName: string | null;
  /** Only for roles that may read the roll. */
  personName: string | null;
  number: string | null;
  label: string | null;
  monthsLeft: number | null;
};

/** How best to find the people of a case depends on how many the unit and the days have. */
const planning = (kind: RowQuery['kind']) =>
  sql.raw(kind === 'flow' || kind === 'sources' ? PLANNED_EACH_TIME : '');

/** What a number counts as SQL: exactly one row for each counted thing. */
export const rowSource = (query: RowQuery, subtree: Subtree, countedBy: CountedBy): RawBuilder<unknown> => {
  switch (query.kind) {
    case 'facts':
      return factRows(query, subtree, countedBy);
    case 'cohort':
      return cohortRows(query, subtree, countedBy);
    case 'certified-not-admitted':
      return certifiedRows(query, subtree);
    case 'sites':
      return siteRows(query, subtree);
    case 'site-moves':
      return siteMoveRows(query, subtree);
    case 'units':
      return unitRows(query, subtree, countedBy);
    case 'sources':
      return openSourceRows(query, subtree.path);
    case 'flow':
      return flowRows(query, subtree.path);
  }
};

/** How many rows the list has. */
export const countRows = async (
  db: Tx,
  source: RawBuilder<unknown>,
  kind: RowQuery['kind'],
): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`${planning(kind)} select count(*)::int as n from (${source}) rows`.execute(db);
  return rows[0]?.n ?? 0;
};

export type Page = { kind: RowQuery['kind']; after: string | null; limit: number; showsNames: boolean };

/** One page of the list, in the order of its key. */
export const pageOf = async (
  db: Tx,
  source: RawBuilder<unknown>,
  asOf: Day,
  { kind, after, limit, showsNames }: Page,
): Promise<FigureRow[]> => {
  const { rows } = await sql<FigureRow>`${planning(kind)}
    select r.key, r.code, r.on_day as "on", r.kind, u.code as "unitCode", n.name as "unitName",
      ${showsNames ? sql`p.full_name` : sql`null`} as "personName", r.number, r.label, r.months_left as "monthsLeft"
    from (${source}) r
    left join unit u on u.id = r.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    left join person p on p.id = r.person_id
    where r.key > ${after ?? ''} order by r.key limit ${limit}`.execute(db);
  return rows;
};
