import { type RawBuilder, sql } from 'kysely';
import { type Day, partsOf, yearOf } from '#kernel/day.ts';
import { deltaPath, type Subtree, sumsOfTree, type Tree } from './tree.ts';

/** Whole months of one measure that a need reads from the sums, or some days of one month. */
export type SumAsked = {
  need: number;
  measure: string;
  first: Day;
  last: Day;
  /** The days of the one month that are counted; null is all of them. */
  days: Days | null;
  /** The one property counted, such as `introducer:youth-union`; null is all. */
  property: string | null;
  /** Each property that begins so has its own key; null is not broken down. */
  prefix: string | null;
  isByMonth: boolean;
};

const deltaParts = sql`coalesce((select jsonb_object_agg(p, d.n) from unnest(d.parts) p), '{}')`;

const allDays = Array.from({ length: 31 }, (_, at) => `day:${String(at + 1).padStart(2, '0')}`);

type Days = { from: number; to: number };
/** The property that a fact of one of the days has. */
const daysAsked = ({ from, to }: Days): string[] => allDays.slice(from - 1, to);

/** Facts of some days of a month: those that have one of the properties, or all but those. The fewer are added up. */
const daysCounted = (days: Days) => {
  const asked = daysAsked(days);
  const others = allDays.filter((day) => !asked.includes(day));
  return asked.length <= others.length ? { keys: asked, isRest: false } : { keys: others, isRest: true };
};
const sumOf = (parts: RawBuilder<unknown>, keys: RawBuilder<unknown>) =>
  sql<number>`(select coalesce(sum((${parts} ->> k)::int), 0) from unnest(${keys}) k)`;

const mostKeys = 15;
/** The same of a row of sums, for many rows: as many places for properties whatever the days, so that one plan serves them all. */
const ofDays = ({ keys, isRest }: ReturnType<typeof daysCounted>): RawBuilder<number> => {
  const places = Array.from(
    { length: mostKeys },
    (_, at) => sql`coalesce((parts ->> ${keys[at] ?? null}::text)::int, 0)`,
  );
  return sql<number>`${isRest ? 1 : 0}::int * n + ${isRest ? -1 : 1}::int * (${sql.join(places, sql` + `)})`;
};

/**
 * Folded sums of the subtree's unit and deltas not yet folded, for everything asked at once: its rows are read a single
 * time, so that the statement stays small however many figures there are.
 */
export const sumsOf = (asked: readonly SumAsked[], subtree: Subtree): RawBuilder<unknown>[] => {
  if (asked.length === 0) return [];
  const { unitId, tree } = subtree;
  const [first, last] = spanOf(asked);
  const wanted = sql`measure = any (${[...new Set(asked.map(({ measure }) => measure))]}::text[])
    and month between ${first}::date and ${last}::date`;
  const deltas = sql` union all select measure, month, n, ${deltaParts} from rollup_delta d
    where ${wanted} and ${unitId} = any (path_ids(${deltaPath(tree)}))`;
  const isBroken = ({ prefix }: SumAsked): boolean => prefix !== null;
  const from = (some: readonly SumAsked[]) => sql`
    jsonb_to_recordset(${JSON.stringify(some.map(({ days, ...one }) => ({ ...one, ...(days && daysCounted(days)) })))}::jsonb) a(need int,
      measure text, first date, last date, keys text[], "isRest" boolean, property text, prefix text, "isByMonth" boolean)
    join (
      select measure, month, n, parts from rollup where unit_id = ${unitId} and ${sumsOfTree(tree)} and ${wanted}
      ${subtree.hasDeltas ? deltas : sql``}) s on s.measure = a.measure and s.month between a.first and a.last`;
  const whole = asked.filter((one) => !isBroken(one));
  const broken = asked.filter(isBroken);
  return [
    ...(whole.length === 0
      ? []
      : [
          sql`select a.need, case when a."isByMonth" then s.month::text else 'all' end as key,
            sum(case when a."isRest" then s.n - ${sumOf(sql`s.parts`, sql`a.keys`)}
              when a.keys is not null then ${sumOf(sql`s.parts`, sql`a.keys`)}
              when a.property is null then s.n else (s.parts ->> a.property)::int end)::int as n
          from ${from(whole)} group by 1, 2`,
        ]),
    ...(broken.length === 0
      ? []
      : [
          sql`select a.need, substr(p.key, length(a.prefix) + 1) as key, sum(p.value::int)::int as n
          from ${from(broken)} cross join lateral jsonb_each_text(s.parts) p where starts_with(p.key, a.prefix) and not starts_with(p.key, 'day:')
          group by 1, 2`,
        ]),
  ];
};

