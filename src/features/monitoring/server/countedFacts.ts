import { type RawBuilder, sql } from 'kysely';
import type { CohortQuery, Dimension, FactQuery } from '../query.ts';
import { countedDay, countsOn, factsWhere } from './factsWhere.ts';
import { type CountedBy, kindsOf, summedAs } from './measures.ts';
import type { Subtree } from './tree.ts';

/** What a count is broken down by: as figures are, by every property at once, by month, or by units below. */
export type By = Dimension | 'property' | 'month' | { units: readonly number[] };

type Key = {
  /** What is joined to the fact `f`, and the key by which it is counted there. */
  join: RawBuilder<unknown>;
  key: RawBuilder<string | null>;
  /** Facts of the subtree; units below are counted with all their own, also from days when they hung elsewhere. */
  holds: RawBuilder<boolean>;
};

const keyOf = (by: By, query: FactQuery, subtree: Subtree, countedBy: CountedBy): Key => {
  const { tree, gathered, holds } = subtree;
  const plain = (key: RawBuilder<string | null>): Key => ({ join: sql``, key, holds });
  if (typeof by === 'object') {
    const path = tree === 'then' ? sql`f.path_then` : sql`g.path`;
    return {
      join: sql`${tree === 'then' ? sql`` : sql`join (${gathered}) g on g.id = f.unit_id`}
        cross join lateral unnest(path_ids(${path})) a(id)`,
      key: sql`a.id::text`,
      holds: sql`a.id = any (${[...by.units]}::int[])`,
    };
  }
  switch (by) {
    case 'all':
      return plain(sql`'all'`);
    case 'place':
      return plain(sql`coalesce(f.place_kind, 'unknown')`);
    case 'introducer':
      return plain(sql`f.introducer`);
    case 'result':
      return plain(sql`f.result`);
    case 'month':
      return plain(sql`date_trunc('month', ${countedDay(query.measure, countedBy)}::timestamp)::date::text`);
    case 'property': {
      // A fact annulled after the as-of day had not left the counts on it.
      const standing = subtree.hasLaterAnnulments
        ? sql`jsonb_populate_record(f, '{"annulled_on": null}')`
        : sql`f`;
      return {
        join: sql`cross join lateral (select c.parts from fact_counts(${standing}) c
          where c.measure = any (${summedAs(query.measure, countedBy)}::text[]) offset 0) c cross join lateral unnest(c.parts) p(part)`,
        key: sql`case when not starts_with(p.part, 'day:') then p.part end`,
        holds,
      };
    }
  }
};

type Counted<Q> = { need: number; query: Q; by: By };

type FactsAsked = Counted<FactQuery> & { which: 'standing' | 'annulled-later' };

/** A need counted from the facts one by one: those that stand on the as-of day, or those annulled after it. */
export const factsCounted = (
  asked: FactsAsked,
  subtree: Subtree,
  countedBy: CountedBy,
): RawBuilder<unknown>[] => {
  const { tree, hasSums, changedOn, holdsUnmoved } = subtree;
  const isOnItsDay = asked.query.measure !== 'admission' || countedBy === 'decision';
  const from = asked.query.windows.map((window) => window.from).sort()[0];
  if (tree === 'then' || !hasSums || !isOnItsDay || from === undefined)
    return [counted(asked, subtree, countedBy)];
  // In today's tree: most units hang where they hung on the fact's day, which an index knows; the few others apart.
  const moved = sql`array(select id from unit where path_since > ${from}::date
    union all select id from unit where dissolved_on > ${from}::date)`;
  const unmoved: Subtree = { ...subtree, tree: 'then', holds: holdsUnmoved };
  if (changedOn === null || changedOn <= from) return [counted(asked, unmoved, countedBy, holdsUnmoved)];
  return [
    counted(asked, unmoved, countedBy, sql`${holdsUnmoved} and f.unit_id <> all (${moved})`),
    counted(asked, subtree, countedBy, sql`f.unit_id = any (${moved})`),
  ];
};

const counted = (
  { need, query, by, which }: FactsAsked,
  subtree: Subtree,
  countedBy: CountedBy,
  among: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => {
  const { join, key, holds } = keyOf(by, query, subtree, countedBy);
  const { asOf } = subtree;
  const counts =
    which === 'standing' ? countsOn(asOf) : sql`f.annulled_on > ${asOf}::date and f.kind <> 'source'`;
  return sql`select ${need}::int as need, ${key} as key, count(*)::int as n from fact f ${join}
    where ${factsWhere(query.measure, query.windows, query.where, countedBy)} and ${holds} and ${among} and ${counts} and ${key} is not null group by 2`;
};

/** People with a fact of the cohort who also reached the other measure by its day; −1 where facts name no people. */
export const cohortCounted = (
  { need, query: { of, reached, until }, by }: Counted<CohortQuery>,
  subtree: Subtree,
  countedBy: CountedBy,
): RawBuilder<unknown> => {
  const { asOf } = subtree;
  const { key, holds } = keyOf(by, of, subtree, countedBy);
  const day = reached === 'admission' && countedBy === 'ceremony' ? sql`g.ceremony_on` : sql`g.on_day`;
  return sql`select ${need}::int as need, ${key} as key,
      case when bool_or(f.person_id is null) then -1 else count(distinct f.person_id) filter (where exists (
        select from fact g where g.person_id = f.person_id and g.kind = any(${kindsOf(reached) ?? []})
          and ${day} <= ${until}::date and (g.annulled_on is null or g.annulled_on > ${asOf}::date))) end::int as n
    from fact f where ${factsWhere(of.measure, of.windows, of.where, countedBy)} and ${holds} and ${countsOn(asOf)}
      and ${key} is not null group by 2`;
};
