import { printCount } from '#kernel/number.ts';
import { sameWindow } from '#kernel/period.ts';
import { denominatorOf, type PublishedFigure } from '../published.ts';
import { type Finding, finding } from './finding.ts';

const sayingOf = (figure: PublishedFigure): string =>
  JSON.stringify([
    figure.unitId,
    figure.measure,
    figure.subject,
    figure.claim,
    figure.printed,
    figure.numerator,
    denominatorOf(figure),
    figure.window,
  ]);

const isSameResult = (a: PublishedFigure, b: PublishedFigure): boolean =>
  a.unitId === b.unitId &&
  a.measure === b.measure &&
  a.numerator === b.numerator &&
  (a.window === null || b.window === null || sameWindow(a.window, b.window));

/** A later passage repeats a result against some of its targets and leaves another out. */
const dropped = (passages: readonly (readonly PublishedFigure[])[]): Finding[] =>
  passages.flatMap((earlier, at) =>
    passages.slice(at + 1).flatMap((later) => {
      const repeated = later.filter((one) => one.claim === 'completion');
      return earlier
        .filter((one) => one.claim === 'completion')
        .filter((one) => repeated.some((again) => isSameResult(one, again)))
        .filter((one) => !repeated.some((again) => sayingOf(again) === sayingOf(one)))
        .map((one) =>
          finding(
            'target-dropped',
            one,
            {
              printed: one.printed,
              numerator: printCount(one.numerator ?? 0),
              denominator: printCount(denominatorOf(one) ?? 0),
            },
            { standsAlone: true },
          ),
        );
    }),
  );

/** A figure printed again is one figure. */
const repeated = (figures: readonly PublishedFigure[]): Finding[] => {
  const again = [...Map.groupBy(figures, sayingOf).values()].flatMap((rows) => rows.slice(1));
  const [first] = again;
  if (!first) return [];
  const passages = [...new Set(again.map((one) => one.passage))].sort((a, b) => a - b);
  return [
    finding(
      'repeated',
      first,
      { source: first.source, count: printCount(again.length), passages: passages.join(', ') },
      { severity: 'note', standsAlone: true, kinds: [] },
    ),
  ];
};

/** Passages of one text against each other: what is printed twice, and what the repetition leaves out. */
export const passageFindings = (published: readonly PublishedFigure[]): Finding[] =>
  [...Map.groupBy(published, (one) => one.source).values()].flatMap((figures) => {
    const passages = [...Map.groupBy(figures, (one) => one.passage)].sort(([a], [b]) => a - b);
    return [...dropped(passages.map(([, rows]) => rows)), ...repeated(figures)];
  });

/** The figures without repetitions, as other checks count them. */
export const printedOnce = (published: readonly PublishedFigure[]): PublishedFigure[] =>
  [...Map.groupBy(published, (one) => JSON.stringify([one.source, sayingOf(one)])).values()].flatMap(
    (rows) => rows[0] ?? [],
  );
