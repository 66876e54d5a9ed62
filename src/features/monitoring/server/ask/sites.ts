import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { SiteMoves, SiteStock } from '../../input.ts';
import { SITE_STATES, type SiteSort, type SiteState } from '../../query.ts';
import { movesNeeded } from '../../windows.ts';
import type { Subtree } from '../tree.ts';

const asState = (stored: RawBuilder<unknown>): RawBuilder<string> =>
  sql`case when ${stored} like 'own-branch%' then 'own-organisation' else ${stored} end`;

type StockRow = { sort: SiteSort; on: Day; state: SiteState | null; n: number; kinds: string[] };

/** How many sites of each sort were in each state on each of the days. */
export const stocksOn = async (db: Tx, { below }: Subtree, days: readonly Day[]): Promise<SiteStock[]> => {
  const { rows } = await sql<StockRow>`
    select s.sort, d.day as "on", ${asState(sql`t.state`)} as state, count(*)::int as n, array_agg(distinct s.kind) as kinds
    from site s join (${below}) b on b.id = s.unit_id cross join unnest(${[...days]}::date[]) d(day)
    left join site_state t on t.site_id = s.id and t.during @> d.day
    where coalesce(s.opened_on <= d.day, true) and coalesce(s.closed_on > d.day, true)
    group by 1, 2, 3`.execute(db);
  const names = await kindNames(db);
  return [...Map.groupBy(rows, ({ sort, on }) => `${sort} ${on}`).values()].map((group) => {
    const [first] = group as [StockRow];
    const inState = (state: SiteState | null) => group.find((row) => row.state === state)?.n ?? 0;
    const kinds = new Set(group.flatMap((row) => row.kinds));
    return {
      sort: first.sort,
      on: first.on,
      counts: Object.fromEntries(SITE_STATES.map((state) => [state, inState(state)])) as Record<
        SiteState,
        number
      >,
      unknown: inState(null),
      kinds: names.filter(({ code }) => kinds.has(code)).map(({ name }) => name),
    };
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
  const { rows } = await sql<{ sort: SiteSort; from: Day; index: number; left: number; entered: number }>`
    with moved as (
      select s.sort, d.day, g.index,
        coalesce(s.opened_on <= d.day, true) and coalesce(s.closed_on > d.day, true) as was_there,
        coalesce(s.opened_on <= ${asOf}::date, true) and coalesce(s.closed_on > ${asOf}::date, true) as is_there,
        coalesce(g.states ? ${asState(sql`f.state`)}, false) as was_in, coalesce(g.states ? ${asState(sql`t.state`)}, false) as is_in
      from site s join (${below}) b on b.id = s.unit_id cross join unnest(${earlier}::date[]) d(day)
      cross join jsonb_to_recordset(${JSON.stringify(groups)}::jsonb) g(index int, states jsonb)
      left join site_state f on f.site_id = s.id and f.during @> d.day
      left join site_state t on t.site_id = s.id and t.during @> ${asOf}::date)
    select sort, day as "from", index,
      count(*) filter (where was_there and was_in and is_there and not is_in)::int as "left",
      count(*) filter (where is_there and is_in and not (was_there and was_in))::int as entered
    from moved group by 1, 2, 3`.execute(db);
  return rows.map(({ index, ...moves }) => ({ ...moves, states: movesNeeded[index] ?? [], to: asOf }));
};
