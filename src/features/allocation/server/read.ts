import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { groupOf } from '#features/admissions/groups.ts';
import type { Status } from '#features/admissions/model.ts';
import { facts } from '#features/monitoring/query.ts';
import { standpointOf } from '#features/monitoring/server/ask/standpoint.ts';
import { answerCounts, totalOf } from '#features/monitoring/server/counts.ts';
import { requiredCount } from '#features/plans/bounds.ts';
import { targetsOfUnits } from '#features/plans/server/assignMany.ts';
import { targetsOn } from '#features/plans/server/targets.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { toNumber } from '#kernel/number.ts';
import { until } from '#kernel/period.ts';
import { isAllowed } from '#kernel/roles.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { DraftRow } from '../model.ts';
import { type readRound, STOCK_GROUPS } from '../readContract.ts';
import { headOf, offersIn, type Round, roundNamed } from './rounds.ts';
import { type Below, belowIn, hanging, suggestionsIn } from './subjects.ts';

type Output = OutputOf<typeof readRound>;
const RAW = { decimals: 9, rounding: 'half-up' } as const;
const YEARS = 3;

type Results = {
  past: Map<number, number>[] | null;
  listed: Map<number, number>;
  done: Map<number, number> | null;
  all: number | null;
};

/** Results of the years before and of the period so far, and the sources listed in those years, in one statement. */
const resultsOf = async (
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
const stockOf = async (
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

/** Every target of the dividing unit for the round's period and measure, with the rank of the document that sets it. */
const goalsOf = async (db: Tx, round: Round, today: Day): Promise<Output['goals']> => {
  const targets = await targetsOn(
    db,
    today,
    sql`t.unit_id = ${round.unitId} and p.period = ${round.period} and t.measure = ${round.measure} and t.member_id is null
      and t.block is null and t.place_kinds is null`,
  );
  const { rows } = await sql<{ code: string; rank: number | null }>`
    select code, (detail ->> 'rank')::int as rank from catalogue_item where catalogue = 'document-kind'`.execute(
    db,
  );
  const rankOf = new Map(rows.map(({ code, rank }) => [code, rank]));
  return targets.flatMap((target) => {
    const required = requiredCount(target);
    if (required === null) return [];
    const ranked = target.documents
      .map((document) => ({ document, rank: rankOf.get(document.kind) ?? null }))
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
    const [first] = ranked;
    return [
      {
        targetCode: target.code,
        noun: target.noun,
        required,
        rank: first?.rank ?? null,
        documentKind: first?.document.kind ?? null,
        documentName: first?.document.citedAs ?? first?.document.number ?? null,
      },
    ];
  });
};

const draftsOf = async (db: Tx, roundId: number): Promise<Output['drafts']> => {
  const { rows } = await sql<{ name: string; isChosen: boolean; rows: Record<string, DraftRow> }>`
    select name, is_chosen as "isChosen", rows from allocation_draft where round_id = ${roundId} order by id`.execute(
    db,
  );
  return rows.map(({ rows: kept, ...draft }) => ({
    ...draft,
    rows: Object.entries(kept).map(([unitCode, row]) => ({ unitCode, ...row })),
  }));
};

const stepsOf = async (db: Tx, roundId: number): Promise<Output['steps']> => {
  const { rows } = await sql<Output['steps'][number]>`
    select s.move, s.on_day as "on", s.units, s.note, d.code as "documentCode"
    from allocation_step s left join document d on d.id = s.document_id where s.round_id = ${roundId} order by s.id`.execute(
    db,
  );
  return rows;
};

const dutiesOf = async (db: Tx, roundId: number) => {
  const { rows } = await sql<{ unitId: number; all: number; fulfilled: number }>`
    select d.unit_id as "unitId", count(*)::int as all, count(d.fulfilled_on)::int as fulfilled
    from allocation_target a join target_duty d on d.target_id = a.target_id where a.round_id = ${roundId} group by 1`.execute(
    db,
  );
  return new Map(rows.map(({ unitId, all, fulfilled }) => [unitId, { all, fulfilled }]));
};

/** Everything the page of a round shows, by the same dozen statements whatever the number of units. */
export const read = async (act: Act, { roundCode }: InputOf<typeof readRound>): Promise<Output> => {
  const { db, today, scope } = act;
  const round = await roundNamed(act, roundCode);
  const isMine = isWithin(round.path, scope);
  const units = await belowIn(db, round, today);
  const ids = units.map(({ id }) => id);
  const years = Array.from({ length: YEARS }, (_, at) => yearOf(round.from) - YEARS + at);
  const suggestions = await suggestionsIn(db, round, units);
  // What was counted of a unit may hang elsewhere today; which units are shown was decided before.
  const results =
    units.length === 0 ? null : await asInstallation(db, () => resultsOf(db, round, units, years, today));
  const seesCases =
    scope.role === 'machine' || (scope.role !== 'visitor' && isAllowed(scope.role, 'case-reader'));
  const stock = seesCases ? await stockOf(db, round, units, today) : null;
  const offers = await offersIn(db, [round.id]);
  const byUnit = Map.groupBy(offers, ({ unitId }) => unitId);
  const targets = new Map(
    (await targetsOfUnits(db, { planId: round.planId, measure: round.measure, on: today }, ids)).map(
      (one) => [one.unitId, one],
    ),
  );
  const duties = await dutiesOf(db, round.id);
  return {
    round: headOf(round, offers, isMine),
    drafts: isMine ? await draftsOf(db, round.id) : [],
    years,
    units: units.map((unit): Output['units'][number] => {
      const found = suggestions.get(unit.id);
      const target = targets.get(unit.id);
      return {
        ...{ code: unit.code, name: unit.name, kind: unit.kind, block: unit.block, places: unit.places },
        bases: Object.entries(unit.bases).map(([base, value]) => ({ base: base as 'members-now', value })),
        past: years.map((_, at) => (results?.past ? (results.past[at]?.get(unit.id) ?? 0) : null)),
        listed: results?.listed.get(unit.id) ?? 0,
        done: results?.done ? (results.done.get(unit.id) ?? 0) : null,
        stock: stock?.get(unit.id) ?? null,
        rule: found?.rule ?? null,
        base: found?.base ?? null,
        baseValue: found?.baseValue ?? null,
        rate: found?.rate ? toNumber(found.rate, RAW) : null,
        raw: found?.raw ? toNumber(found.raw, RAW) : null,
        suggested: found?.suggested ?? null,
        minimum: found?.minimum ?? 0,
        minimumRule: found?.minimumRule ?? null,
        offers: (byUnit.get(unit.id) ?? []).map(({ side, number, reason, on }) => ({
          side,
          number,
          reason,
          on,
        })),
        target: target ? { code: target.code, original: target.original, current: target.current } : null,
        duties: duties.get(unit.id) ?? { all: 0, fulfilled: 0 },
      };
    }),
    goals: isMine ? await goalsOf(db, round, today) : [],
    done: isMine ? (results?.all ?? null) : null,
    steps: isMine ? await stepsOf(db, round.id) : [],
  };
};
