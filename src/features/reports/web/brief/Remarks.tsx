import { remarksOf } from '#features/monitoring/attention.ts';
import { listWarnings } from '#features/monitoring/contract/warnings.ts';
import type { Figure } from '#features/monitoring/figure.ts';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { useBreakdown } from '#features/monitoring/web/dashboard/useBreakdown.ts';
import { ownRemarks } from '#features/monitoring/web/dashboard/warnings/ownRemarks.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { cut, FITS } from './cut.ts';
import { sayBrief } from './sayBrief.ts';

type Props = { dashboard: Dashboard; onShow: (figure: Figure) => void };

/** What is to be heeded about the figures, the gravest first. */
export function Remarks({ dashboard, onShow }: Props) {
  const { unit, period, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const read = useRead(listWarnings, { unitCode: unit.code, period: period.code, asOf, tree });
  const breakdown = useBreakdown(dashboard).data;
  const data = read.data &&
    breakdown && [...remarksOf(read.data.figures), ...ownRemarks(dashboard, breakdown)];
  const { shown, more } = cut(data ?? [], FITS.warnings);
  return (
    <section>
      <h2>{sayBrief('warnings.title', { n: data ? printCount(data.length) : '…' })}</h2>
      <Loaded from={{ ...read, data }}>
        {(all) => (all.length === 0 ? <p>{sayBrief('warnings.none')}</p> : null)}
      </Loaded>
      <ul className="brief-lines">
        {shown.map(({ text, about, figure }) => (
          <li key={`${text} ${about}`}>
            <button
              type="button"
              className="word-button brief-two"
              aria-haspopup="dialog"
              onClick={() => onShow(figure)}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{sayBrief('warnings.more', { n: printCount(more) })}</p>}
    </section>
  );
}
