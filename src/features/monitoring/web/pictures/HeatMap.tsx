import type { Day } from '#kernel/day.ts';
import { printCount, printPercent, ratio, sentenceDate } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import { Picture } from '#web/picture/Picture.tsx';
import { useRows } from '#web/picture/useRows.tsx';
import { ChildLink } from '../dashboard/ChildLink.tsx';
import { CountButton } from '../dashboard/CountButton.tsx';
import { admissionsIn, type Counted } from '../dashboard/counted.ts';
import { useRanking } from '../dashboard/useRanking.ts';
import { doorTo, fileOf, type Pictures, people, type Shown, sheetOf, sourceOf } from './counting.ts';
import { type HeatRow, heatDrawing } from './heatDrawing.ts';
import { sayPictures } from './sayPictures.ts';
import { spanHead, spanName } from './span.ts';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Admissions of the direct subordinates month by month: when they gather, and with whom. */
export function HeatMap({ dashboard, pictures, onOpen }: Shown & { pictures: Pictures }) {
  const { grain, units, whole } = pictures;
  const spans = pictures.spans as Window[];
  const { lines } = useRanking(dashboard.children);
  const rows = lines.flatMap(({ code }) => units.find((unit) => unit.code === code) ?? []);
  const { page, pager } = useRows(sayPictures('heat.units'), rows);
  const total = whole.reduce((sum, n) => sum + n, 0);
  if (rows.length === 0 || total === 0) return null;
  const columns = spans.map((span, index) => ({
    head: spanHead(spans, index, grain),
    name: spanName(span, grain),
  }));
  const isCut = dashboard.asOf < dashboard.period.to;
  const most = whole.indexOf(Math.max(...whole));
  const counted = (unit: { code: string; name: string }, n: number, column: number | null): Counted => {
    const span = column === null ? (pictures.window as Window | null) : (spans[column] ?? null);
    return {
      unit: { code: unit.code, name: unit.name },
      title:
        column === null
          ? sayPictures('heat.list-sum', { unit: unit.name })
          : sayPictures('heat.list', { span: columns[column]?.name ?? '', unit: unit.name }),
      printed: people(n),
      n,
      query: admissionsIn(span),
    };
  };
  const cellsOf = (unit: { code: string; name: string }, n: readonly number[]) =>
    [
      ...n.map((value, column) => counted(unit, value, column)),
      counted(
        unit,
        n.reduce((a, b) => a + b, 0),
        null,
      ),
    ].map((one) => <CountButton key={one.title} counted={one} onOpen={onOpen} />);
  return (
    <Picture
      title={sayPictures('heat.title', {
        span: capitalised(columns[most]?.name ?? ''),
        n: printCount(whole[most] ?? 0),
        share: printPercent(ratio(whole[most] ?? 0, total)),
      })}
      drawing={heatDrawing({
        rows: page,
        columns,
        greatest: Math.max(...rows.flatMap(({ n }) => n)),
        grain: sayPictures(`grain.${grain}`),
        doorsOf: (row: HeatRow, column) => [doorTo(counted(row, row.n[column] ?? 0, column), onOpen)],
      })}
      twin={{
        head: sayPictures('heat.unit'),
        columns: [...columns.map(({ name }) => capitalised(name)), sayPictures('heat.sum')],
        rows: [
          ...rows.map((row) => ({
            key: row.code,
            name: row.name,
            show: <ChildLink child={row} />,
            cells: cellsOf(row, row.n),
          })),
          {
            key: '',
            name: sayPictures('heat.whole'),
            cells: cellsOf(dashboard.unit, whole),
          },
        ],
      }}
      sheet={sheetOf(
        'picture.read',
        'units',
        [
          { field: 'name', title: sayPictures('heat.unit') },
          ...columns.map(({ name }, column) => ({
            field: `n.${column}`,
            title: capitalised(name),
            kind: 'number' as const,
          })),
          { field: 'total', title: sayPictures('heat.sum'), kind: 'number' },
        ],
        dashboard,
      )}
      source={sourceOf(dashboard)}
      file={fileOf('theo-thoi-gian', dashboard)}
      notes={`${sayPictures('heat.order')} ${isCut ? sayPictures('heat.cut', { day: sentenceDate(dashboard.asOf as Day) }) : ''}`}
      tools={pager}
    />
  );
}
