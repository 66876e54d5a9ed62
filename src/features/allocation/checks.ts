import { blockersIn } from '#kernel/blockers.ts';
import type { Move, State } from './workflow.ts';
import { WORKFLOW } from './workflow.ts';

/** A number that the dividing unit itself must reach, and how high the document stands that sets it. */
export interface OwnGoal {
  readonly targetCode: string;
  readonly required: number;
  /** 1 binds most; null where the document or its rank is not known. */
  readonly rank: number | null;
}

export interface SumCheck extends OwnGoal {
  /** What is assigned and kept in reserve, less what the target asks for. */
  readonly surplus: number;
  /** Set lower than a document of higher rank sets it for the same unit and period. */
  readonly isBelowHigher: boolean;
}

/** One sum against every target of the same unit and period; a plan below a higher-ranking document is told. */
export const sumChecks = (goals: readonly OwnGoal[], sum: number): SumCheck[] =>
  goals.map((goal) => ({
    ...goal,
    surplus: sum - goal.required,
    isBelowHigher: goals.some(
      ({ rank, required }) =>
        rank !== null && goal.rank !== null && rank < goal.rank && goal.required < required,
    ),
  }));

export type RoundBlocker =
  | 'allocation-move-not-now'
  | 'allocation-has-empty-rows'
  | 'allocation-does-not-add-up'
  | 'allocation-day-in-the-future';

/** Why a round cannot move: all reasons at once. */
export const roundBlockers = (
  move: Move,
  {
    state,
    assigned,
    reserve,
    total,
    mustAddUp,
    isInFuture,
  }: {
    state: State;
    /** The number of each unit; null where none is written. */
    assigned: readonly (number | null)[];
    reserve: number;
    total: number;
    mustAddUp: boolean;
    isInFuture: boolean;
  },
): RoundBlocker[] => {
  const sum = assigned.reduce<number>((all, n) => all + (n ?? 0), 0);
  const binds = move === 'adopt' || move === 'revise';
  return blockersIn<RoundBlocker>({
    'allocation-move-not-now': WORKFLOW[state][move] === undefined,
    'allocation-has-empty-rows':
      (binds || move === 'propose') && (assigned.length === 0 || assigned.includes(null)),
    'allocation-does-not-add-up': binds && mustAddUp && sum + reserve !== total,
    'allocation-day-in-the-future': isInFuture,
  });
};

/** A number other than the one offered says why. */
export const answerBlockers = (
  offered: number | null,
  answer: { number: number; reason: string | null },
): 'answer-differing-says-why'[] =>
  offered !== null && offered !== answer.number && !answer.reason ? ['answer-differing-says-why'] : [];
