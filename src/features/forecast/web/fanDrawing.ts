import { printCount } from '#kernel/number.ts';
import { countAxis, gridWithin } from '#web/picture/axes.ts';
import type { Drawing, Option, Space } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { type Forecast, mainTarget, monthName, sayForecast, whole } from './sayForecast.ts';

const { ink, soft, red, slate } = palette;
/** The band of the interval. */
const band = '#d5dde4';

type Month = Forecast['months'][number];

const sayMonth = ({ month, done, total }: Month): string =>
  total
    ? sayForecast('fan.says', {
        month: monthName(month),
        n: whole(total.expected),
        low: printCount(total.low),
        high: printCount(total.high),
      })
    : sayForecast('fan.says-done', { month: monthName(month), n: printCount(done ?? 0) });

/** The fan begins where what is known ends. */
const fanOf = (months: readonly Month[], of: (total: NonNullable<Month['total']>) => number) =>
  months.map(({ done, total }, at) => {
    if (total) return of(total);
    return months[at + 1]?.total ? (done ?? 0) : null;
  });

const optionOf = (months: readonly Month[], goal: number | null, { fontSize }: Space): Option => {
  const low = fanOf(months, (total) => total.low);
  const high = fanOf(months, (total) => total.high);
  const plain = { type: 'line' as const, symbol: 'none', silent: true };
  const last = months.at(-1)?.total;
  return {
    grid: gridWithin({ top: 22, right: 48 }),
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => String(Number(month.slice(5, 7)))),
      axisLabel: { interval: 0, fontSize, color: soft },
    },
    yAxis: countAxis(fontSize),
    series: [
      {
        type: 'bar',
        barWidth: '45%',
        itemStyle: { color: red },
        data: months.map(({ done }) => done),
      },
      { ...plain, stack: 'band', lineStyle: { opacity: 0 }, data: low },
      {
        ...plain,
        stack: 'band',
        lineStyle: { opacity: 0 },
        areaStyle: { color: band, opacity: 1 },
        data: high.map((n, at) => (n === null ? null : n - (low[at] ?? 0))),
      },
      {
        ...plain,
        symbol: 'circle',
        symbolSize: 7,
        showAllSymbol: true,
        itemStyle: { color: slate },
        lineStyle: { color: slate, width: 2 },
        data: fanOf(months, (total) => total.expected),
      },
      ...(goal === null
        ? []
        : [
            {
              ...plain,
              lineStyle: { color: ink, width: 1.5, type: 'dashed' as const },
              data: months.map(() => goal),
            },
          ]),
      textSeries(
        last
          ? [
              {
                words: whole(last.expected),
                xy: [months.length - 1, last.expected] as const,
                align: 'left' as const,
                shift: [fontSize * 0.6, 0] as const,
                isStrong: true,
              },
            ]
          : [],
        fontSize,
      ),
    ],
  };
};

/** What was reached month by month, and the fan of what is to come against the target. */
export const fanDrawing = (forecast: Forecast): Drawing => {
  const { months, year } = forecast;
  const goal = mainTarget(forecast)?.goal ?? null;
  const firstForetold = months.findIndex(({ total }) => total !== null);
  return {
    label: sayForecast('fan.label'),
    describes: sayForecast('fan.describes', { year }),
    points: months.map((month, index) => ({
      says: sayMonth(month),
      at: { series: month.total ? 3 : 0, item: index },
      xy: [index, month.total?.expected ?? month.done ?? 0],
      doors: [],
    })),
    across: months.length,
    leap: 3,
    first: Math.max(0, firstForetold),
    height: () => 20,
    minWidth: 0,
    option: (space) => optionOf(months, goal, space),
    pointAt: (x) => Math.round(x),
    legend: [
      { look: 'fill', colour: red, words: sayForecast('fan.done') },
      { look: 'line', colour: slate, words: sayForecast('fan.expected') },
      { look: 'fill', colour: band, words: sayForecast('fan.interval') },
      ...(goal === null
        ? []
        : [
            {
              look: 'line' as const,
              colour: ink,
              words: sayForecast('fan.goal', { goal: printCount(goal) }),
            },
          ]),
    ],
  };
};
