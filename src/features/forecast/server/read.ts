import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { dashboardOf } from '#features/monitoring/server/dashboard/dashboard.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { requiredCount } from '#features/plans/bounds.ts';
import { targetsOn } from '#features/plans/server/targets.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { inForce } from '#features/rules/table.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type { readForecast } from '../contract.ts';
import type { Grounds } from '../grounds.ts';
import { chanceOfAtLeast } from '../interval.ts';
import { type MonthNumber, monthNumber } from '../model.ts';

import { groundsView, monthAt, monthLines, ofMonth, type Row, targetLine, total } from './lines.ts';

type Answer = OutputOf<typeof readForecast>;
type Run = { madeOn: Day; madeAt: Date; grounds: Grounds | null };
type Wait = { done: number; total: number | null; hasFailed: boolean };

/** The forecast of the unit itself, the run that it belongs to, and who waits for another. */
const foretoldOf = async (db: Tx, unit: { id: number; path: string }) => {
  const { rows } = await sql<Row>`
    select u.code, f.made_on as "madeOn", f.made_at as "madeAt", f.expected, f.percentiles, f.skill
    from forecast f join unit u on u.id = f.unit_id where f.unit_id = ${unit.id}`.execute(db);
  const { rows: waits } = await sql<Wait>`
    select done, total, failed_at is not null as "hasFailed" from forecast_wait where unit_id = ${unit.id}`.execute(
    db,
  );
  // What was learned belongs to the whole tree: counts and shares, and nobody's name.
  const { rows: runs } = await asInstallation(db, () =>
    sql<Run>`select made_on as "madeOn", made_at as "madeAt", grounds from forecast_run
      where unit_id = (path_ids(${unit.path}))[1]`.execute(db),
  );
  return { own: rows[0], run: runs[0], wait: waits[0] ?? null };
};

/** Of the units of these codes just one month: a level has hundreds of them. */
const childrenAt = async (db: Tx, codes: readonly string[], month: MonthNumber) => {
  const { rows } = await sql<{ code: string; expected: number | null; percentiles: number[] }>`
    select u.code, f.expected[s.step] as expected, f.percentiles[101 * (s.step - 1) + 1 : 101 * s.step] as percentiles
    from unit u join forecast f on f.unit_id = u.id,
      lateral (select ${month}::int - (extract(year from f.made_on)::int * 12 + extract(month from f.made_on)::int - 1) + 1 as step) s
    where u.code = any(${[...codes]}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.code, row]));
};

const needsOf = async (db: Tx, path: string, today: Day): Promise<Answer['needs']> => {
  const table = await asInstallation(db, () => ruleTableFor(db, path));
  return {
    months: inForce(table, 'forecastHistoryMinMonths', today)?.value ?? 0,
    admissions: inForce(table, 'forecastAdmissionsMin', today)?.value ?? 0,
  };
};

/** The goals of targets for all admissions, by code; those of a year to come too. */
const goalsOf = async (db: Tx, unitId: number, asOf: Day): Promise<ReadonlyMap<string, number>> => {
  const targets = await targetsOn(
    db,
    asOf,
    sql`t.unit_id = ${unitId} and t.measure = 'admission' and t.block is null and t.place_kinds is null`,
  );
  return new Map(
    targets.flatMap((target) => {
      const goal = requiredCount(target);
      return goal === null ? [] : [[target.code, goal] as const];
    }),
  );
};

/** What was foretold of a unit and of those directly below it, beside what was reached until then. */
export const forecastOf = async (
  { db, today }: Pick<Act, 'db' | 'today'>,
  { unitCode, year: asked }: InputOf<typeof readForecast>,
): Promise<Answer> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { own, run, wait } = await foretoldOf(db, unit);
  const madeOn = own?.madeOn ?? run?.madeOn ?? today;
  const years = [yearOf(madeOn), yearOf(madeOn) + 1];
  const year = asked !== undefined && years.includes(asked) ? asked : yearOf(madeOn);
  const dashboard = await dashboardOf(db, today, {
    unitCode,
    period: String(year),
    asOf: madeOn,
    tree: 'now',
  });
  const { code, name, isSample } = dashboard.unit;
  const soFar = {
    kind: 'facts' as const,
    measure: 'admission' as const,
    windows: year === yearOf(madeOn) ? [{ from: dayOf(year, 1, 1), to: madeOn }] : [],
    where: {},
  };
  const goals = await goalsOf(db, unit.id, madeOn);
  const lastMonth = monthNumber(year, 12);
  const step = lastMonth - ofMonth(madeOn);
  const isForetold = own !== undefined && run?.grounds != null;
  const below = isForetold
    ? await childrenAt(
        db,
        dashboard.children.map((child) => child.code),
        lastMonth,
      )
    : new Map<string, never>();
  return {
    unit: { code, name, isSample },
    state: isForetold ? 'foretold' : run && run.grounds === null ? 'too-little' : 'none',
    ...{ year, years, waits: wait },
    madeOn: own?.madeOn ?? run?.madeOn ?? null,
    madeAt: (own?.madeAt ?? run?.madeAt)?.toISOString() ?? null,
    needs: await needsOf(db, unit.path, today),
    countedBy: dashboard.countedBy,
    soFar: dashboard.done,
    query: soFar.windows.length > 0 ? soFar : null,
    total: own && isForetold ? total(dashboard.done, own.expected[step], monthAt(own, step)) : null,
    months: own && isForetold ? monthLines(year, madeOn, own, dashboard.months) : [],
    targets:
      own && isForetold ? dashboard.targets.map((target) => targetLine(target, { own, madeOn, goals })) : [],
    children: dashboard.children.map((child): Answer['children'][number] => {
      const foretold = below.get(child.code);
      const sum = foretold ? total(child.done, foretold.expected, foretold.percentiles) : null;
      return {
        ...{ code: child.code, name: child.name, goal: child.goal, soFar: child.done },
        ...{ expected: sum?.expected ?? null, low: sum?.low ?? null, high: sum?.high ?? null },
        chance:
          foretold && child.goal !== null && foretold.percentiles.length > 0
            ? chanceOfAtLeast(foretold.percentiles, Math.ceil(child.goal - child.done))
            : null,
      };
    }),
    grounds: own && run?.grounds ? groundsView(run.grounds, own.skill) : null,
  };
};
