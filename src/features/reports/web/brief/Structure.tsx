import { dimensionWords } from '#features/monitoring/messages.lists.vi.ts';
import { isRecorded, linesOf, partCounted } from '#features/monitoring/web/dashboard/breakdown.ts';
import { CountButton, type Open } from '#features/monitoring/web/dashboard/CountButton.tsx';
import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';
import { useBreakdown } from '#features/monitoring/web/dashboard/useBreakdown.ts';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { cut, FITS } from './cut.ts';
import { sayBrief } from './sayBrief.ts';

/** The greatest parts of those admitted, dimension by dimension. */
export function Structure({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const read = useBreakdown(dashboard);
  return (
    <section>
      <h2>{sayBrief('structure.title')}</h2>
      <Loaded from={read}>
        {(breakdown) => {
          const { shown: lines, more: others } = cut(linesOf(breakdown).filter(isRecorded), FITS.dimensions);
          if (lines.length === 0) return <p>{sayBrief('structure.none')}</p>;
          return (
            <>
              <ul className="brief-lines">
                {lines.map(({ dimension, parts }) => {
                  const sorted = parts.filter(({ n }) => n > 0).toSorted((a, b) => b.n - a.n);
                  const { shown, more } = cut(sorted, FITS.parts);
                  return (
                    <li key={dimension} className="brief-parts">
                      <strong>{dimensionWords[`dimension.${dimension}`]}:</strong>
                      {shown.map(({ key, name, n }) => (
                        <span key={key}>
                          <span className="brief-part">{name}</span>{' '}
                          <CountButton
                            counted={partCounted(
                              { dashboard, breakdown, within: null, part: { dimension, key } },
                              n,
                              'now',
                            )}
                            onOpen={onOpen}
                          />
                        </span>
                      ))}
                      {more > 0 && <span>{sayBrief('structure.more', { n: printCount(more) })}</span>}
                    </li>
                  );
                })}
              </ul>
              {others > 0 && <p>{sayBrief('structure.more-dimensions', { n: printCount(others) })}</p>}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
