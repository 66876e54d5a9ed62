import { readGaps } from '#features/monitoring/contract/gaps.ts';
import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import { isOf } from '#features/monitoring/web/dashboard/counted.ts';
import { countedOf, wordsFor } from '#features/monitoring/web/dashboard/gaps/gapLines.ts';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { cut, FITS } from './cut.ts';
import { sayBrief } from './sayBrief.ts';

/** Units without admission or source, places without member or branch, people who wait. */
export function Gaps({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { unit, period, tree } = dashboard;
  const asOf = dashboard.asOf as Day;
  const read = useRead(readGaps, { unitCode: unit.code, period: period.code, asOf, tree });
  const data = read.data && isOf(dashboard, read.data) ? read.data : undefined;
  return (
    <section>
      <h2>{sayBrief('gaps.title')}</h2>
      <Loaded from={{ ...read, data }}>
        {({ gaps }) => {
          const { shown, more } = cut(gaps, FITS.gaps);
          if (gaps.length === 0) return <p>{sayBrief('gaps.none')}</p>;
          return (
            <>
              <ul className="brief-lines">
                {shown.map((gap) => (
                  <li key={`${gap.gap} ${gap.subject}`}>
                    <span className="brief-one">{wordsFor(gap)}</span>
                    {gap.n === null ? (
                      <span>{sayBrief('gaps.unknown')}</span>
                    ) : (
                      <CountButton
                        counted={countedOf(gap, gap.n, unit)}
                        shown={
                          gap.whole === null
                            ? printCount(gap.n)
                            : `${printCount(gap.n)}/${printCount(gap.whole)}`
                        }
                        onOpen={onOpen}
                      />
                    )}
                  </li>
                ))}
              </ul>
              {more > 0 && <p>{sayBrief('gaps.more', { n: printCount(more) })}</p>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
