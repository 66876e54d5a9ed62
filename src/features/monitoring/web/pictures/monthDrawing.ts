import { printCount } from '#kernel/number.ts';
import { countAxis, gridWithin } from '#web/picture/axes.ts';
import { type Door, type Drawing, isNarrow, type Option, type Space } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { type Month, peaksOf, sayMonth } from './months.ts';
import { sayPictures } from './sayPictures.ts';

const { ink, soft, red } = palette;

const isJanuary =
  (months: readonly Month[]) =>
  (index: number): boolean =>
    months[index]?.month.slice(5, 7) === '01';

/** Bars, and the same month a year before as a stepped line over them; the highest of each year says its number. */
const optionOf = (months: readonly Month[], { fontSize, width }: Space): Option => ({
  grid: gridWithin({ top: 22, right: 12 }),
  xAxis: {
    type: 'category',
    data: months.map(({ label }) => label),
    axisTick: { alignWithLabel: true, interval: isJanuary(months) },
    axisLabel: {
      interval: isJanuary(months),
      formatter: (label) => label.slice(-4),
      fontSize,
      color: soft,
    },
  },
  yAxis: countAxis(fontSize),
  series: [
    {
      type: 'bar',
      barCategoryGap: '25%',
      itemStyle: { color: red },
      emphasis: { itemStyle: { color: red, borderColor: ink, borderWidth: 2 } },
      data: months.map(({ n }) => n),
    },
    {
      type: 'line',
      step: 'middle',
      symbol: 'none',
      silent: true,
      data: months.map(({ before }) => before),
      lineStyle: { color: ink, width: isNarrow({ fontSize, width }) ? 1 : 1.5 },
    },
    textSeries(
      peaksOf(months).map((at) => ({
        words: printCount(months[at]?.n ?? 0),
        xy: [at, months[at]?.n ?? 0] as const,
        align: 'center' as const,
        shift: [0, -fontSize * 0.7] as const,
      })),
      fontSize,
    ),
  ],
});

/** Sixty months side by side. */
export const monthDrawing = (months: readonly Month[], doorsOf: (month: Month) => Door[]): Drawing => ({
  label: sayPictures('months.label'),
  describes: sayPictures('months.describes', {
    from: months[0]?.label ?? '',
    to: months.at(-1)?.label ?? '',
  }),
  points: months.map((month, index) => ({
    says: sayMonth(month),
    at: { series: 0, item: index },
    xy: [index, month.n],
    doors: doorsOf(month),
  })),
  across: months.length,
  leap: 12,
  first: months.length - 1,
  height: () => 20,
  minWidth: 0,
  option: (space) => optionOf(months, space),
  pointAt: (x) => Math.round(x),
  legend: [
    { look: 'fill', colour: red, words: sayPictures('months.this') },
    { look: 'line', colour: ink, words: sayPictures('months.before') },
  ],
});
