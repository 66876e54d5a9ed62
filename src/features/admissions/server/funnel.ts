import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day, dayOf, monthOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { CERTIFICATE_NOTICE_DAYS, type readFunnel } from '../contract/funnel.ts';
import { type Cell, COUNTED, funnelOf, latestFirst, monthsToOpen } from '../funnel.ts';

type Kept = {
  measure: string;
  year: number | null;
  soFar: number[] | null;
  on: Day | null;
  n: number | null;
};

/** What is counted of cases, by day; open sources are counted by property and come after them. */
const ofToday = sql`measure >= 'now:' and measure < 'now:open'`;

/**
 * What is kept of the unit: the folded sums year by year, what was appended since, and the cases that a day has turned
 * since the last night, which are found by that day.
 */
const kept = async (db: Tx, { id, path }: Unit, today: Day) => {
  const below = sql`u.path >= ${path} and u.path < ${endOfPath(path)}`;
  const { case: stands, due } = COUNTED;
  const { rows } = await sql<Kept>`
    select measure, year, so_far as "soFar", null::date as on, null::int as n from rollup_year where unit_id = ${id} and ${ofToday}
    union all
    select d.measure, null, null, d.month + right(d.parts[1], 2)::int - 1, d.n
    from rollup_delta d join unit u on u.id = d.unit_id and ${below} where ${ofToday}
    union all
    select t.measure, null, null, t.on_day, t.n
    from admission_case c join unit u on u.id = c.unit_id and ${below} left join next_step s on s.case_id = c.id,
      lateral (values
        (${stands} || c.shown_status, c.shown_since, -1), (${stands} || c.turns_to, c.turns_on, 1),
        (${due} || c.shown_status || ':' || s.clock, s.due_on, -1), (${due} || c.turns_to || ':' || s.clock, s.due_on, 1)
      ) t(measure, on_day, n)
    where c.turns_on <= ${today}::date and c.forgotten_on is null and t.measure is not null`.execute(db);
  const folded: Cell[] = [];
  const loose: Cell[] = [];
  for (const { measure, year, soFar, on, n } of rows) {
    if (on !== null) loose.push({ measure, on, n: n ?? 0 });
    for (const [at, sum] of (soFar ?? []).entries()) {
      const inMonth = sum - (soFar?.[at - 1] ?? 0);
      if (inMonth !== 0) folded.push({ measure, on: dayOf(year ?? 0, at + 1, 1), n: inMonth });
    }
  }
  return { folded, loose };
};

/** The folded sums of some months, day by day; each is looked up by itself. */
const opened = async (db: Tx, unit: Unit, months: readonly Omit<Cell, 'n'>[]): Promise<Cell[]> => {
  const { rows } = await sql<Cell>`
    select a.measure, a.on + right(p.key, 2)::int - 1 as on, p.value::int as n
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb) a(measure text, "on" date),
      lateral (
        select parts from rollup where unit_id = ${unit.id} and measure = a.measure collate "C" and month = a.on offset 0) r,
      lateral jsonb_each_text(r.parts) p`.execute(db);
  return rows;
};

/** People per stage below a unit, in the order of the way: exact at every instant, from sums kept with every event. */
export const funnel = async ({ db, today }: Act, { unitCode }: InputOf<typeof readFunnel>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const span = { today, until: addDays(today, CERTIFICATE_NOTICE_DAYS) };
  const { folded, loose } = await kept(db, unit, today);
  const months = latestFirst([...folded, ...loose], monthOf);
  const open = monthsToOpen(months, span);
  const isOpen = new Set(open.map(({ measure, on }) => `${measure} ${on}`));
  const days = latestFirst([
    ...(await opened(db, unit, open)),
    ...loose.filter(({ measure, on }) => isOpen.has(`${measure} ${monthOf(on)}`)),
  ]);
  return { on: today, ...funnelOf(months, days, span) };
};
