import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount, printDecimal, ratio, sharesOf } from '#kernel/number.ts';
import type { Column } from '#web/list/column.ts';
import { ListTable } from '#web/list/ListTable.tsx';
import { printDay } from '#web/printDay.ts';
import { Share } from '#web/Share.tsx';
import type { countSites } from '../contract/overview.ts';
import { SITE_STATES } from '../model.ts';
import { saySite } from './saySite.ts';

export type SiteCounts = OutputOf<typeof countSites>;
type State = (typeof SITE_STATES)[number] | 'unknown';
type Row = { state: State; n: number; share: string; part: number };
type DayRow = { on: string; total: number; counts: ReadonlyMap<State, number> };

const states: readonly State[] = [...SITE_STATES, 'unknown'];

const countsOf = (rows: SiteCounts['states'], sort: string): ReadonlyMap<State, number> =>
  new Map(
    rows
      .filter((row) => row.sort === sort)
      .map(({ state, n }) => [(state ?? 'unknown') as State, n] as const),
  );

const sumOf = (counts: ReadonlyMap<State, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + n, 0);

/** In which state the sites stand today, and how that came about over the years. */
export function SiteStates({ counts, sort }: { counts: SiteCounts; sort: 'place' | 'base-unit' }) {
  const now = countsOf(counts.states, sort);
  const total = sumOf(now);
  const known = states.filter((state) => now.has(state));
  const shares = sharesOf(known.map((state) => now.get(state) ?? 0));
  const rows = known.map((state, index): Row => {
    const n = now.get(state) ?? 0;
    return { state, n, share: `${printDecimal(shares[index] ?? ratio(0))}%`, part: n / Math.max(1, total) };
  });
  const days = counts.days
    .map((day): DayRow => {
      const of = countsOf(day.states, sort);
      return { on: day.on, total: sumOf(of), counts: of };
    })
    .reverse();
  const ever = states.filter((state) => days.some((day) => day.counts.has(state)));
  const white = now.get('no-member') ?? 0;
  return (
    <>
      <section>
        <h2>
          {saySite(white > 0 ? 'site.title-white' : 'site.title', {
            sort: saySite(`sort.${sort}`),
            total: printCount(total),
            white: printCount(white),
          })}
        </h2>
        <ListTable
          label={saySite('site.states')}
          columns={stateColumns}
          rows={rows}
          keyOf={({ state }) => state}
        />
      </section>
      <section>
        <h2>{saySite('site.over-time')}</h2>
        <ListTable
          label={saySite('site.over-time')}
          columns={[
            { id: 'on', title: saySite('site.on'), kind: 'head', show: ({ on }) => printDay(on) },
            ...ever.map(
              (state): Column<DayRow> => ({
                id: state,
                title: saySite(`state.${state}`),
                kind: 'number',
                show: (day) => printCount(day.counts.get(state) ?? 0),
              }),
            ),
            {
              id: 'total',
              title: saySite('site.total'),
              kind: 'number',
              show: (day) => printCount(day.total),
            },
          ]}
          rows={days}
          keyOf={({ on }) => on}
        />
        <p className="soft">{saySite('site.over-time-note')}</p>
      </section>
    </>
  );
}

const stateColumns: Column<Row>[] = [
  { id: 'state', title: saySite('site.state'), kind: 'head', show: ({ state }) => saySite(`state.${state}`) },
  { id: 'n', title: saySite('site.count'), kind: 'number', show: ({ n }) => printCount(n) },
  { id: 'part', title: saySite('site.part'), show: ({ part }) => <Share of={part} /> },
  { id: 'share', title: saySite('site.share'), kind: 'number', show: ({ share }) => share },
];
