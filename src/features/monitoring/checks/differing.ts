import { printCount } from '#kernel/number.ts';
import { sameWindow } from '#kernel/period.ts';
import type { Context } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import type { FigureKind } from '../messages.titles.vi.ts';
import { type Claim, denominatorOf } from '../published.ts';
import { sayWarning } from '../sentence.ts';

/** Figures that state the plain result that such a claim prints. */
const STATED_BY: Readonly<Partial<Record<Claim, readonly FigureKind[]>>> = {
  count: ['period-total', 'foundings', 'class-demand'],
  completion: ['completion'],
  pair: ['completion'],
  share: ['inspection'],
};

/** A printed count of the same days and people that our records do not confirm; neither is repaired. */
export const differing = ({ input }: Context, one: Figure): Warning[] => {
  const { window, measure, numerator, denominator } = one.card;
  if (!window || numerator === null) return [];
  return input.published
    .filter((said) => said.unitId === one.unit.id && said.measure === measure)
    .filter((said) => STATED_BY[said.claim]?.some((kind) => kind === one.kind))
    .filter((said) => said.subject === null && said.group === null && said.boundWord === null)
    .filter((said) => said.window && sameWindow(said.window, window))
    .filter((said) => one.kind !== 'completion' || denominatorOf(said) === denominator)
    .filter((said) => said.numerator !== null && said.numerator !== numerator)
    .map((said) => ({
      code: 'printed-differs',
      severity: 'error',
      about: said.source,
      text: sayWarning('printed-differs', {
        printed: printCount(said.numerator ?? 0),
        count: printCount(numerator),
      }),
    }));
};
