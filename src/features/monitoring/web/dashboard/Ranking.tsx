import { printCount } from '#kernel/number.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { ChildLink } from './ChildLink.tsx';
import type { Open } from './CountButton.tsx';
import { RankingEnds, type Shown } from './RankingEnds.tsx';
import { RankingTable } from './RankingTable.tsx';
import { type Dashboard, endsOf, LONG, placesOf } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';
import { useRanking } from './useRanking.ts';

/** The direct subordinates in the order somebody asks for; the order lives in the address bar. */
export function Ranking({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const [filter, change] = useAddressFilter();
  const { children } = dashboard;
  const { sorts, sort, isRising, lines, turn } = useRanking(children);
  if (children.length === 0)
    return (
      <section>
        <h2>{sayDashboard('ranking.title-none')}</h2>
        <p>{sayDashboard('ranking.none')}</p>
      </section>
    );
  const title = sayDashboard('ranking.title', {
    count: printCount(children.length),
    sort: sayDashboard(`sorted.${sort}`),
  });
  const shown: Shown =
    children.length < LONG ? 'all' : filter.part === 'top' || filter.part === 'bottom' ? filter.part : 'all';
  const part = shown === 'all' ? { lines, first: 1 } : endsOf(children, sort, { ends: shown, isRising });
  const idle = children.filter(({ done }) => done === 0);
  return (
    <section className="ranking">
      <h2>{title}</h2>
      {!sorts.includes('rate') && <p className="dash-soft">{sayDashboard('ranking.no-goals')}</p>}
      <RankingTable
        label={title}
        dashboard={dashboard}
        lines={part.lines}
        first={part.first}
        places={placesOf(children, sort)}
        sorts={sorts}
        order={{ by: sort, isRising, onOrder: turn }}
        onOpen={onOpen}
      >
        {children.length >= LONG && (
          <RankingEnds
            shown={shown}
            count={children.length}
            onShow={(chosen) => change({ part: chosen === 'all' ? undefined : chosen })}
          />
        )}
      </RankingTable>
      <p className="dash-soft">{sayDashboard('ranking.ties')}</p>
      {idle.length > 0 && (
        <details>
          <summary>{sayDashboard('ranking.zero', { count: printCount(idle.length) })}</summary>
          <ul>
            {idle.map(({ code, name }) => (
              <li key={code}>
                <ChildLink child={{ code, name }} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
