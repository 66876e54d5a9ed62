import { printCount } from '#kernel/number.ts';
import { countAxis, gridWithin } from '#web/picture/axes.ts';
import type { Drawing, Option, Space } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { printDay } from '#web/printDay.ts';
import { sayUnit } from './sayUnit.ts';

type Count = { on: string; total: number };

const { ink, soft, red } = palette;

const optionOf = (counts: readonly Count[], { fontSize }: Space): Option => ({
  grid: gridWithin({ top: 26, right: 12 }),
  xAxis: {
    type: 'category',
    data: counts.map(({ on }) => printDay(on)),
    axisTick: { alignWithLabel: true },
    axisLabel: { fontSize, color: soft, hideOverlap: true },
  },
  yAxis: countAxis(fontSize),
  series: [
    {
      type: 'bar',
      barMaxWidth: fontSize * 4,
      itemStyle: { color: red },
      emphasis: { itemStyle: { color: red, borderColor: ink, borderWidth: 2 } },
      labelLayout: { hideOverlap: true },
      data: counts.map(({ total }) => ({
        value: total,
        label: { show: true, position: 'top', fontSize, color: ink, formatter: () => printCount(total) },
      })),
    },
  ],
});

/** Declarations of one kind side by side, the oldest first. */
export const headCountDrawing = (name: string, counts: readonly Count[]): Drawing => ({
  label: sayUnit('unit.series-label', { name }),
  describes: sayUnit('unit.series-describes', {
    name,
    from: printDay(counts[0]?.on ?? null),
    to: printDay(counts.at(-1)?.on ?? null),
  }),
  points: counts.map(({ on, total }, index) => ({
    says: sayUnit('unit.series-says', { day: printDay(on), n: printCount(total) }),
    at: { series: 0, item: index },
    xy: [index, total],
    doors: [],
  })),
  across: counts.length,
  leap: 5,
  first: counts.length - 1,
  height: () => 18,
  minWidth: counts.length * 4,
  option: (space) => optionOf(counts, space),
  pointAt: (x) => Math.round(x),
  legend: [],
});
