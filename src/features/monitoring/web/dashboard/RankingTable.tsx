import '#web/table.css';
import { printCount } from '#kernel/number.ts';
import { ChildLink } from './ChildLink.tsx';
import type { Open } from './CountButton.tsx';
import { Cells } from './RankingCells.tsx';
import type { Dashboard, Line, Sort } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

type Child = Dashboard['children'][number];
type Props = {
  label: string;
  dashboard: Dashboard;
  lines: readonly Child[];
  sorts: readonly Sort[];
  sort: Sort;
  isRising: boolean;
  onSort: (sort: Sort) => void;
  onOpen: Open;
};

/** The unit's own line: its goal is that of a target for all admissions of just this period. */
const totalOf = ({ targets, period, done, lastYear }: Dashboard): Line => {
  const whole = targets.find(
    ({ measure, from, to, query }) =>
      measure === 'admission' &&
      from === period.from &&
      to === period.to &&
      query?.kind === 'facts' &&
      Object.keys(query.where).length === 0,
  )?.progress;
  return {
    done,
    lastYear,
    goal: whole?.goal ?? null,
    rate: whole?.rate ?? null,
    ahead: whole?.ahead ?? null,
  };
};

/** Headings sort with one press; on a phone each row is a card and the headings are a row of buttons above. */
export function RankingTable({ label, dashboard, lines, sorts, sort, isRising, onSort, onOpen }: Props) {
  const { unit, besideChildren } = dashboard;
  const total = totalOf(dashboard);
  const span = Math.max(1, ...[...lines, total].map(({ rate }) => rate ?? 0));
  const said = { sorts, span, dashboard, onOpen };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              {sayDashboard('ranking.no')}
            </th>
            <th scope="col">{sayDashboard('ranking.unit')}</th>
            {sorts.map((one) => (
              <th
                key={one}
                scope="col"
                className="number"
                {...(one === sort
                  ? { 'aria-sort': isRising ? ('ascending' as const) : ('descending' as const) }
                  : {})}
              >
                <button type="button" className="ranking-sort" onClick={() => onSort(one)}>
                  {sayDashboard(`sort.${one}`)}
                  <span aria-hidden="true">{one === sort ? (isRising ? '▲' : '▼') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.code}>
              <td className="number" data-label={sayDashboard('ranking.no')}>
                {printCount(index + 1)}
              </td>
              <th scope="row">
                <ChildLink child={line} />
              </th>
              <Cells line={line} unit={line} {...said} />
            </tr>
          ))}
        </tbody>
        <tbody className="ranking-total">
          {besideChildren !== 0 && (
            <tr>
              <td className="number" />
              <th scope="row">
                {sayDashboard('ranking.beside')}
                <span className="ranking-why">
                  {sayDashboard(besideChildren > 0 ? 'ranking.beside-more' : 'ranking.beside-less')}
                </span>
              </th>
              {sorts.map((one) => (
                <td key={one} className="number" data-label={sayDashboard(`sort.${one}`)}>
                  {one === 'done' ? printCount(besideChildren) : null}
                </td>
              ))}
            </tr>
          )}
          <tr>
            <td className="number" />
            <th scope="row">{sayDashboard('ranking.total')}</th>
            <Cells line={total} unit={unit} {...said} />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
