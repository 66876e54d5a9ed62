import { printCount } from '#kernel/number.ts';
import { palette } from './palette.ts';

/** The room around bars and lines; what the axes say lies inside it. */
export const gridWithin = ({ top, right }: { top: number; right: number }) => ({
  ...{ left: 4, right, top, bottom: 4 },
  outerBoundsMode: 'same' as const,
  outerBoundsContain: 'axisLabel' as const,
});

/** The upright axis of a picture of counts: whole numbers, as they are printed everywhere. */
export const countAxis = (fontSize: number) => ({
  type: 'value' as const,
  minInterval: 1,
  axisLabel: { formatter: (n: number) => printCount(n), fontSize, color: palette.soft },
  splitLine: { lineStyle: { color: palette.line } },
});
