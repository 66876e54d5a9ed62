import { addDays, addMonths, type Day, earlier, partsOf } from '#kernel/day.ts';
import type { Window } from '#kernel/period.ts';

export const GRAINS = ['month', 'quarter', 'year'] as const;
/** How long each column of a picture over time is. */
export type Grain = (typeof GRAINS)[number];

const monthsIn: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };
/** More columns than this cannot be read side by side. */
const most = 24;

const endOf = (from: Day, grain: Grain): Day => {
  const length = monthsIn[grain];
  const month = `${from.slice(0, 8)}01` as Day;
  return addDays(addMonths(month, length - ((partsOf(from).month - 1) % length)), -1);
};

const cut = ({ from, to }: Window, grain: Grain): Window[] => {
  const spans: Window[] = [];
  for (let first = from; first <= to; first = addDays(spans.at(-1)?.to ?? to, 1))
    spans.push({ from: first, to: earlier(endOf(first, grain), to) });
  return spans;
};

/** A window as calendar months; a long one as quarters, a very long one as years. Its ends may cut the outer spans. */
export const spansOf = (window: Window): { grain: Grain; spans: Window[] } => {
  for (const grain of GRAINS) {
    const spans = cut(window, grain);
    if (spans.length <= most || grain === 'year') return { grain, spans };
  }
  return { grain: 'year', spans: [] };
};
