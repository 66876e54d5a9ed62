import { basesGiving, requiredCount } from '#features/plans/bounds.ts';
import type { PlanRule, Target } from '#features/plans/model.ts';
import { ceiling, compare, printCount, printPercent, printRaw, ratio, times } from '#kernel/number.ts';
import { overlaps } from '#kernel/period.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure, Warning } from '../figure.ts';
import { say, sayWarning } from '../sentence.ts';
import { bindsIn } from '../windows.ts';
import { targetCard } from './goals.ts';
import { membersOf } from './headCounts.ts';

/** A floor on a base nobody printed obliges at most this on the members of today. */
const reach = ({ input }: Context, { base, rate }: Pick<PlanRule, 'base' | 'rate'>): Warning[] => {
  const members = membersOf(input.headCounts);
  if (base !== 'members-term-start' || !members) return [];
  const words = { members: printCount(members.total), raw: printRaw(times(rate, ratio(members.total))) };
  return [{ code: 'rule-reach', severity: 'note', about: null, text: sayWarning('rule-reach', words) }];
};

const rule = (ctx: Context, { id, name, measure, isFloor, rate, base, window }: PlanRule): Figure =>
  figure(ctx, {
    kind: 'rule',
    of: `${id}:${name}`,
    printed: say(isFloor ? 'rule-floor' : 'rule-exact', {
      rate: printPercent(rate),
      base: say(`base-${base}`),
    }),
    card: { measure, formula: 'floor-rate', window },
    warnings: reach(ctx, { base, rate }),
  });

/** The formula's number differs from the one given: the given one wins, and both are said. */
const differs = (target: Target, assigned: number, whole: number): Warning[] => {
  if (assigned === whole) return [];
  const words = { assigned: printCount(assigned), suggested: printCount(whole), reason: target.reason ?? '' };
  const found: Warning[] = [
    target.reason
      ? {
          code: 'assigned-differs',
          severity: 'warning',
          about: null,
          text: sayWarning('assigned-differs', words),
        }
      : {
          code: 'reason-missing',
          severity: 'warning',
          about: null,
          text: sayWarning('reason-missing', words),
        },
  ];
  const bases = target.rate && basesGiving(target.rate, assigned);
  if (bases && target.rate && target.baseValue !== null && target.base)
    found.push({
      code: 'base-implied',
      severity: 'note',
      about: null,
      text: sayWarning('base-implied', {
        assigned: words.assigned,
        rate: printPercent(target.rate),
        from: printCount(bases.from),
        to: printCount(bases.to),
        base: say(`base-${target.base}`),
        value: printCount(target.baseValue),
      }),
    });
  return found;
};

const suggestion = (ctx: Context, target: Target): Figure | null => {
  const { suggested } = target;
  const assigned = requiredCount(target);
  if (suggested === null || assigned === null) return null;
  const whole = ceiling(suggested);
  const isWhole = compare(suggested, ratio(whole)) === 0;
  const words = {
    suggested: isWhole
      ? printCount(whole)
      : say('suggested-raw', { raw: printRaw(suggested), whole: printCount(whole) }),
    assigned: printCount(assigned),
  };
  const key =
    assigned === whole ? 'suggestion' : target.reason ? 'suggestion-reason' : 'suggestion-no-reason';
  return figure(ctx, {
    kind: 'suggestion',
    of: target.code,
    printed: say(key, words),
    value: assigned,
    card: {
      ...targetCard(target),
      formula: 'floor-rate',
      numerator: assigned,
      denominator: target.baseValue,
      denominatorKind: target.baseValue === null ? null : 'base',
      decimals: 3,
    },
    warnings: differs(target, assigned, whole),
  });
};

/** How the plan proposes numbers, and what was given instead of or beside its proposal. */
export const formulaFigures = (ctx: Context): Figure[] => {
  const { period, rules, targets } = ctx.input;
  return present([
    ...rules.filter((one) => overlaps(one.window, period)).map((one) => rule(ctx, one)),
    ...targets.filter((target) => bindsIn(target, period)).map((target) => suggestion(ctx, target)),
  ]);
};
