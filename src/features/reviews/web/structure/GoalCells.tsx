import type { Figure } from '#features/monitoring/figure.ts';
import { UNKNOWN } from '#features/monitoring/query.ts';
import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { CardButton } from './CardButton.tsx';
import { sayStructure } from './sayStructure.ts';
import { cardOf, type Goal, partName, type Structure } from './shown.ts';

type HoldsProps = {
  structure: Structure;
  goal: Goal;
  /** Those of whom the value is not known, instead of those who have it. */
  isUnknown?: boolean;
  onOpen: (figure: Figure) => void;
};

/** How many there are, as the door to their list. */
export function Holds({ structure, goal, isUnknown = false, onOpen }: HoldsProps) {
  const { dimension, n, unknown, total } = goal;
  const population = structure.populations.find((one) => one.population === goal.population);
  if (!population || n === null || unknown === null || total === null) return sayStructure('parts.none');
  const key = isUnknown ? UNKNOWN : goal.key;
  const count = isUnknown ? unknown : n;
  const shown =
    isUnknown || total === 0
      ? printCount(count)
      : sayStructure('goal.of', {
          n: printCount(n),
          total: printCount(total),
          share: printPercent(ratio(n, total)),
        });
  const name = partName(key, goal.name);
  return (
    <CardButton
      figure={cardOf(structure, population, { part: { dimension, key }, name, n: count })}
      shown={shown}
      onOpen={onOpen}
    />
  );
}

export const verdictWords = ({ verdict, total, isOfPeriod }: Goal): string => {
  if (verdict !== null) return sayStructure(`verdict.${verdict}`);
  return sayStructure(total === null || isOfPeriod ? 'verdict.no-data' : 'verdict.other-period');
};

/** How many more people of the group, or of others, the goal needs. */
export function Lacking({ goal: { verdict, lacking, diluting } }: { goal: Goal }) {
  if (verdict === null) return null;
  if (lacking === null) return sayStructure('goal.lacking-never');
  if (lacking > 0) return sayStructure('goal.lacking-n', { n: printCount(lacking) });
  if (diluting === null) return sayStructure('goal.diluting-never');
  if (diluting > 0) return sayStructure('goal.diluting-n', { n: printCount(diluting) });
  return sayStructure('goal.enough');
}
