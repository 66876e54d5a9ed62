import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { requiredCount } from '#features/plans/bounds.ts';
import { targetsOn } from '#features/plans/server/targets.ts';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { readRound } from '../readContract.ts';
import type { Round } from './rounds.ts';

type Output = OutputOf<typeof readRound>;

/** What the dividing unit as a whole has to reach of a measure in the round's period. */
const ownTargets = (db: Tx, round: Round, { measure, today }: { measure: string; today: Day }) =>
  targetsOn(
    db,
    today,
    sql`t.unit_id = ${round.unitId} and p.period = ${round.period} and t.measure = ${measure}
      and t.block is null and t.place_kinds is null`,
  );

/** What mass organisations are to introduce in the period of a round of admissions. */
export const introductionsOf = async (db: Tx, round: Round, today: Day): Promise<Output['introductions']> => {
  if (round.measure !== 'admission') return [];
  const targets = await ownTargets(db, round, { measure: 'introduction', today });
  return targets.flatMap((target) => {
    const required = requiredCount(target);
    return required === null ? [] : [{ targetCode: target.code, bound: target.bound, required }];
  });
};

/** Every target of the dividing unit for the round's period and measure, with the rank of the document that sets it. */
export const goalsOf = async (db: Tx, round: Round, today: Day): Promise<Output['goals']> => {
  const targets = await ownTargets(db, round, { measure: round.measure, today });
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
