import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | CustomSeriesOption | GridComponentOption
>;

/** A way from a number to the list behind it. */
export type Door = { words: string; open: () => void };

/** One datum of a picture. */
export type Point = {
  /** Said when it is reached: `Tháng 5/2017: 12 người`. */
  says: string;
  /** Which series of the drawing it is, and which item of that. */
  at: { series: number; item: number };
  /** Where it stands in the coordinates of the drawing. */
  xy: readonly [number, number];
  /** The lists behind it; a press or Enter opens the first. */
  doors: readonly Door[];
};

/** What a drawing may take into account: the text size in pixels, and the width it gets. */
export type Space = { fontSize: number; width: number };

/** A key of the legend: how a series looks, and its words. */
export type LegendKey = { look: 'fill' | 'line' | 'outline' | 'tick'; colour: string; words: string };

export type Drawing = {
  /** Names the picture where only its name is read: `Kết nạp từng tháng`. */
  label: string;
  /** What is drawn, for those who do not see it. */
  describes: string;
  points: readonly Point[];
  /** How many points one row holds: as far a step up or down goes. */
  across: number;
  /** How far Page Up and Page Down go. */
  leap: number;
  /** Where one begins. */
  first: number;
  option: (space: Space) => Option;
  /** Height, and the least width before it scrolls, in heights of the text. */
  height: (isNarrow: boolean) => number;
  minWidth: number;
  /** The point at a place of the drawing's coordinates; -1 where there is none. */
  pointAt: (x: number, y: number) => number;
  legend: readonly LegendKey[];
};

/** Narrower than this many letters, names stand above what they name. */
export const isNarrow = ({ fontSize, width }: Space): boolean => width < fontSize * 40;
