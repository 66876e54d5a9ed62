import { type RawBuilder, sql } from 'kysely';
import type { Window } from '#kernel/period.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';
import { upward } from './upward.ts';

/** The days kept of a unit `d` on which it admitted. */
export const admissionDays = (countedBy: CountedBy): RawBuilder<unknown> =>
  countedBy === 'ceremony' ? sql`d.ceremonies_on` : sql`d.admitted_on`;

/** Condition on the days kept of a unit `d`: it admitted in one of the windows. */
const hasAdmitted = (windows: readonly Window[], countedBy: CountedBy): RawBuilder<boolean> => {
  const days = admissionDays(countedBy);
  const inOne = windows.map(
    ({ from, to }) => sql`width_bucket(${to}::date, ${days}) > width_bucket(${from}::date - 1, ${days})`,
  );
  return inOne.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(inOne, sql` or `)})`;
};

/**
 * `select id, is_open, has_admitted`: of units and all below them, whether a source is open on the day, null when there
 * was none by then; and whether any admitted in the windows, as today's tree has it.
 */
export const knownUnits = (
  { gathered, asOf }: Subtree,
  windows: readonly Window[],
  countedBy: CountedBy,
): RawBuilder<unknown> =>
  upward(
    sql`select g.id, g.ids, case when d.source_since <= ${asOf}::date then d.source_open @> ${asOf}::date end as is_open,
        ${hasAdmitted(windows, countedBy)} as has_admitted
      from (${gathered}) g join unit_days_now d on d.unit_id = g.id`,
    { is_open: 'bool_or', has_admitted: 'bool_or' },
  );

/** Whether the days kept of units tell who admitted: what was annulled later is not among them, and counted on the day. */
export const isAdmittingKnown = ({ tree, hasLaterAnnulments }: Subtree): boolean =>
  tree === 'now' && !hasLaterAnnulments;

/**
 * `select id`: the units that stand above any admission of the windows, in the tree asked for. Of then they are those on
 * the path of the fact. A unit that came from elsewhere within the windows brought its own along, so that facts from
 * outside the subtree are read too, but only when there is one.
 */
export const admittingUnits = (windows: readonly Window[], subtree: Subtree, countedBy: CountedBy) => {
  const { tree, asOf, holds, below, gathered } = subtree;
  if (isAdmittingKnown(subtree))
    return sql`select a.id from (${knownUnits(subtree, windows, countedBy)}) a where a.has_admitted`;
  const counts = sql<boolean>`${factsWhere('admission', windows, {}, countedBy)} and ${countsOn(asOf)}`;
  const [first] = windows.map(({ from }) => from).sort();
  const paths =
    tree === 'now'
      ? sql`select distinct g.path from (${gathered}) g join fact f on f.unit_id = g.id where ${counts}`
      : sql`select distinct f.path_then from fact f where ${counts} and ${holds}
          union
          select f.path_then from fact f where ${counts} and not ${holds}
            and exists (select from (${below}) b join unit u on u.id = b.id where u.path_since > ${first ?? asOf}::date)`;
  return sql`select a.id from (${paths}) p(path) cross join lateral unnest(path_ids(p.path)) a(id)`;
};
