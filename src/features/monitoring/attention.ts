import type { Figure, Severity } from './figure.ts';

const order: readonly Severity[] = ['error', 'warning', 'note'];

/** One thing to be looked at: a figure, and what about it. */
export interface Remark {
  readonly severity: Severity;
  readonly text: string;
  /** The source, by name, whose words it is about; null when it is about our own data. */
  readonly about: string | null;
  readonly figure: Figure;
}

/** A figure that says by itself that two plans do not agree. */
const isDisagreement = ({ kind, value }: Figure): boolean =>
  kind === 'goals-apart' || (kind === 'children-goals' && value !== 0);

export const needsAttention = (figure: Figure): boolean =>
  figure.warnings.length > 0 || isDisagreement(figure);

/** Everything to be looked at, the gravest first; what several figures say alike is said once. */
export const remarksOf = (figures: readonly Figure[]): Remark[] => {
  const said = new Set<string>();
  const remarks = figures.flatMap((figure): Remark[] => [
    ...(isDisagreement(figure)
      ? [{ severity: 'note' as const, text: figure.printed, about: null, figure }]
      : []),
    ...figure.warnings.map(({ severity, text, about }) => ({ severity, text, about, figure })),
  ]);
  return remarks
    .filter(({ text, about }) => {
      const key = `${text} ${about}`;
      if (said.has(key)) return false;
      said.add(key);
      return true;
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
};
