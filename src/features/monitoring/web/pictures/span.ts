import { partsOf } from '#kernel/day.ts';
import { sentenceMonth } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import type { Grain } from '../../spans.ts';
import { sayPictures } from './sayPictures.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

const quarterOf = (month: number): string => roman[Math.ceil(month / 3) - 1] ?? '';

/** `tháng 5/2017`, `quý II/2017`, `năm 2017`: what holds the span, which may cut it. */
export const spanName = ({ from }: Window, grain: Grain): string => {
  const { year, month } = partsOf(from);
  if (grain === 'year') return sayPictures('span.year', { year });
  return grain === 'month'
    ? sayPictures('span.month', { month: sentenceMonth(from) })
    : sayPictures('span.quarter', { quarter: quarterOf(month), year });
};

/** Above a column: `5`, `II`, `2017`; the year once, below the first column of it. */
export const spanHead = (spans: readonly Window[], index: number, grain: Grain): string => {
  const span = spans[index];
  if (!span) return '';
  const { year, month } = partsOf(span.from);
  if (grain === 'year') return String(year);
  const before = spans[index - 1];
  const isFirst = !before || partsOf(before.from).year !== year;
  const short = grain === 'month' ? String(month) : quarterOf(month);
  return isFirst ? `${short}\n${year}` : `${short}\n `;
};
