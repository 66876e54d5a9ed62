import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Icon } from '#web/Icon.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { type Remark, remarksOf } from '../../../attention.ts';
import { listWarnings } from '../../../contract/warnings.ts';
import type { Figure } from '../../../figure.ts';
import { sayFigure } from '../../sayFigure.ts';
import type { Dashboard } from '../ranking.ts';
import { useBreakdown } from '../useBreakdown.ts';
import { ownRemarks } from './ownRemarks.ts';
import { sayWarning } from './sayWarning.ts';

type Props = { dashboard: Dashboard; onOpen: (figure: Figure) => void };

const shown = 3;

/** What is wrong, missing or does not agree, the gravest first, each the way to its card. */
export function Warnings({ dashboard, onOpen }: Props) {
  const { unit, period, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const read = useRead(
    listWarnings,
    { unitCode: unit.code, period: period.code, asOf, tree },
    { keepsFormer: true },
  );
  const breakdown = useBreakdown(dashboard).data;
  const remarks = read.data &&
    breakdown && [...remarksOf(read.data.figures), ...ownRemarks(dashboard, breakdown)];
  return (
    <section className="dash-warnings">
      <h2>
        {remarks && remarks.length > 0
          ? sayWarning('attention.title', { n: printCount(remarks.length) })
          : sayWarning('attention.title-none')}
      </h2>
      <Loaded from={{ ...read, data: remarks }}>
        {(held) => <Remarks remarks={held} onOpen={onOpen} />}
      </Loaded>
    </section>
  );
}

function Remarks({ remarks, onOpen }: { remarks: readonly Remark[]; onOpen: Props['onOpen'] }) {
  if (remarks.length === 0) return <p>{sayWarning('attention.none')}</p>;
  const rest = remarks.slice(shown);
  return (
    <>
      <Lines remarks={remarks.slice(0, shown)} onOpen={onOpen} />
      {rest.length > 0 && (
        <details>
          <summary>{sayWarning('attention.more', { n: printCount(rest.length) })}</summary>
          <Lines remarks={rest} onOpen={onOpen} />
        </details>
      )}
    </>
  );
}

function Lines({ remarks, onOpen }: { remarks: readonly Remark[]; onOpen: Props['onOpen'] }) {
  return (
    <ul className="figure-warnings">
      {remarks.map(({ severity, text, about, figure }) => (
        <li key={`${text} ${about}`} className={`figure-remark figure-${severity}`}>
          <Icon name={severity} />
          <button
            type="button"
            className="word-button dash-part"
            aria-haspopup="dialog"
            onClick={() => onOpen(figure)}
          >
            <strong>{sayFigure(`severity.${severity}`)}:</strong> {text}
            {about !== null && ` ${sayFigure('warning.about', { source: about })}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
