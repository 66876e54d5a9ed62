import { type Day, earlier, lastOfMonth } from '#kernel/day.ts';
import { printCount, sentenceDate } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import { Picture } from '#web/picture/Picture.tsx';
import type { Twin } from '#web/picture/twin.ts';
import { CountButton } from '../dashboard/CountButton.tsx';
import { admissionsIn, type Counted } from '../dashboard/counted.ts';
import type { Dashboard } from '../dashboard/ranking.ts';
import { doorTo, fileOf, people, type Shown, sheetOf, sourceOf } from './counting.ts';
import { monthDrawing } from './monthDrawing.ts';
import { type Month, monthsOf } from './months.ts';
import { sayPictures } from './sayPictures.ts';

const titleOf = ({ period, asOf, done, lastYear }: Dashboard): string =>
  sayPictures(done === lastYear ? 'months.same' : done > lastYear ? 'months.more' : 'months.fewer', {
    when:
      asOf < period.to
        ? sayPictures('months.until', { period: period.label, day: sentenceDate(asOf as Day) })
        : period.label,
    n: printCount(done),
    gap: printCount(Math.abs(done - lastYear)),
    before: printCount(lastYear),
  });

/** Admissions month by month over five years. */
export function Months({ dashboard, onOpen }: Shown) {
  const { unit } = dashboard;
  const asOf = dashboard.asOf as Day;
  const months = monthsOf(dashboard.months);
  const last = months.at(-1);
  const counted = ({ month, label, n }: Month): Counted => ({
    unit,
    title: sayPictures('list.month', { month: label, unit: unit.name }),
    printed: people(n),
    n,
    query: admissionsIn({ from: month, to: earlier(lastOfMonth(month), asOf) }),
  });
  if (months.every(({ n }) => n === 0))
    return (
      <section>
        <h2>{titleOf(dashboard)}</h2>
        <Notice kind="note" title={sayPictures('months.none')} lines={[sayPictures('months.none-cure')]} />
      </section>
    );
  const twin: Twin = {
    head: sayPictures('months.month'),
    columns: [sayPictures('months.this'), sayPictures('months.before')],
    rows: [...months].reverse().map((month) => ({
      key: month.month,
      name: month.label,
      cells: [
        <CountButton key="n" counted={counted(month)} onOpen={onOpen} />,
        month.before === null ? '' : printCount(month.before),
      ],
    })),
  };
  const cut =
    last && asOf < lastOfMonth(last.month)
      ? sayPictures('months.cut', { month: last.label, day: sentenceDate(asOf as Day) })
      : '';
  return (
    <Picture
      title={titleOf(dashboard)}
      drawing={monthDrawing(months, (month) => [doorTo(counted(month), onOpen)])}
      twin={twin}
      sheet={{
        ...sheetOf(
          'dashboard.read',
          'months',
          [
            { field: 'month', title: sayPictures('months.month'), kind: 'day' },
            { field: 'n', title: sayPictures('months.this'), kind: 'number' },
            { field: 'before', title: sayPictures('months.before'), kind: 'number' },
          ],
          dashboard,
        ),
        order: { field: 'month', isDescending: true },
      }}
      source={sourceOf(dashboard)}
      file={fileOf('tung-thang', dashboard)}
      notes={`${sayPictures('months.labels')} ${cut}`}
    />
  );
}
