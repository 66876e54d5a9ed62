import { printCount, ratio } from '#kernel/number.ts';
import type { Context } from '../draft.ts';
import { denominatorOf, type PrintedPercent, type PublishedFigure, printedPercent } from '../published.ts';
import { sayWarning } from '../sentence.ts';
import { inStates, snapshotOf, totalOf, withoutOrganisation } from '../stocks.ts';
import { WITHOUT_MEMBER } from '../windows.ts';
import { type Finding, finding } from './finding.ts';
import { basesFor, fitOf } from './fit.ts';

type GrowthFormula = 'relative' | 'over-new' | 'points';

/** Which of the three meanings of "tăng" gives the printed number from this base. */
const formulaFrom = (
  figure: PublishedFigure,
  printed: PrintedPercent,
  base: number,
): GrowthFormula | null => {
  const now = figure.numerator;
  const whole = denominatorOf(figure);
  if (now === null || base === 0 || now === 0) return null;
  const gap = Math.abs(now - base);
  if (fitOf(ratio(gap, base), printed) === 'half-up') return 'relative';
  if (whole !== null && whole > 0 && fitOf(ratio(gap, whole), printed) === 'half-up') return 'points';
  return fitOf(ratio(gap, now), printed) === 'half-up' ? 'over-new' : null;
};

/** What our own records say the number was on the day compared with. */
const recordedBase = (ctx: Context, { measure, unitId }: PublishedFigure): number | null => {
  if (unitId !== ctx.input.unit.id) return null;
  const units = snapshotOf(ctx, 'base-unit');
  const places = snapshotOf(ctx, 'place');
  if (units && measure === 'base-units') return totalOf(units);
  if (units && measure === 'base-units-with-organisation') return totalOf(units) - withoutOrganisation(units);
  if (units && measure === 'base-units-without-organisation') return withoutOrganisation(units);
  if (places && measure === 'places-with-organisation') return totalOf(places) - withoutOrganisation(places);
  if (places && measure === 'places-without-organisation') return withoutOrganisation(places);
  return places && measure === 'places-without-member' ? inStates(places, WITHOUT_MEMBER) : null;
};

interface Reading {
  readonly figure: PublishedFigure;
  readonly printed: PrintedPercent;
  readonly formula: GrowthFormula | null;
}

const readingOf = (ctx: Context, figure: PublishedFigure): Reading | null => {
  const printed = figure.claim === 'growth' ? printedPercent(figure.printed) : null;
  if (!printed) return null;
  const base = figure.baseValue ?? recordedBase(ctx, figure);
  return { figure, printed, formula: base === null ? null : formulaFrom(figure, printed, base) };
};

const aboutFormula = ({ figure, printed, formula }: Reading): Finding[] => {
  const words = { printed: printed.digits };
  if (formula === 'over-new') return [finding('change-over-new', figure, words)];
  return formula === 'points' ? [finding('change-in-points', figure, words, { severity: 'note' })] : [];
};

const aboutBase = (ctx: Context, { figure, printed, formula }: Reading): Finding[] => {
  const { baseValue, numerator } = figure;
  const recorded = recordedBase(ctx, figure);
  if (baseValue === null && recorded === null) return [finding('base-missing', figure)];
  if (baseValue !== null && recorded !== null && baseValue !== recorded)
    return [
      finding('growth-base-differs', figure, {
        printed: printed.digits,
        printedBase: printCount(baseValue),
        base: printCount(recorded),
      }),
    ];
  if (formula !== null || numerator === null) return [];
  const base = printCount(baseValue ?? recorded ?? 0);
  const bases = basesFor(numerator, printed);
  return [
    bases.length === 0
      ? finding('growth-mismatch', figure, { printed: printed.digits, base, count: printCount(numerator) })
      : finding('growth-fits-only', figure, {
          printed: printed.digits,
          base,
          bases: bases.map(printCount).join(' / '),
        }),
  ];
};

/** One text that says "tăng" in several senses. */
const mixedFormulas = (readings: readonly Reading[]): Finding[] => {
  const known = readings.filter((one) => one.formula !== null);
  const [first] = known;
  const distinct = [...new Map(known.map((one) => [one.formula, one])).values()];
  if (!first || distinct.length < 2) return [];
  const formulas = distinct.map(({ printed, formula }) =>
    sayWarning('formula-used', {
      printed: printed.digits,
      formula: sayWarning(`formula-${formula ?? 'relative'}`),
    }),
  );
  return [
    finding(
      'growth-formulas',
      first.figure,
      { count: printCount(distinct.length), formulas: formulas.join(', ') },
      { standsAlone: true, measures: known.map((one) => one.figure.measure) },
    ),
  ];
};

/** Every printed "tăng x%": which formula it is, whether its base is the recorded one, whether one text mixes them. */
export const growthFindings = (ctx: Context): Finding[] => {
  const readings = ctx.input.published.flatMap((figure) => readingOf(ctx, figure) ?? []);
  const sources = Map.groupBy(readings, (one) => one.figure.source);
  return [
    ...readings.flatMap((one) => [...aboutFormula(one), ...aboutBase(ctx, one)]),
    ...[...sources.values()].flatMap(mixedFormulas),
  ];
};
