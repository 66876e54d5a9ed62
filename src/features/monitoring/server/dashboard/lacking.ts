import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aliveOn } from '#features/organisations/server/queries/called.ts';
import type { Window } from '#kernel/period.ts';
import type { UnitLevel, UnitQuery } from '../../query.ts';
import { factsWhere } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import { baseKinds, branchKinds, kindsOn, levelOf, sourcedUnits, unitRows } from '../rows/unitRows.ts';
import type { Subtree } from '../tree.ts';

type Lacking = {
  /** How many units of a level lack something; `all` is how many there are. */
  of: (which: UnitQuery['which'] | 'all', level: UnitLevel) => number;
  hasSources: boolean;
  isRecordedAbove: boolean;
};

type Row = { which: UnitQuery['which'] | 'all' | 'recorded-above'; level: UnitLevel; n: number };

/** The subtree with its units, their kinds and their sources read once for a statement, under the names its parts use. */
const readOnce = ({ gathered, asOf, ...rest }: Subtree) => {
  const subtree = {
    ...rest,
    asOf,
    gathered: sql`select id, path from gathered`,
    below: sql`select id, path from below`,
    kinds: sql`select unit_id, kind, block from kinds`,
    sources: sql`select id, is_open from sourced`,
  };
  const parts = sql`gathered as materialized (${gathered}),
    below as materialized (select g.id, g.path from gathered g join unit u on u.id = g.id and ${aliveOn('u', asOf)}),
    kinds as materialized (select k.* from (${kindsOn(asOf)}) k join below b on b.id = k.unit_id),
    sourced as materialized (${sourcedUnits(subtree)})`;
  return { subtree, parts };
};

/** Every count of units that lack something, in one statement; each is the number of rows of the query of that name. */
export const countLacking = async (
  db: Tx,
  whole: Subtree,
  window: Window | null,
  countedBy: CountedBy,
): Promise<Lacking> => {
  const { parts, subtree } = readOnce(whole);
  const { asOf: on, unitId } = subtree;
  const windows = window ? [window] : [];
  const lacking = (which: UnitQuery['which']) => sql`
    select ${which}::text as which, ${levelOf(sql`r.kind`)} as level, count(*)::int as n
    from (${unitRows({ kind: 'units', which, on, windows }, subtree, countedBy)}) r group by 2`;
  const { rows } = await sql<Row>`
    with ${parts}
    select 'all' as which, ${levelOf(sql`k.kind`)} as level, count(*)::int as n
      from kinds k where k.unit_id <> ${unitId} and k.kind = any(${[...baseKinds, ...branchKinds]}) group by 2
    union all ${sql.join(
      (['without-admission', 'without-source', 'source-unknown'] as const).map(lacking),
      sql` union all `,
    )}
    union all
    select 'recorded-above', 'branch', count(*)::int from kinds k where not k.kind = any(${branchKinds})
      and exists (select from fact f where f.unit_id = k.unit_id and ${factsWhere('admission', windows, {}, countedBy)})`.execute(
    db,
  );
  const of: Lacking['of'] = (which, level) =>
    rows.find((row) => row.which === which && row.level === level)?.n ?? 0;
  const unknown = of('source-unknown', 'base') + of('source-unknown', 'branch');
  return {
    of,
    hasSources: unknown < of('all', 'base') + of('all', 'branch'),
    isRecordedAbove: rows.some(({ which, n }) => which === 'recorded-above' && n > 0),
  };
};
