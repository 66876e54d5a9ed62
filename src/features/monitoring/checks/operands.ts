import { printCount } from '#kernel/number.ts';
import { sameWindow } from '#kernel/period.ts';
import type { PublishedFigure } from '../published.ts';
import { type Finding, finding } from './finding.ts';

/** A number of such units says little without how many there are. */
const NEEDS_TOTAL = ['units-without-source'];

const missingIn = (figure: PublishedFigure): Finding[] => {
  const { claim, subject, numerator, boundValue, group, measure, denominator } = figure;
  if (claim === 'status') return numerator === null ? [finding('years-missing', figure)] : [];
  if (claim !== 'count') return [];
  if (numerator === null && boundValue === null && group === null)
    return [
      subject === null
        ? finding('count-missing-plain', figure)
        : finding('count-missing', figure, { subject }),
    ];
  if (NEEDS_TOTAL.includes(measure) && denominator === null)
    return [
      subject === null
        ? finding('total-missing-plain', figure)
        : finding('total-missing', figure, { subject }),
    ];
  return [];
};

/** Two numbers set side by side although they count different days. */
const compared = (figure: PublishedFigure, published: readonly PublishedFigure[]): Finding[] => {
  const other = published.find((one) => one.code === figure.comparedWith);
  if (!other || figure.numerator === null || other.numerator === null) return [];
  if (figure.window && other.window && sameWindow(figure.window, other.window)) return [];
  return [
    finding(
      'windows-differ',
      figure,
      {
        first: printCount(Math.min(figure.numerator, other.numerator)),
        second: printCount(Math.max(figure.numerator, other.numerator)),
      },
      { severity: 'error', standsAlone: true },
    ),
  ];
};

/** Missing counts, totals and yearly results, and comparisons across windows. */
export const operandFindings = (published: readonly PublishedFigure[]): Finding[] =>
  published.flatMap((figure) => [...missingIn(figure), ...compared(figure, published)]);
