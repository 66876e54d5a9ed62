import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Window } from '#kernel/period.ts';
import type { UnitLevel, UnitQuery } from '../../query.ts';
import { factsWhere } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import { admittingUnits, isAdmittingKnown, knownUnits } from '../rows/admitting.ts';
import { baseKinds, branchKinds, isAmong, kindsOn, levelOf } from '../rows/unitRows.ts';
import type { Subtree } from '../tree.ts';

export type Lack = Extract<UnitQuery['which'], 'without-admission' | 'without-source' | 'source-unknown'>;
type Which = Lack | 'all';
type Lacking = {
  /** How many units of a level lack something; `all` is how many there are. */
  of: (which: Which, level: UnitLevel) => number;
  hasSources: boolean;
  isRecordedAbove: boolean;
};

type Row = Record<Which, number> & { level: UnitLevel; isRecordedAbove: boolean };

/** Every count of units that lack something, in one pass over them; each is the number of rows of the query of that name. */
export const countLacking = async (
  db: Tx,
  whole: Subtree,
  window: Window | null,
  countedBy: CountedBy,
): Promise<Lacking> => {
  const { asOf, unitId } = whole;
  const subtree = { ...whole, gathered: sql`select id, path, ids from gathered` };
  const windows = window ? [window] : [];
  const id = sql`k.unit_id`;
  const admitting = isAdmittingKnown(whole)
    ? sql`select u.id from known u where u.has_admitted`
    : admittingUnits(windows, subtree, countedBy);
  const { rows } = await sql<Row>`
    with gathered as materialized (${whole.gathered}),
    kinds as materialized (${kindsOn(asOf, sql`select id from (${whole.below}) b`)}),
    known as materialized (${knownUnits(subtree, windows, countedBy)})
    select ${levelOf(sql`k.kind`)} as level, count(*)::int as "all",
      (count(*) filter (where not ${isAmong(admitting, id)}))::int as "without-admission",
      (count(*) filter (where ${isAmong(sql`select u.id from known u where not u.is_open`, id)}))::int as "without-source",
      (count(*) filter (where not ${isAmong(sql`select u.id from known u where u.is_open is not null`, id)}))::int as "source-unknown",
      (select exists (select from kinds r where not r.kind = any(${branchKinds})
        and exists (select from fact f where f.unit_id = r.unit_id and ${factsWhere('admission', windows, {}, countedBy)}))) as "isRecordedAbove"
    from kinds k where k.unit_id <> ${unitId} and k.kind = any(${[...baseKinds, ...branchKinds]})
    group by 1`.execute(db);
  const of: Lacking['of'] = (which, level) => rows.find((row) => row.level === level)?.[which] ?? 0;
  const unknown = of('source-unknown', 'base') + of('source-unknown', 'branch');
  return {
    of,
    hasSources: unknown < of('all', 'base') + of('all', 'branch'),
    isRecordedAbove: rows.some(({ isRecordedAbove }) => isRecordedAbove),
  };
};
