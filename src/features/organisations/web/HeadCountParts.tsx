import { printCount } from '#kernel/number.ts';
import type { Unit } from './UnitPage.tsx';
import { useNames } from './useNames.ts';

type Part = Unit['headCounts'][number]['parts'][number];

/** Which catalogue names the keys of a breakdown. */
const catalogueOf: Record<string, string> = { sector: 'unit-type', age: 'age-band' };

/** A total broken down: by each dimension its parts. */
export function HeadCountParts({ parts }: { parts: readonly Part[] }) {
  const dimensionName = useNames('head-count-dimension');
  const dimensions = [...new Set(parts.map(({ dimension }) => dimension))];
  return (
    <div>
      {dimensions.map((dimension) => (
        <div key={dimension}>
          {dimensionName(dimension)}:{' '}
          <DimensionParts
            dimension={dimension}
            parts={parts.filter((part) => part.dimension === dimension)}
          />
        </div>
      ))}
    </div>
  );
}

function DimensionParts({ dimension, parts }: { dimension: string; parts: readonly Part[] }) {
  const keyName = useNames(catalogueOf[dimension] ?? dimension);
  return parts.map(({ key, n }) => `${keyName(key)} ${printCount(n)}`).join('; ');
}
