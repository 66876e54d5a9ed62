import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { groupOf } from '#features/admissions/groups.ts';
import type { Status } from '#features/admissions/model.ts';
import { facts } from '#features/monitoring/query.ts';
import { standpointOf } from '#features/monitoring/server/ask/standpoint.ts';
import { answerCounts, totalOf } from '#features/monitoring/server/counts.ts';
import { type Day, dayOf } from '#kernel/day.ts';
import { until } from '#kernel/period.ts';
import { STOCK_GROUPS } from '../readContract.ts';
import { hanging } from './bases.ts';
import type { Round } from './rounds.ts';
import type { Below } from './subjects.ts';

type Results = {
  past: Map<number, number>[] | null;
  listed: Map<number, number>;
  done: Map<number, number> | null;
  all: number | null;
};

/** Results of the years before and of the period so far, and the sources listed in those years, in one statement. */
export const resultsOf = async (
  db: Tx,
  round: Round,
  units: readonly Below[],
  years: readonly number[],
  today: Day,
): Promise<Results> => {
  const of = isOwn(units, round) ?? { id: round.unitId, path: round.path };
  const { subtree, countedBy } = await standpointOf(db, of, {
    period: round.period,
    asOf: today,
    tree: 'now',
  });
  const by = { units: units.map(({ id }) => id) };
  const soFar = until(round, today);
  const span = (year: number) => ({ from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) });
  const listedIn = { from: dayOf(years[0] ?? 0, 1, 1), to: dayOf(years.at(-1) ?? 0, 12, 31) };
  const answers = await answerCounts(
    db,
    [
      ...years.map((year) => ({ query: facts(round.measure, [span(year)]), by })),
      { query: facts('source', [listedIn]), by },
      { query: facts(round.measure, soFar ? [soFar] : []), by },
      { query: facts(round.measure, soFar ? [soFar] : []), by: 'all' as const },
    ],
    subtree,
    countedBy,
  );
  const maps = answers.map(({ parts }) => parts && new Map(parts.map(({ key, n }) => [Number(key), n])));
  const past = maps.slice(0, years.length);
  return {
    past: past.every((one) => one !== null) ? past : null,
    listed: maps[years.length] ?? new Map(),
    done: maps[years.length + 1] ?? null,
    all: totalOf(answers.at(-1)),
  };
};

/** Where only one unit below is seen, its own figures are asked for. */
const isOwn = (units: readonly Below[], { path }: Round): Below | null => {
  const [first] = units;
  return units.length === 1 && first && !first.path.startsWith(path) ? first : null;
};

/** People of open cases below each unit, by stage as they stand today. */
export const stockOf = async (
  db: Tx,
  round: Round,
  units: readonly Below[],
  today: Day,
): Promise<Map<number, number[]>> => {
  const { rows } = await sql<{ id: number; status: Status; n: number }>`
    select u.kid as id, case when c.turns_on <= ${today}::date then c.turns_to else c.shown_status end as status, count(*)::int as n
    from (${hanging(round)}) u join admission_case c on c.unit_id = u.id
    where c.forgotten_on is null group by 1, 2`.execute(db);
  const stock = new Map(units.map(({ id }) => [id, STOCK_GROUPS.map(() => 0)]));
  for (const { id, status, n } of rows) {
    const at = (STOCK_GROUPS as readonly string[]).indexOf(groupOf(status));
    const own = stock.get(id);
    if (own && at >= 0) own[at] = (own[at] ?? 0) + n;
  }
  return stock;
};
