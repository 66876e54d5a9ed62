import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { countingDay } from '#features/facts/server/settings.ts';
import type { Day } from '#kernel/day.ts';
import type { CountedBy } from '../measures.ts';
import { type Circumstances, circumstances, type Subtree, subtreeFrom, type Tree } from '../tree.ts';
import { type Question, questionFrom, type TermPlan, termPlans } from './question.ts';

type Asked = { period: string; compare?: string | undefined; asOf: Day; tree: Tree };

/** From where a question looks at the facts: its period, its subtree and the day that counts. */
export type Standpoint = { question: Question; subtree: Subtree; countedBy: CountedBy };

type Unit = { id: number; path: string };
type Read<T> = Circumstances & { terms: TermPlan[]; countedBy: CountedBy; more: T };

/**
 * Everything that counts depend on besides the facts, in one statement, and one value more.
 * @throws Refusal invalid-input
 */
export const standpointWith = async <T>(
  db: Tx,
  unit: Unit,
  { period, compare, asOf, tree, more: wanted }: Asked & { more: RawBuilder<T> },
): Promise<Standpoint & { more: T }> => {
  const { rows } = await sql<Read<T>>`
    select ${circumstances(unit.id, asOf)}, ${termPlans(unit.path)} as terms, ${countingDay(asOf)} as "countedBy", ${wanted} as more`.execute(
    db,
  );
  const { terms, countedBy, more, ...found } = rows[0] as Read<T>;
  return {
    question: questionFrom(terms, { period, compare }),
    subtree: subtreeFrom(unit, { asOf, tree }, found),
    countedBy,
    more,
  };
};

/**
 * The same without anything more.
 * @throws Refusal invalid-input
 */
export const standpointOf = (db: Tx, unit: Unit, asked: Asked): Promise<Standpoint> =>
  standpointWith(db, unit, { ...asked, more: sql`null` });
