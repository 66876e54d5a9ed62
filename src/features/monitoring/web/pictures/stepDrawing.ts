import { type Door, type Drawing, isNarrow, type Option, type Space } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { sayPictures } from './sayPictures.ts';

export type Step = {
  n: number;
  /** What stands over its bar: on a narrow screen the name above the number. */
  name: string;
  number: string;
  says: string;
  doors: Door[];
};

const { ink, red, line } = palette;

/** A bar in the middle for each step, its words above it; together they are the funnel. */
const optionOf = (steps: readonly Step[], space: Space): Option => {
  const { fontSize } = space;
  const isTall = isNarrow(space);
  const greatest = Math.max(1, ...steps.map(({ n }) => n));
  const thick = fontSize * 1.5;
  const down = fontSize * (isTall ? 1.3 : 0.8);
  return {
    grid: { left: 2, right: 2, top: 2, bottom: 2 },
    xAxis: { type: 'value', min: -greatest, max: greatest, show: false },
    yAxis: { type: 'category', inverse: true, data: steps.map(({ name }) => name), show: false },
    series: [
      {
        type: 'custom',
        data: steps.map(({ n }, row) => [n, row]),
        renderItem: ({ dataIndex }, api) => {
          const n = Number(api.value(0));
          const [left = 0, y = 0] = api.coord([-n, dataIndex]);
          const [right = 0] = api.coord([n, dataIndex]);
          return {
            type: 'rect',
            shape: { x: left - 1, y: y + down - thick / 2, width: right - left + 2, height: thick },
            style: { fill: n === 0 ? line : red },
            emphasis: { style: { stroke: ink, lineWidth: 2.5 } },
          };
        },
      },
      ...(isTall ? (['name', 'number'] as const) : (['both'] as const)).map((part, index) =>
        textSeries(
          steps.map(({ name, number }, row) => ({
            words: part === 'both' ? `${name}: ${number}` : part === 'name' ? name : number,
            xy: [0, row] as const,
            align: 'center' as const,
            shift: [0, fontSize * ((isTall ? -1.7 : -1) + index * 1.35)] as const,
            isStrong: part !== 'name',
          })),
          fontSize,
        ),
      ),
    ],
  };
};

/** Steps below each other; the width of each is how many people passed it in the period. */
export const stepDrawing = (
  steps: readonly Step[],
  words: Pick<Drawing, 'label' | 'describes'> = {
    label: sayPictures('steps.label'),
    describes: sayPictures('steps.describes'),
  },
): Drawing => ({
  ...words,
  points: steps.map(({ n, says, doors }, row) => ({
    says,
    at: { series: 0, item: row },
    xy: [n / 2, row] as const,
    doors,
  })),
  across: 1,
  leap: 1,
  first: 0,
  height: (isTall) => steps.length * (isTall ? 5.2 : 4),
  minWidth: 0,
  option: (space) => optionOf(steps, space),
  pointAt: (_, y) => Math.round(y),
  legend: [],
});
