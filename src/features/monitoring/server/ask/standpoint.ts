import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { countingDay } from '#features/facts/server/settings.ts';
import type { Day } from '#kernel/day.ts';
import type { CountedBy } from '../measures.ts';
import { type Circumstances, circumstances, type Subtree, subtreeFrom, type Tree } from '../tree.ts';
import { type Question, questionFrom, type TermPlan, termPlans } from './question.ts';

type Asked = { period: string; compare?: string | undefined; asOf: Day; tree: Tree };

/** From where a question looks at the facts: its period, its subtree and the day that counts. */
export type Standpoint = { question: Question; subtree: Subtree; countedBy: CountedBy };

/**
 * Everything that counts depend on besides the facts, in one statement.
 * @throws Refusal invalid-input
 */
export const standpointOf = async (
  db: Tx,
  unit: { id: number; path: string },
  { period, compare, asOf, tree }: Asked,
): Promise<Standpoint> => {
  const { rows } = await sql<Circumstances & { terms: TermPlan[]; countedBy: CountedBy }>`
    select ${circumstances(unit.id, asOf)}, ${termPlans(unit.path)} as terms, ${countingDay} as "countedBy"`.execute(
    db,
  );
  const { terms, countedBy, ...found } = rows[0] as Circumstances & {
    terms: TermPlan[];
    countedBy: CountedBy;
  };
  return {
    question: questionFrom(terms, { period, compare }),
    subtree: subtreeFrom(unit, { asOf, tree }, found),
    countedBy,
  };
};
