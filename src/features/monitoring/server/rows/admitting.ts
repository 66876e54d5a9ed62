import { sql } from 'kysely';
import type { Window } from '#kernel/period.ts';
import { countsOn, factsWhere } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';

/**
 * `select id`: the units that stand above any admission of the windows, in the tree asked for. Of then they are those on
 * the path of the fact. A unit that came from elsewhere within the windows brought its own along, so that facts from
 * outside the subtree are read too, but only when there is one.
 */
export const admittingUnits = (windows: readonly Window[], subtree: Subtree, countedBy: CountedBy) => {
  const { tree, asOf, holds, below, gathered } = subtree;
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
