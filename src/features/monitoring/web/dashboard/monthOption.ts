import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { printCount } from '#kernel/number.ts';
import { type Month, sayMonth } from './months.ts';

type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

const ink = '#201a17';
const soft = '#55493f';

/** How the months are drawn: bars, and the same month a year before as a stepped line over them. */
export const monthOption = (months: readonly Month[], fontSize: number): Option => ({
  animation: false,
  textStyle: { fontFamily: 'Segoe UI, Noto Sans, Roboto, Arial, sans-serif', fontSize, color: ink },
  grid: { left: 4, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  tooltip: {
    trigger: 'axis',
    // Drawn into the picture: a tooltip of HTML would need styles that the page's policy forbids.
    renderMode: 'richText',
    confine: true,
    axisPointer: { type: 'shadow' },
    backgroundColor: '#ffffff',
    borderColor: '#8a7f73',
    textStyle: { color: ink, fontSize },
    formatter: (shown) => {
      const month = months[(Array.isArray(shown) ? shown[0] : shown)?.dataIndex ?? -1];
      return month ? sayMonth(month).replace(', ', '\n') : '';
    },
  },
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
  yAxis: {
    type: 'value',
    minInterval: 1,
    axisLabel: { formatter: (n: number) => printCount(n), fontSize, color: soft },
    splitLine: { lineStyle: { color: '#d9d2c7' } },
  },
  series: [
    { type: 'bar', data: months.map(({ n }) => n), barCategoryGap: '25%', itemStyle: { color: '#9d1c1f' } },
    {
      type: 'line',
      step: 'middle',
      symbol: 'none',
      data: months.map(({ before }) => before),
      lineStyle: { color: ink, width: 1.5 },
    },
  ],
});

const isJanuary =
  (months: readonly Month[]) =>
  (index: number): boolean =>
    months[index]?.month.slice(5, 7) === '01';
