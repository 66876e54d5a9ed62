import { parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Fault } from './model.ts';

/** Of one refusal: more nobody reads in one answer. */
const MOST_TOLD = 200;

/** A day is told as people write it. */
const told = (value: string | number): string | number => {
  const day = parseDay(String(value));
  return day ? columnDate(day) : value;
};

const reasonOf = ({ code, sheet, line, column, values }: Fault): Reason => ({
  code,
  field: [sheet, line, column].filter((part) => part !== undefined).join('/'),
  values: {
    sheet,
    ...(line !== undefined && { row: line }),
    ...(column !== undefined && { column }),
    ...Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, told(value)])),
  },
});

/** The faults as reasons, in the order of the file; past the most that are told the rest is counted. */
export const reasonsOf = (faults: readonly Fault[], most = MOST_TOLD): Reason[] => {
  const ordered = [...faults].sort((a, b) =>
    a.sheet === b.sheet ? (a.line ?? 0) - (b.line ?? 0) : a.sheet < b.sheet ? -1 : 1,
  );
  const told = ordered.slice(0, most).map(reasonOf);
  const left = ordered.length - told.length;
  return left > 0 ? [...told, { code: 'import-more-faults', values: { left } }] : told;
};
