import { printCount } from '#kernel/number.ts';
import { type Door, type Drawing, isNarrow, type Option, type Space } from '#web/picture/drawing.ts';
import { fontFamily, heatOf, palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { sayPictures } from './sayPictures.ts';

export type HeatRow = { code: string; name: string; n: readonly number[] };
export type HeatColumn = { head: string; name: string };

type Heat = {
  rows: readonly HeatRow[];
  columns: readonly HeatColumn[];
  /** The greatest number of all rows, those on other pages too: a colour means the same on every page. */
  greatest: number;
  /** `tháng`, `quý`, `năm`. */
  grain: string;
  doorsOf: (row: HeatRow, column: number) => Door[];
};

const { ink, soft, line, paper } = palette;
/** Between two cells, in pixels. */
const gap = 2;
/** Where names stand above their cells, these are written smaller. */
const underFont = 0.85;

const optionOf = ({ rows, columns, greatest }: Heat, space: Space): Option => {
  const { fontSize } = space;
  const isUnder = isNarrow(space);
  const cellFont = isUnder ? fontSize * underFont : fontSize;
  return {
    grid: {
      left: isUnder ? 0 : 4,
      right: 0,
      top: isUnder ? fontSize * 3 : 0,
      bottom: 2,
      outerBoundsMode: isUnder ? 'none' : 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      position: 'top',
      data: columns.map(({ head }) => head),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        fontSize: cellFont,
        lineHeight: fontSize * 1.2,
        color: soft,
        verticalAlign: 'bottom',
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        show: !isUnder,
        interval: 0,
        fontSize,
        color: ink,
        width: space.width * 0.25,
        overflow: 'break',
      },
    },
    series: [
      {
        type: 'custom',
        data: rows.flatMap(({ n }, row) => n.map((value, column) => [column, row, value])),
        renderItem: (_, api) => {
          const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)]);
          const [width = 0, height = 0] = (api.size?.([1, 1]) ?? []) as number[];
          const n = Number(api.value(2));
          const { fill, text } = heatOf(n, greatest);
          const tall = isUnder ? fontSize * 1.9 : height - gap;
          return {
            type: 'rect',
            shape: {
              x: x - width / 2 + gap / 2,
              y: isUnder ? y + height / 2 - tall - 1 : y - tall / 2,
              width: width - gap,
              height: tall,
              r: 2,
            },
            style: { fill, stroke: line, lineWidth: n === 0 ? 1 : 0 },
            emphasis: { style: { stroke: ink, lineWidth: 2.5 } },
            textContent: {
              type: 'text',
              style: { text: printCount(n), fill: n === 0 ? soft : text, fontFamily, fontSize: cellFont },
              emphasis: { style: { fill: n === 0 ? soft : text } },
            },
            textConfig: { position: 'inside' },
          };
        },
      },
      ...(isUnder
        ? [
            textSeries(
              rows.map(({ name }, row) => ({
                words: name,
                xy: [0, row] as const,
                align: 'left' as const,
                width: space.width - 4,
                shift: [2 - space.width / columns.length / 2, -fontSize * 0.95] as const,
              })),
              fontSize,
            ),
          ]
        : []),
    ],
    backgroundColor: paper,
  };
};

/** Units below each other, time side by side, one hue. */
export const heatDrawing = (heat: Heat): Drawing => {
  const { rows, columns, grain, doorsOf } = heat;
  return {
    label: sayPictures('heat.label', { grain }),
    describes: sayPictures('heat.describes', { grain }),
    points: rows.flatMap((row, at) =>
      row.n.map((n, column) => ({
        says: sayPictures('heat.say', {
          unit: row.name,
          span: columns[column]?.name ?? '',
          n: printCount(n),
        }),
        at: { series: 0, item: at * columns.length + column },
        xy: [column, at] as const,
        doors: doorsOf(row, column),
      })),
    ),
    across: columns.length,
    leap: columns.length * 5,
    first: 0,
    height: (isUnder) => 3.4 + rows.length * (isUnder ? 3.6 : 2.3),
    // A digit is not quite six tenths of its height wide.
    minWidth: columns.length * (printCount(heat.greatest).length * 0.58 * underFont + 0.28),
    option: (space) => optionOf(heat, space),
    pointAt: (x, y) => Math.round(y) * columns.length + Math.round(x),
    legend: [],
  };
};
