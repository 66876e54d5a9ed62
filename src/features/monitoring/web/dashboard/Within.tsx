import type { PartFilter } from '../../query.ts';
import { describe, partCounted } from './breakdown.ts';
import { CountButton } from './CountButton.tsx';
import type { Shared } from './Structure.tsx';
import { sayDashboard } from './sayDashboard.ts';

/** Of the whole, the parts that every report names: women, ethnic minorities, believers, residential quarters. */
export function Within(shared: Shared) {
  const { breakdown, onWithin, onOpen } = shared;
  const named: (PartFilter & { n: number })[] = breakdown.dimensions.flatMap(({ dimension, parts, groups }) =>
    [...parts.filter(({ key }) => dimension === 'sex' && key === 'female'), ...groups].map(({ key, n }) => ({
      dimension,
      key,
      n,
    })),
  );
  const held = named.filter(({ n }) => n > 0);
  if (held.length === 0) return null;
  return (
    <p className="dash-within">
      <span>{sayDashboard('structure.of-which')}</span>
      {held.map(({ n, ...part }) => (
        <span key={part.key}>
          <button
            type="button"
            className="word-button dash-part"
            aria-label={sayDashboard('structure.into', { name: describe(breakdown, part) })}
            onClick={() => onWithin(part)}
          >
            {describe(breakdown, part).toLowerCase()}
          </button>{' '}
          <CountButton counted={partCounted({ ...shared, part }, n, 'now')} onOpen={onOpen} />
        </span>
      ))}
    </p>
  );
}
