import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { denominatorOf, type PrintedPercent, type PublishedFigure, printedPercent } from '../published.ts';
import { sayWarning } from '../sentence.ts';
import { type Finding, finding } from './finding.ts';
import { fitOf, isImpossible } from './fit.ts';

const RATES = ['completion', 'share', 'comparison', 'pair'];

const named = (values: readonly number[]): string => {
  const [first, ...others] = values.map(printCount);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return first ?? '';
  return sayWarning(values.length === 2 ? 'candidates-either' : 'candidates-range', { first, second: last });
};

const candidates = (figure: PublishedFigure): Finding[] => {
  if (figure.candidates.length < 2) return [];
  const words = { candidates: named(figure.candidates.toSorted((a, b) => a - b)), printed: figure.printed };
  return [
    figure.choice === null
      ? finding('two-candidates-open', figure, words)
      : finding(
          'two-candidates',
          figure,
          { ...words, choice: printCount(figure.choice) },
          { severity: 'note' },
        ),
  ];
};

const withoutDenominator = (figure: PublishedFigure, printed: PrintedPercent): Finding[] => {
  const { numerator, claim } = figure;
  if (claim === 'comparison') return [finding('base-missing', figure)];
  if (numerator !== null && isImpossible(numerator, printed))
    return [
      finding('rate-impossible', figure, { numerator: printCount(numerator), printed: printed.digits }),
    ];
  return [finding('rate-without-denominator', figure)];
};

const withOperands = (
  figure: PublishedFigure,
  printed: PrintedPercent,
  [numerator, denominator]: readonly [number, number],
): Finding[] => {
  const fit = denominator === 0 ? null : fitOf(ratio(numerator, denominator), printed);
  if (fit === 'half-up') return [];
  const words = {
    printed: printed.digits,
    numerator: printCount(numerator),
    denominator: printCount(denominator),
    percent: denominator === 0 ? '' : printPercent(ratio(numerator, denominator)),
  };
  if (fit === 'cut-off') return [finding('cut-off', figure, words, { severity: 'note' })];
  if (numerator > 0 && fitOf(ratio(denominator, numerator), printed))
    return [finding('inverted', figure, words, { severity: 'error' })];
  return [
    isImpossible(numerator, printed)
      ? finding('rate-impossible', figure, words)
      : finding('rate-mismatch', figure, words, { severity: 'error' }),
  ];
};

/** A printed per cent against its operands: missing, inverted, cut off, impossible, or with several candidates. */
export const rateFindings = (figure: PublishedFigure): Finding[] => {
  if (!RATES.includes(figure.claim)) return [];
  const { numerator, subject } = figure;
  const denominator = denominatorOf(figure);
  const printed = printedPercent(figure.printed);
  if (figure.claim === 'share' && denominator !== null && numerator === null)
    return [finding('part-missing', figure, { subject: subject ?? '' })];
  if (figure.claim === 'comparison' && denominator === null && figure.baseValue === null)
    return [finding('base-missing', figure)];
  if (printed === null) return candidates(figure);
  const below = denominator ?? (figure.claim === 'comparison' ? figure.baseValue : null);
  if (below === null) return withoutDenominator(figure, printed);
  return numerator === null
    ? candidates(figure)
    : [...candidates(figure), ...withOperands(figure, printed, [numerator, below])];
};
