import { printCount } from '#kernel/number.ts';
import { sameWindow } from '#kernel/period.ts';
import type { Context } from './draft.ts';
import type { Warning } from './figure.ts';
import type { PublishedFigure } from './published.ts';
import { sayWarning } from './sentence.ts';

/** The lower bound that the unit chose to publish for a count of the period, when it chose one. */
export const publishedBound = ({ input }: Context, measure: string): PublishedFigure | null =>
  input.published.find(
    (one) =>
      one.unitId === input.unit.id &&
      one.measure === measure &&
      one.boundWord !== null &&
      one.boundValue !== null &&
      (one.window === null || sameWindow(one.window, input.period)),
  ) ?? null;

/** A published `trên 200` is true from 201 on. */
export const boundWarnings = (bound: PublishedFigure, exact: number): Warning[] =>
  bound.boundValue !== null && exact <= bound.boundValue
    ? [
        {
          code: 'bound-not-true',
          severity: 'error',
          about: bound.source,
          text: sayWarning('bound-not-true', {
            word: bound.boundWord ?? '',
            bound: printCount(bound.boundValue),
            count: printCount(exact),
          }),
        },
      ]
    : [];
