import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { COUNTED_SORTS, type Counted, type CountedGroup, isCounted, type ReportRow } from '../model.ts';
import { rowKey } from './counted.ts';

export type FrozenCount = Pick<Counted, 'sort' | 'key' | 'label' | 'n' | 'detail'> & {
  goal: number | null;
  facts: number[] | null;
};

/** Counts of a signed report with the facts they counted. */
export const frozenCounts = async (
  db: Tx,
  reportId: number,
  group: CountedGroup = 'main',
): Promise<FrozenCount[]> => {
  const { rows } = await sql<FrozenCount>`
    select sort, key, label, n, goal, detail, to_jsonb(facts) as facts from report_figure
    where report_id = ${reportId} and sort = any(${[...COUNTED_SORTS[group]]}::text[]) order by position`.execute(
    db,
  );
  return rows;
};

/** The sentences of a signed report, by their key. */
export const frozenSentences = async (db: Tx, reportId: number) => {
  const { rows } = await sql<{ key: string; label: string; printed: string }>`
    select key, label, printed from report_figure where report_id = ${reportId} and sort in ('figure', 'gap')
    order by position`.execute(db);
  return rows;
};

/** Keeps every row of a report that is being signed. */
export const freeze = async (
  db: Tx,
  reportId: number,
  { rows, facts }: { rows: readonly ReportRow[]; facts: ReadonlyMap<string, number[]> },
): Promise<void> => {
  const given = rows.map((row, position) => ({
    sort: row.sort,
    key: row.key,
    position,
    label: row.label,
    printed: 'printed' in row ? row.printed : null,
    n: 'n' in row ? row.n : null,
    goal: 'goal' in row ? row.goal : null,
    unit: row.sort === 'child' ? row.key : null,
    target: row.sort === 'target' ? row.key : null,
    facts: isCounted(row) ? (facts.get(rowKey(row)) ?? null) : null,
    detail: row.detail,
  }));
  await sql`
    insert into report_figure (report_id, sort, key, position, label, printed, n, goal, unit_id, target_id, facts, detail)
    select ${reportId}, g.sort, g.key, g.position, g.label, g.printed, g.n, g.goal, u.id, t.id,
      case when jsonb_typeof(g.facts) = 'array'
        then array(select f::bigint from jsonb_array_elements_text(g.facts) f) end, g.detail
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) g(sort text, key text, position int, label text, printed text,
      n double precision, goal double precision, unit text, target text, facts jsonb, detail jsonb)
    left join unit u on u.code = g.unit left join target t on t.code = g.target`.execute(db);
};

export type FrozenResult = { reportId: number; asOf: string; n: number; goal: number | null };

/**
 * The frozen result of each unit for a period: what ratings and emulation read, never the figures of the day. From the
 * signed report of the unit itself, else of the unit above it that reported on it as a subordinate.
 */
export const frozenResults = async (
  db: Tx,
  { unitIds, period }: { unitIds: readonly number[]; period: string },
): Promise<Map<number, FrozenResult>> => {
  const { rows } = await sql<FrozenResult & { unitId: number }>`
    select distinct on (found."unitId") found.* from (
      select r.unit_id as "unitId", r.id as "reportId", r.as_of::text as "asOf", f.n, t.goal, 0 as rank
      from report r join report_figure f on f.report_id = r.id and f.sort = 'total' and f.key = 'year'
        left join lateral (
          select goal from report_figure g where g.report_id = r.id and g.sort = 'target' and g.n = f.n and g.facts = f.facts
          order by position limit 1) t on true
      where r.unit_id = any(${[...unitIds]}::int[]) and r.period = ${period}
        and exists (select from paper p where p.report_id = r.id and p.voided_on is null)
      union all
      select c.unit_id, r.id, r.as_of::text, c.n, c.goal, 1
      from report_figure c join report r on r.id = c.report_id
      where c.sort = 'child' and c.unit_id = any(${[...unitIds]}::int[]) and r.period = ${period}
        and exists (select from paper p where p.report_id = r.id and p.voided_on is null)) found
    order by found."unitId", found.rank, found."asOf" desc, found."reportId" desc`.execute(db);
  return new Map(rows.map(({ unitId, reportId, asOf, n, goal }) => [unitId, { reportId, asOf, n, goal }]));
};
