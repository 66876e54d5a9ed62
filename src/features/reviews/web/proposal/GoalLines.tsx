import { printCount } from '#kernel/number.ts';
import { goalName, partName } from '../structure/shown.ts';
import { FindMore } from './FindMore.tsx';
import { sayProposal } from './sayProposal.ts';
import type { Made } from './shown.ts';

type Outcome = Made['proposal']['goals'][number];

const sentenceOf = (goal: string, outcome: Outcome): string => {
  const { done, proposed, least, short, over, most, available } = outcome;
  if (over > 0)
    return sayProposal('goal.over', { goal, over: printCount(over), most: printCount(most ?? 0) });
  const words = { goal, done: printCount(done), proposed: printCount(proposed), least: printCount(least) };
  if (short === 0) return sayProposal('goal.enough', words);
  // Who is there and not proposed has no place among the others.
  return sayProposal(proposed < available ? 'goal.short-room' : 'goal.short', {
    ...words,
    short: printCount(short),
  });
};

const whereOf = ({ short, without: { count, units } }: Outcome): string | null => {
  if (short === 0 || count === 0) return null;
  const names = units.map(({ name }) => name).join(', ');
  return sayProposal('goal.where', {
    count: printCount(count),
    units: count > units.length ? sayProposal('goal.where-more', { units: names }) : names,
  });
};

/** The group has no source left who is not proposed. */
const lacksSources = ({ short, over, proposed, available }: Outcome): boolean =>
  short > 0 && over === 0 && proposed >= available;

/** What the proposal makes of each goal, and where more sources are needed, with the act of asking for them. */
export function GoalLines({ made }: { made: Made }) {
  const { goals, proposal, structure } = made;
  if (goals.length === 0) return null;
  return (
    <ul className="review-lines">
      {proposal.goals.map((outcome, at) => {
        const goal = goals[at];
        const where = whereOf(outcome);
        return (
          goal && (
            <li key={outcome.code}>
              {sentenceOf(goalName(goal), outcome)} {where}
              {lacksSources(outcome) && (
                <FindMore
                  made={made}
                  units={outcome.without.count > 0 ? outcome.without.units : [structure.unit]}
                  n={Math.ceil(outcome.short / Math.max(1, outcome.without.count))}
                  group={partName(goal.key, goal.name).toLowerCase()}
                />
              )}
            </li>
          )
        );
      })}
    </ul>
  );
}
