import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { PartFilter } from '../../query.ts';
import { type Breakdown, describe, isRecorded, linesOf, readPart, writePart } from './breakdown.ts';
import type { Open } from './CountButton.tsx';
import { Dimension } from './Dimension.tsx';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';
import { useBreakdown } from './useBreakdown.ts';
import { Within } from './Within.tsx';

type Props = { dashboard: Dashboard; onOpen: Open };

/** Who was admitted: by each dimension its parts, of which the whole is exactly 100%; or who one part of them is. */
export function Structure({ dashboard, onOpen }: Props) {
  const [filter, change] = useAddressFilter();
  const within = readPart(filter.within);
  return (
    <Loaded from={useBreakdown(dashboard, within)}>
      {(breakdown) => (
        <Parts
          dashboard={dashboard}
          breakdown={breakdown}
          within={breakdown.within}
          onWithin={(part) => change({ within: part ? writePart(part) : undefined })}
          onOpen={onOpen}
        />
      )}
    </Loaded>
  );
}

type PartsProps = Props & {
  breakdown: Breakdown;
  within: PartFilter | null;
  onWithin: (part: PartFilter | null) => void;
};

function Parts({ dashboard, breakdown, within, onWithin, onOpen }: PartsProps) {
  if (dashboard.done === 0 && breakdown.lastYear === 0)
    return (
      <section>
        <h2>{sayDashboard('structure.title-none')}</h2>
        <p>{sayDashboard('structure.none')}</p>
        <ToReview dashboard={dashboard} />
      </section>
    );
  const all = linesOf(breakdown).filter(({ dimension }) => dimension !== within?.dimension);
  const unrecorded = all.filter((line) => !isRecorded(line));
  const name = within && describe(breakdown, within);
  const shared = { dashboard, breakdown, within, onWithin, onOpen };
  return (
    <section>
      <h2>
        {name === null
          ? sayDashboard('structure.title', { n: printCount(breakdown.n) })
          : sayDashboard('structure.within', { name, n: printCount(breakdown.n) })}
      </h2>
      {name === null ? (
        <Within {...shared} />
      ) : (
        <p>
          <Button onClick={() => onWithin(null)}>
            {sayDashboard('structure.whole', { n: printCount(dashboard.done) })}
          </Button>
        </p>
      )}
      <ToReview dashboard={dashboard} />
      <div className="dash-structure">
        {all.filter(isRecorded).map((line) => (
          <Dimension key={line.dimension} line={line} {...shared} />
        ))}
      </div>
      {unrecorded.length > 0 && (
        <p className="dash-soft">
          {sayDashboard('structure.not-recorded', {
            dimensions: unrecorded
              .map(({ dimension }) => sayDashboard(`dimension.${dimension}`).toLowerCase())
              .join(', '),
          })}
        </p>
      )}
    </section>
  );
}

/** The same structure beside the goals that were set for it. */
function ToReview({ dashboard: { unit, period, asOf } }: Pick<Props, 'dashboard'>) {
  return (
    <p>
      <Link to="/ra-soat" search={{ unitCode: unit.code, period: period.code, asOf }}>
        {sayDashboard('structure.review')}
      </Link>
    </p>
  );
}

export type Shared = Omit<PartsProps, 'breakdown'> & { breakdown: Breakdown };
