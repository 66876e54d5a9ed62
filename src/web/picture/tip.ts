import type { CSSProperties } from 'react';
import type { Point } from './drawing.ts';

export type Tip = { says: string; style: CSSProperties };

/** Beside the point, towards the middle of the picture, so that it is never cut off. */
export const tipAt = (
  frame: HTMLElement | null,
  { says }: Point,
  [x = 0, y = 0]: readonly number[],
): Tip | null => {
  if (!frame) return null;
  const { clientWidth: width, clientHeight: height, scrollLeft } = frame;
  const left = x - scrollLeft;
  return {
    says,
    style: {
      ...(left < width / 2 ? { left: left + 12 } : { right: width - left + 12 }),
      ...(y < height / 2 ? { top: y + 12 } : { bottom: height - y + 12 }),
    },
  };
};
