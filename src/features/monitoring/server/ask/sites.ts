import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { SiteMoves, SiteStock } from '../../input.ts';
import { SITE_STATES, type SiteSort, type SiteState } from '../../query.ts';
import { movesNeeded } from '../../windows.ts';
import type { Subtree } from '../tree.ts';

/** A stored state as figures know it: an own branch, with or without chi ủy, is an organisation. */
export const asState = (stored: RawBuilder<unknown>): RawBuilder<string> =>
  sql`case when ${stored} like 'own-branch%' then 'own-organisation' else ${stored} end`;

type StockRow = { sort: SiteSort; on: Day; kind: string; state: SiteState | null; n: number };

/** How many of the rows are in each state, and in none that is known. */
const countsOf = (rows: readonly StockRow[]): Pick<SiteStock, 'counts' | 'unknown'> => {
  const inState = (state: SiteState | null) =>
    rows.reduce((sum, row) => sum + (row.state === state ? row.n : 0), 0);
  const counts = Object.fromEntries(SITE_STATES.map((state) => [state, inState(state)]));
  return { counts: counts as Record<SiteState, number>, unknown: inState(null) };
};

/** How many sites of each sort were in each state on each of the days. */
export const stocksOn = async (db: Tx, { below }: Subtree, days: readonly Day[]): Promise<SiteStock[]> => {
  const { rows } = await sql<StockRow>`
    select s.sort, d.day as "on", s.kind, ${asState(sql`t.state`)} as state, count(*)::int as n
    from site s join (${below}) b on b.id = s.unit_id cross join unnest(${[...days]}::date[]) d(day)
    left join site_state t on t.site_id = s.id and t.during @> d.day
    where coalesce(s.opened_on <= d.day, true) and coalesce(s.closed_on > d.day, true)
    group by 1, 2, 3, 4`.execute(db);
  const names = await kindNames(db);
  return [...Map.groupBy(rows, ({ sort, on }) => `${sort} ${on}`).values()].map((group) => {
    const [{ sort, on }] = group as [StockRow];
    const byKind = names.flatMap(({ code, name }) => {
      const of = group.filter(({ kind }) => kind === code);
      return of.length === 0 ? [] : [{ code, name, ...countsOf(of) }];
    });
    return { sort, on, ...countsOf(group), kinds: byKind.map(({ name }) => name), byKind };
  });
};

const kindNames = async (db: Tx): Promise<{ code: string; name: string }[]> => {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from catalogue_item where catalogue = 'place-kind' order by position`.execute(db);
  return rows;
};

/** Sites that left or entered each of the groups of states between an earlier day and the as-of day. */
export const movesSince = async (
  db: Tx,
  { below, asOf }: Subtree,
  days: readonly Day[],
): Promise<SiteMoves[]> => {
  const earlier = days.filter((day) => day < asOf);
  if (earlier.length === 0) return [];
  const groups = movesNeeded.map((states, index) => ({ index, states }));
  type Row = { sort: SiteSort; from: Day; index: number; kind: string; left: number; entered: number };
  const { rows } = await sql<Row>`
    with moved as (
      select s.sort, s.kind, d.day, g.index,
        coalesce(s.opened_on <= d.day, true) and coalesce(s.closed_on > d.day, true) as was_there,
        coalesce(s.opened_on <= ${asOf}::date, true) and coalesce(s.closed_on > ${asOf}::date, true) as is_there,
        coalesce(g.states ? ${asState(sql`f.state`)}, false) as was_in, coalesce(g.states ? ${asState(sql`t.state`)}, false) as is_in
      from site s join (${below}) b on b.id = s.unit_id cross join unnest(${earlier}::date[]) d(day)
      cross join jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) g(index int, states jsonb)
      left join site_state f on f.site_id = s.id and f.during @> d.day
      left join site_state t on t.site_id = s.id and t.during @> ${asOf}::date)
    select sort, day as "from", index, kind,
      count(*) filter (where was_there and was_in and is_there and not is_in)::int as "left",
      count(*) filter (where is_there and is_in and not (was_there and was_in))::int as entered
    from moved group by 1, 2, 3, 4`.execute(db);
  return [...Map.groupBy(rows, ({ sort, from, index }) => `${sort} ${from} ${index}`).values()].map(
    (group) => {
      const [{ sort, from, index }] = group as [Row];
      const sum = (of: 'left' | 'entered') => group.reduce((all, row) => all + row[of], 0);
      const byKind = group.map(({ kind, left, entered }) => ({ code: kind, left, entered }));
      const states = movesNeeded[index] ?? [];
      return { sort, from, to: asOf, states, left: sum('left'), entered: sum('entered'), byKind };
    },
  );
};
