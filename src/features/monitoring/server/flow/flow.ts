import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { PLANNED_EACH_TIME } from '#db/preparing.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { until, type Window } from '#kernel/period.ts';
import type { Act } from '#server/perform.ts';
import type { readFlow } from '../../contract/flow.ts';
import { FLOW_STEPS, type FlowView, OUTCOMES, type Outcome } from '../../flow.ts';
import { standpointOf } from '../ask/standpoint.ts';
import { notInFuture } from '../asOf.ts';
import { casesBelow, DAY_OF, originKey, outcomeOn, reached, within } from './ways.ts';

type Answer = OutputOf<typeof readFlow>;
type Step = Answer['cohort'][number];
type Line = Answer['lines'][number];
type Cell = { key: string; name: string | null; outcome: Outcome; n: number };
type Asked = { path: string; window: Window; asOf: Day };

/** Names of the origins are read once for each, not for each person. */
const cellsOf = async (db: Tx, { path, window, asOf }: Asked): Promise<Cell[]> => {
  const { rows } = await sql<Cell>`${sql.raw(PLANNED_EACH_TIME)}
    select f.key, coalesce(i.detail ->> 'shortName', i.name) as name, f.outcome, f.n from (
      select ${originKey} as key, ${outcomeOn(asOf)} as outcome, count(*)::int as n
      from ${casesBelow(path)} where ${within(DAY_OF.listed, window)} group by 1, 2) f
    left join catalogue_item i on i.code = split_part(f.key, ':', 2)
      and i.catalogue = case split_part(f.key, ':', 1) when 'introducer' then 'introducer' when 'origin' then 'discovery-origin' end
    order by f.key`.execute(db);
  return rows;
};

const linesOf = (cells: readonly Cell[]): Line[] =>
  [...Map.groupBy(cells, ({ key }) => key)]
    .map(([key, of]): Line => {
      const nOf = (outcome: Outcome): number => of.find((cell) => cell.outcome === outcome)?.n ?? 0;
      return {
        key,
        name: of[0]?.name ?? null,
        isIntroducer: key.startsWith('introducer:'),
        n: of.reduce((sum, { n }) => sum + n, 0),
        ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, nOf(outcome)])) as Record<
          Outcome,
          number
        >),
      };
    })
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));

/**
 * How many passed each step, and the median days from the step before of those who have both days in their order; all
 * steps in one pass. Of a cohort the days until the as-of day count, of a period those who took the step in it.
 */
const stepsOf = async (db: Tx, view: FlowView, { path, window, asOf }: Asked): Promise<Step[]> => {
  const isCohort = view === 'cohort';
  const columns = FLOW_STEPS.map((step, at): RawBuilder<unknown> => {
    const day = DAY_OF[step];
    const before = FLOW_STEPS[at - 1];
    const counts = isCohort ? reached(step, asOf) : within(day, window);
    const measured = before
      ? sql`${DAY_OF[before]} <= ${day} and ${isCohort ? sql`${day} <= ${asOf}::date` : within(day, window)}`
      : sql`false`;
    const gap = before ? sql`(${day} - ${DAY_OF[before]})::float8` : sql`0::float8`;
    return sql`json_build_object('n', count(*) filter (where ${counts}), 'measured', count(*) filter (where ${measured}),
      'medianDays', percentile_cont(0.5) within group (order by ${gap}) filter (where ${measured}))`;
  });
  const whole = isCohort
    ? within(DAY_OF.listed, window)
    : sql`c.moved_on >= ${window.from}::date and c.opened_on <= ${window.to}::date`;
  const { rows } = await sql<{
    steps: Pick<Step, 'n' | 'measured' | 'medianDays'>[];
  }>`${sql.raw(PLANNED_EACH_TIME)}
    select json_build_array(${sql.join(columns)}) as steps from ${casesBelow(path)} where ${whole}`.execute(
    db,
  );
  const found = rows[0]?.steps ?? [];
  return FLOW_STEPS.map((step, at) => {
    const { n = 0, measured = 0, medianDays = null } = found[at] ?? {};
    const before = found[at - 1]?.n ?? 0;
    return { step, n, measured, medianDays, share: isCohort && before > 0 ? n / before : null };
  });
};

const nothing: Step[] = FLOW_STEPS.map((step) => ({
  ...{ step, n: 0, share: null, medianDays: null, measured: 0 },
}));

/**
 * From where people came to what became of them. Cases are counted where they are today; the unit is looked up in the
 * caller's scope.
 */
export const flow = async (
  { db, today }: Act,
  { unitCode, period, asOf = today }: InputOf<typeof readFlow>,
): Promise<Answer> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const asked = { period: period ?? String(yearOf(asOf)), asOf, tree: 'now' as const };
    const { question } = await standpointOf(db, unit, asked);
    const window = until(question.period, asOf);
    const which = window && { path: unit.path, window, asOf };
    const lines = which ? linesOf(await cellsOf(db, which)) : [];
    const { rows } = await sql<{ name: string }>`
      select coalesce(n.name, u.code) as name from unit u ${nameOn('u', asOf)} where u.id = ${unit.id}`.execute(
      db,
    );
    const { code, label, from, to } = question.period;
    return {
      unit: { code: unit.code, name: rows[0]?.name ?? unit.code },
      period: { code, label, from, to },
      asOf,
      window,
      listed: lines.reduce((sum, { n }) => sum + n, 0),
      lines,
      cohort: which ? await stepsOf(db, 'cohort', which) : nothing,
      inPeriod: which ? await stepsOf(db, 'period', which) : nothing,
    };
  });
};
