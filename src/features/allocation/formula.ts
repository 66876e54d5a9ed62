import type { RateBase } from '#features/plans/model.ts';
import { ceiling, type Ratio, ratio, times } from '#kernel/number.ts';

/** A rule of the plan, as far as a suggestion needs it. */
export interface FormulaRule {
  readonly name: string;
  readonly rate: Ratio;
  readonly base: RateBase;
  readonly block: string | null;
  readonly kinds: readonly string[] | null;
  readonly isMinimum: boolean;
}

export interface Subject {
  readonly block: string | null;
  readonly kind: string | null;
  /** What is known of it; null or absent is not known and never counted as nothing. */
  readonly bases: Readonly<Partial<Record<RateBase, number | null>>>;
}

export interface Suggestion {
  readonly rule: string | null;
  readonly base: RateBase | null;
  readonly rate: Ratio | null;
  readonly baseValue: number | null;
  /** Rate times base, before rounding: what the unit weighs in a run. */
  readonly raw: Ratio | null;
  /** Rounded up to whole persons, not below the minimum. */
  readonly suggested: number | null;
  /** The most that a rule of minimums asks for, and which. */
  readonly minimum: number;
  readonly minimumRule: string | null;
}

const fits = (rule: FormulaRule, { block, kind }: Subject): boolean =>
  (rule.block === null || rule.block === block) &&
  (rule.kinds === null || (kind !== null && rule.kinds.includes(kind)));

/** Who names kind and block speaks before who names one, and that before a rule for all. */
const precision = ({ block, kinds }: FormulaRule): number =>
  (kinds === null ? 0 : 2) + (block === null ? 0 : 1);

const rawOf = ({ rate, base }: FormulaRule, { bases }: Subject): Ratio | null => {
  const value = bases[base] ?? null;
  return value === null ? null : times(rate, ratio(value));
};

/**
 * What the plan's rules suggest for a unit: one rule alone, the most precise that speaks for it, so that two bases are
 * never added before rounding; and the greatest of the minimums.
 */
export const suggestionFor = (rules: readonly FormulaRule[], subject: Subject): Suggestion => {
  const speaking = rules.filter((rule) => fits(rule, subject));
  const [rule = null] = speaking
    .filter(({ isMinimum }) => !isMinimum)
    .toSorted((a, b) => precision(b) - precision(a));
  const raw = rule === null ? null : rawOf(rule, subject);
  const [least = null] = speaking
    .filter(({ isMinimum }) => isMinimum)
    .map((one) => ({ name: one.name, raw: rawOf(one, subject) }))
    .flatMap(({ name, raw: value }) => (value === null ? [] : [{ name, n: ceiling(value) }]))
    .toSorted((a, b) => b.n - a.n);
  const minimum = least?.n ?? 0;
  const whole = raw === null ? null : ceiling(raw);
  return {
    rule: rule?.name ?? null,
    base: rule?.base ?? null,
    rate: rule?.rate ?? null,
    baseValue: rule === null ? null : (subject.bases[rule.base] ?? null),
    raw,
    suggested: whole === null ? null : Math.max(whole, minimum),
    minimum,
    minimumRule: least?.name ?? null,
  };
};
