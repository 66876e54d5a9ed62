import type { Reason } from '#kernel/refusal.ts';
import type { Fault } from './model.ts';

const MOST_TOLD = 200;

const reasonOf = ({ code, sheet, line, column, values }: Fault): Reason => ({
  code,
  field: [sheet, line, column].filter((part) => part !== undefined).join('/'),
  values: {
    sheet,
    ...(line !== undefined && { row: line }),
    ...(column !== undefined && { column }),
    ...values,
  },
});

/** The faults as reasons, in the order of the file; past two hundred the rest is counted. */
export const reasonsOf = (faults: readonly Fault[]): Reason[] => {
  const ordered = [...faults].sort((a, b) =>
    a.sheet === b.sheet ? (a.line ?? 0) - (b.line ?? 0) : a.sheet < b.sheet ? -1 : 1,
  );
  const told = ordered.slice(0, MOST_TOLD).map(reasonOf);
  const left = ordered.length - told.length;
  return left > 0 ? [...told, { code: 'import-more-faults', values: { left } }] : told;
};
