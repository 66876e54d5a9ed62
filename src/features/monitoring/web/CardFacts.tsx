import { parseDecimal, printRaw } from '#kernel/number.ts';
import { Facts } from '#web/Facts.tsx';
import { printDay } from '#web/printDay.ts';
import type { Card } from '../figure.ts';
import { sayFigure } from './sayFigure.ts';

const print = (value: number | null): string => {
  const exact = value === null ? null : parseDecimal(String(value));
  return exact ? printRaw(exact) : '';
};

/** Numerator, denominator and how they make the figure. */
export function CardFacts({ card }: { card: Card }) {
  const { numerator, denominator, denominatorKind, baseOn, window, asOf, tree, formula, rounding, decimals } =
    card;
  return (
    <div className="card-facts">
      <Facts
        facts={[
          [sayFigure(denominator === null ? 'card.numerator-alone' : 'card.numerator'), print(numerator)],
          [sayFigure(`card.denominator-${denominatorKind ?? 'base'}`), print(denominator)],
          [sayFigure('card.base-on'), printDay(baseOn)],
          [
            sayFigure('card.window'),
            window && sayFigure('card.window-span', { from: printDay(window.from), to: printDay(window.to) }),
          ],
          [sayFigure('card.as-of'), printDay(asOf)],
          // Cases are counted where they are today, whatever the day.
          [
            sayFigure('card.tree'),
            ['flow', 'sources'].includes(card.measure)
              ? null
              : sayFigure(tree === 'now' ? 'filter.tree-now' : 'filter.tree-then'),
          ],
          [sayFigure('card.formula'), sayFigure(`formula.${formula}`)],
          [sayFigure('card.rounding'), sayFigure(`card.rounding-${rounding}`, { decimals })],
          [
            sayFigure('card.counted-by'),
            sayFigure(card.countedBy === 'ceremony' ? 'card.by-ceremony' : 'card.by-decision'),
          ],
        ]}
      />
    </div>
  );
}
