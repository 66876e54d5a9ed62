import type { Window } from '#kernel/period.ts';
import type { Severity, Warning } from '../figure.ts';
import type { FigureKind } from '../messages.titles.vi.ts';
import type { WarningKey } from '../messages.warnings.vi.ts';
import { denominatorOf, type PublishedFigure } from '../published.ts';
import { sayWarning, type Values } from '../sentence.ts';

/** What a check says about printed figures, and which figures of ours it concerns. */
export interface Finding {
  readonly warning: Warning;
  readonly about: PublishedFigure;
  readonly measures: readonly string[];
  readonly window: Window | null;
  readonly denominator: number | null;
  /** Kinds of figures it is shown at; null: any of the measure. */
  readonly kinds: readonly FigureKind[] | null;
  /** Also a line of its own, even when it stands at a figure. */
  readonly standsAlone: boolean;
}

export interface FindingOptions {
  readonly severity?: Severity;
  readonly measures?: readonly string[];
  readonly kinds?: readonly FigureKind[];
  readonly standsAlone?: boolean;
}

/** A finding about one printed figure; the claim decides at which figures it is shown. */
export const finding = (
  code: WarningKey,
  about: PublishedFigure,
  values: Values = {},
  options: FindingOptions = {},
): Finding => ({
  warning: {
    code,
    severity: options.severity ?? 'warning',
    about: 'source' in values ? null : about.source,
    text: sayWarning(code, values),
  },
  about,
  measures: options.measures ?? [about.measure],
  window: about.window,
  denominator: about.claim === 'completion' ? denominatorOf(about) : null,
  kinds: options.kinds ?? kindsOf(about),
  standsAlone: options.standsAlone ?? false,
});

const kindsOf = ({ claim, measure, group, subject }: PublishedFigure): readonly FigureKind[] | null => {
  if (claim === 'completion' || (claim === 'pair' && measure === 'admission')) return ['completion'];
  if (claim === 'status') return ['year-status'];
  if (claim === 'comparison')
    return group !== null || subject !== null ? ['ranking'] : ['comparison', 'ranking'];
  if (measure === 'admission') return ['period-total', 'comparison'];
  return null;
};
