import type { CustomSeriesOption } from 'echarts/charts';
import { fontFamily, palette } from './palette.ts';

type Written = {
  words: string;
  /** Place in the coordinates of the drawing. */
  xy: readonly [number, number];
  align: 'left' | 'center' | 'right';
  /** How far from there, in pixels. */
  shift?: readonly [number, number];
  isStrong?: boolean;
  /** Longer words end in an ellipsis. */
  width?: number;
};

/** Words drawn where axes put none: names above their bars, headings of halves. */
export const textSeries = (lines: readonly Written[], fontSize: number): CustomSeriesOption => ({
  type: 'custom',
  silent: true,
  data: lines.map(({ xy }) => [...xy]),
  renderItem: ({ dataIndex }, api) => {
    const line = lines[dataIndex];
    if (!line) return null;
    const [x = 0, y = 0] = api.coord([...line.xy]);
    const [right = 0, down = 0] = line.shift ?? [];
    return {
      type: 'text',
      x: x + right,
      y: y + down,
      style: {
        text: line.words,
        align: line.align,
        verticalAlign: 'middle',
        fontFamily,
        fontSize,
        ...(line.width === undefined ? {} : { width: line.width, overflow: 'truncate' as const }),
        fontWeight: line.isStrong ? 600 : 400,
        fill: palette.ink,
        // A rim of paper keeps it readable where something is drawn below it.
        stroke: palette.paper,
        lineWidth: 3,
      },
    };
  },
});
