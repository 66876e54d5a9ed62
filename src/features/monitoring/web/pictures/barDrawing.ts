import type { Door, Drawing, Option, Space } from '#web/picture/drawing.ts';
import { isNarrow } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { sayPictures } from './sayPictures.ts';

/** A unit that has a goal; the numbers of the drawing are per cent of it. */
export type Bar = {
  name: string;
  /** The name where there is little room. */
  short: string;
  percent: number;
  /** What an even pace would have reached; null when the window is not known. */
  expected: number | null;
  /** `112/154`, `72,73%`, and the whole in words. */
  value: string;
  says: string;
  doors: Door[];
};

type Bars = { bars: readonly Bar[]; greatest: number; expected: string };

const { ink, soft, line, red, paper } = palette;

/** Lines at round numbers, not too many of them; that of 100 is drawn strong. */
const ticksTo = (greatest: number) => {
  const most = Math.max(100, greatest);
  const step = most > 600 ? 500 : most > 240 ? 100 : 50;
  const max = Math.ceil(most / step) * step;
  const colours = Array.from({ length: max / step + 1 }, (_, index) => (index * step === 100 ? ink : line));
  return { step, max, colours };
};

/** Where the value of a bar is written: at its end, or behind the stroke of an even pace where that is in the way. */
const besideBar = ({ value, percent, expected }: Bar, pixels: number, fontSize: number): number => {
  const room = (expected ?? 0) - percent;
  const needed = (value.length * 0.58 * fontSize + 24) / pixels;
  return room > 0 && room < needed ? (expected ?? percent) : percent;
};

const optionOf = ({ bars, greatest }: Bars, space: Space): Option => {
  const { fontSize, width } = space;
  const isUnder = isNarrow(space);
  const { step, max, colours } = ticksTo(greatest);
  const thick = fontSize * (isUnder ? 0.9 : 1.25);
  const down = isUnder ? fontSize * 0.6 : 0;
  return {
    grid: {
      left: isUnder ? 2 : 4,
      right: isUnder ? fontSize : fontSize * 9.5,
      top: 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      min: 0,
      max,
      interval: step,
      axisLabel: { formatter: (n: number) => `${n}%`, fontSize, color: soft },
      splitLine: { lineStyle: { color: colours, width: 1.5 } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: {
        show: !isUnder,
        interval: 0,
        fontSize,
        color: ink,
        width: width * 0.25,
        overflow: 'break',
      },
    },
    series: [
      {
        type: 'custom',
        data: bars.map(({ percent }, row) => [percent, row]),
        renderItem: ({ dataIndex }, api) => {
          const [left = 0, y = 0] = api.coord([0, dataIndex]);
          const [right = 0] = api.coord([api.value(0), dataIndex]);
          return {
            type: 'rect',
            shape: { x: left, y: y + down - thick / 2, width: Math.max(1, right - left), height: thick },
            style: { fill: red },
            emphasis: { style: { stroke: ink, lineWidth: 2.5 } },
          };
        },
      },
      {
        type: 'custom',
        silent: true,
        data: bars.map(({ expected }, row) => [expected ?? 0, row]),
        renderItem: ({ dataIndex }, api) => {
          if (bars[dataIndex]?.expected === null) return null;
          const [x = 0, y = 0] = api.coord([api.value(0), dataIndex]);
          return {
            type: 'rect',
            shape: { x: x - 2, y: y + down - thick * 0.75, width: 4, height: thick * 1.5 },
            style: { fill: ink, stroke: paper, lineWidth: 1.5 },
          };
        },
      },
      textSeries(
        isUnder
          ? bars.flatMap(({ short, value }, row) => [
              {
                words: short,
                xy: [0, row] as const,
                align: 'left' as const,
                shift: [4, -fontSize * 0.75] as const,
                width: width - fontSize * (value.length * 0.58 + 2),
              },
              {
                words: value,
                xy: [max, row] as const,
                align: 'right' as const,
                shift: [0, -fontSize * 0.75] as const,
              },
            ])
          : bars.map((bar, row) => ({
              words: bar.value,
              xy: [besideBar(bar, (width * 0.6) / max, fontSize), row] as const,
              align: 'left' as const,
              shift: [8, 0] as const,
            })),
        fontSize,
      ),
    ],
  };
};

/** A bar for each unit, against its goal and an even pace. */
export const barDrawing = (all: Bars): Drawing => ({
  label: sayPictures('bars.label'),
  describes: sayPictures('bars.describes'),
  points: all.bars.map(({ says, percent, doors }, row) => ({
    says,
    at: { series: 0, item: row },
    xy: [percent, row] as const,
    doors,
  })),
  across: 1,
  leap: 10,
  first: 0,
  height: (isUnder) => 2.6 + all.bars.length * (isUnder ? 3.2 : 2.2),
  minWidth: 0,
  option: (space) => optionOf(all, space),
  pointAt: (_, y) => Math.round(y),
  legend: [
    { look: 'fill', colour: red, words: sayPictures('bars.done') },
    ...(all.bars.some(({ expected }) => expected !== null)
      ? [{ look: 'tick' as const, colour: ink, words: all.expected }]
      : []),
  ],
});