/** Months numbered through, as the rows of years are asked for them. */
const numbered = (month: Day): number => yearOf(month) * 12 + partsOf(month).month;

/** One number for each need of several units, from the rows of years, or of months where days or a property are counted. */
const rowsOfUnits = (
  units: readonly number[],
  asked: readonly [SumAsked, ...SumAsked[]],
  tree: Tree,
): RawBuilder<unknown> => {
  const [{ measure, property, days }] = asked;
  const [first, last] = spanOf(asked);
  const mine = sql`unit_id = any (${[...units]}::int[]) and ${sumsOfTree(tree)} and measure = ${measure}`;
  if (property === null && days === null) {
    const sums = asked.map(
      (one) => sql`n_of_months(so_far, year, ${numbered(one.first)}, ${numbered(one.last)})`,
    );
    return sql`select unit_id, ${sql.join(sums)} from rollup_year where ${mine} and year between ${yearOf(first)} and ${yearOf(last)}`;
  }
  const ofMonth = (one: SumAsked) =>
    one.days ? ofDays(daysCounted(one.days)) : sql`(parts ->> ${property})::int`;
  const sums = asked.map((one) => sql`case when ${isIn(one)} then ${ofMonth(one)} end`);
  const months = days
    ? sql`month = any (${[...new Set(asked.map((one) => one.first))]}::date[])`
    : sql`month between ${first}::date and ${last}::date`;
  return sql`select unit_id, ${sql.join(sums)} from rollup where ${mine} and ${months}`;
};

const spanOf = (asked: readonly SumAsked[]): [Day, Day] => {
  const days = asked.flatMap(({ first, last }) => [first, last]).sort();
  return [days[0] as Day, days.at(-1) as Day];
};

const isIn = ({ first, last }: SumAsked) => sql<boolean>`month between ${first}::date and ${last}::date`;

/**
 * The same for each of several units, not broken down otherwise; needs of the same units, measure and property are read
 * in one pass over their sums, which lie side by side.
 */
export const sumsOfUnits = (
  units: readonly number[],
  asked: readonly [SumAsked, ...SumAsked[]],
  { tree, hasDeltas }: Subtree,
): RawBuilder<unknown> => {
  const [{ measure, property }] = asked;
  const n = property === null ? sql`d.n` : sql`case when ${property} = any (d.parts) then d.n end`;
  const ofDelta = asked.map(
    (one) =>
      sql`case when ${isIn(one)} ${one.days ? sql`and d.parts && ${daysAsked(one.days)}::text[]` : sql``} then ${n} end`,
  );
  const deltas = sql` union all select a.id, ${sql.join(ofDelta)}
    from rollup_delta d, lateral unnest(path_ids(${deltaPath(tree)})) a(id)
    where a.id = any (${[...units]}::int[]) and measure = ${measure}`;
  const columns = asked.map((_, at) => sql.ref(`n${at}`));
  const sums = columns.map((column) => sql`sum(${column})::int as ${column}`);
  const lists = columns.map((column) => sql`json_agg(${column}) as ${column}`);
  const rows = asked.map(({ need }, at) => sql`(${need}::int, ${columns[at]})`);
  return sql`select v.need, keys, v.counts from (
      select json_agg(unit_id) as keys, ${sql.join(lists)} from (
        select unit_id, ${sql.join(sums)} from (
          ${rowsOfUnits(units, asked, tree)} ${hasDeltas ? deltas : sql``}) s(unit_id, ${sql.join(columns)}) group by unit_id) u) l
    cross join lateral (values ${sql.join(rows)}) v(need, counts)`;
};
