import { type Door, type Drawing, isNarrow, type Option, type Point } from '#web/picture/drawing.ts';
import { palette } from '#web/picture/palette.ts';
import { textSeries } from '#web/picture/text.ts';
import { at, BAR_WIDTH, type Layout, layoutOf } from './flowLayout.ts';
import { sayFlow } from './sayFlow.ts';

/** The shorter words begin with the number: on a narrow screen their end is cut off. */
type End = { words: string; short: string; says: string; doors: Door[] };
/** A bar at either end; what leads to one that `isGood` is drawn in the strong colour. */
export type FlowEnds = { left: readonly End[]; right: readonly (End & { isGood: boolean })[] };
type Given = FlowEnds & {
  /** How many people go from each on the left to each on the right. */
  cells: readonly (readonly number[])[];
  band: (from: number, to: number, n: number) => Omit<End, 'words' | 'short'>;
};

const { ink, red, slate } = palette;
const SERIES = { bands: 0, bars: 1 };

const bandsOf = ({ bands }: Layout, { right }: FlowEnds): object => ({
  type: 'custom',
  data: bands.map((_, index) => [0, index]),
  renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord: (xy: number[]) => number[] }) => {
    const band = bands[dataIndex];
    if (!band) return null;
    const [x0 = 0, y0 = 0] = api.coord([BAR_WIDTH, band.left]);
    const [x1 = 0, y1 = 0] = api.coord([100 - BAR_WIDTH, band.right]);
    const thick = Math.max(1, (api.coord([0, band.left + band.height])[1] ?? 0) - y0);
    const xm = (x0 + x1) / 2;
    return {
      type: 'path',
      shape: {
        pathData: `M${x0} ${y0}C${xm} ${y0} ${xm} ${y1} ${x1} ${y1}L${x1} ${y1 + thick}C${xm} ${y1 + thick} ${xm} ${y0 + thick} ${x0} ${y0 + thick}Z`,
      },
      style: { fill: right[band.to]?.isGood ? red : slate, opacity: right[band.to]?.isGood ? 0.5 : 0.28 },
      emphasis: { style: { opacity: 0.85, stroke: ink, lineWidth: 1.5 } },
    };
  },
});

const barsOf = ({ left, right }: Layout, ends: FlowEnds): object => ({
  type: 'custom',
  data: [...left, ...right].map((_, index) => [0, index]),
  renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord: (xy: number[]) => number[] }) => {
    const isLeft = dataIndex < left.length;
    const index = isLeft ? dataIndex : dataIndex - left.length;
    const bar = (isLeft ? left : right)[index];
    if (!bar) return null;
    const [x = 0, y = 0] = api.coord([isLeft ? 0 : 100 - BAR_WIDTH, bar.top]);
    const [end = 0, bottom = 0] = api.coord([isLeft ? BAR_WIDTH : 100, bar.top + bar.height]);
    return {
      type: 'rect',
      shape: { x, y, width: end - x, height: Math.max(2, bottom - y) },
      style: { fill: !isLeft && ends.right[index]?.isGood ? red : slate },
      emphasis: { style: { stroke: ink, lineWidth: 2.5 } },
    };
  },
});

/** Origins on the left, outcomes on the right, bands between them; names stand above the bars. */
export const flowDrawing = (given: Given): Drawing => {
  const layout = layoutOf(given.cells);
  const { left, right, bands, height } = layout;
  const point = (
    xy: readonly [number, number],
    series: number,
    item: number,
    end: Omit<End, 'words' | 'short'>,
  ): Point => ({
    says: end.says,
    at: { series, item },
    xy,
    doors: end.doors,
  });
  const nothing = { says: '', doors: [] };
  const points = [
    ...left.map((bar, index) =>
      point([BAR_WIDTH, bar.top + bar.height / 2], SERIES.bars, index, given.left[index] ?? nothing),
    ),
    ...bands.map((band, index) =>
      point(
        [50, (band.left + band.right + band.height) / 2],
        SERIES.bands,
        index,
        given.band(band.from, band.to, band.n),
      ),
    ),
    ...right.map((bar, index) =>
      point(
        [100 - BAR_WIDTH, bar.top + bar.height / 2],
        SERIES.bars,
        left.length + index,
        given.right[index] ?? nothing,
      ),
    ),
  ];
  const first = { left: 0, band: left.length, right: left.length + bands.length };
  return {
    label: sayFlow('flow.label'),
    describes: sayFlow('flow.describes'),
    points,
    across: 1,
    leap: Math.max(1, right.length),
    first: 0,
    height: () => height + 0.6,
    minWidth: 0,
    option: (space) =>
      ({
        grid: { left: 2, right: 2, top: 2, bottom: 2 },
        xAxis: { type: 'value', min: 0, max: 100, show: false },
        yAxis: { type: 'value', min: 0, max: height, inverse: true, show: false },
        series: [
          bandsOf(layout, given),
          barsOf(layout, given),
          ...(['left', 'right'] as const).map((side) =>
            textSeries(
              layout[side].map((bar, index) => ({
                words: given[side][index]?.[isNarrow(space) ? 'short' : 'words'] ?? '',
                xy: [side === 'left' ? 0 : 100, bar.top] as const,
                align: side,
                shift: [0, -space.fontSize * 0.8] as const,
                isStrong: true,
                width: space.width * 0.47,
              })),
              space.fontSize,
            ),
          ),
        ],
      }) as Option,
    pointAt: (x, y) => {
      const found = at(layout, x, y);
      return found ? first[found[0]] + found[1] : -1;
    },
    legend: [],
  };
};
