import type { OutputOf } from '#kernel/endpoint.ts';
import { fill } from '#kernel/sentence.ts';
import { printDay } from '#web/printDay.ts';
import { wordsOf } from '#web/words.ts';
import type { planUnit } from '../../contract/plan.ts';
import { admissionsMessages } from '../../messages.vi.ts';
import { planWords } from './messages.vi.ts';

export const sayPlan = wordsOf(planWords);
export const sayStep = (step: string): string => sayPlan(`step.${step}` as 'step.decide');

export type Planned = OutputOf<typeof planUnit>['cases'][number];

const sentences: Readonly<Record<string, string>> = admissionsMessages;

/** What stands in the way of the goal, a sentence each. */
export const reasonsAgainst = ({ steps, blockers, isPossible }: Planned): string[] => {
  const late = steps.find(({ isPast }) => isPast);
  return isPossible
    ? []
    : [
        ...blockers.map(({ code, clause, limit, isUnverified }) => {
          const sentence = fill(sentences[`refusal.${code}`] ?? code, { clause, limit: limit ?? '' });
          return isUnverified ? `${sentence} (${sayPlan('plan.unverified')})` : sentence;
        }),
        ...(late
          ? [sayPlan('plan.too-late', { step: sayStep(late.step), day: printDay(late.latestOn) })]
          : []),
      ];
};

/** The first day that can be made, in words. */
export const earliestOf = ({ earliestOn }: Pick<Planned, 'earliestOn'>): string =>
  earliestOn === null ? sayPlan('plan.never') : sayPlan('plan.earliest', { day: printDay(earliestOn) });
