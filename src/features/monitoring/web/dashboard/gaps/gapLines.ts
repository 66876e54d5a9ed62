import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount, printPercent, ratio } from '#kernel/number.ts';
import type { readGaps } from '../../../contract/gaps.ts';
import { certificate } from '../../../ruleset.ts';
import type { Counted } from '../counted.ts';
import { gapMessages } from './messages.vi.ts';
import { sayGap } from './sayGap.ts';

export type Gaps = OutputOf<typeof readGaps>;
export type Gap = Gaps['gaps'][number];
type Key = keyof typeof gapMessages;

const isKey = (key: string): key is Key => key in gapMessages;

/** `Chi bộ chưa kết nạp người nào trong kỳ`. */
export const wordsFor = ({ gap, subject }: Gap): string => {
  const key = `lacking.${gap}-${subject}`;
  return isKey(key) ? sayGap(key, { months: certificate.soonMonths }) : '';
};

/** Why a number is not known; empty when it is. */
export const reasonFor = ({ gap, n }: Gap): string => {
  if (n !== null) return '';
  const key = `lacking.why-${gap}`;
  return isKey(key) ? sayGap(key) : sayGap('lacking.why-state');
};

/** `4,12%` of the whole; empty where there is none. */
export const shareFor = ({ n, whole }: Gap): string =>
  n !== null && whole ? printPercent(ratio(n, whole)) : '';

/** The number as a door to its list. */
export const countedOf = (gap: Gap, n: number, unit: Counted['unit']): Counted => {
  const { whole, query } = gap;
  const what = wordsFor(gap);
  const words = { what, n: printCount(n), whole: printCount(whole ?? 0), percent: shareFor(gap) };
  return {
    unit,
    title: sayGap('lacking.list', { what, unit: unit.name }),
    printed: sayGap(whole ? 'lacking.printed-of' : 'lacking.printed', words),
    n,
    ...(whole === null ? {} : { whole }),
    query,
  };
};

/** The section's heading says the most telling line. */
export const titleOf = ({ gaps }: Gaps): string => {
  const idle = gaps.filter(({ gap, n }) => gap === 'no-admission' && n !== null);
  const most = idle.findLast(({ n }) => n);
  if (most)
    return sayGap('lacking.title-most', {
      n: printCount(most.n ?? 0),
      whole: printCount(most.whole ?? 0),
      of: sayGap(most.subject === 'base' ? 'lacking.of-base' : 'lacking.of-branch'),
    });
  return sayGap(idle.length > 0 ? 'lacking.title-none' : 'lacking.title');
};
