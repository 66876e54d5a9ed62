import { useNames } from '#features/organisations/web/useNames.ts';
import { listPlans } from '#features/plans/contract.ts';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import { parseDecimal, printPercent, ratio } from '#kernel/number.ts';
import { useRead } from '#web/reads.ts';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

/** The rules of the plan by which numbers are suggested: rate, base, for whom, and which are minimums alone. */
export function PlanRulesUsed({ round }: { round: Answer['round'] }) {
  const blockName = useNames('block');
  const kindName = useNames('unit-kind');
  const plans = useRead(listPlans, { unitCode: round.unitCode }).data?.plans;
  const rules = plans
    ?.find(({ code }) => code === round.planCode)
    ?.rules.filter(({ measure }) => measure === round.measure);
  if (!rules) return null;
  return (
    <details className="act-more">
      <summary>{sayAllocation('rules.title', { n: rules.length })}</summary>
      {rules.length === 0 && <p>{sayAllocation('rules.none')}</p>}
      <ul>
        {rules.map(({ name, rate, base, block, kinds, isMinimum }) => (
          <li key={name}>
            {[
              sayAllocation('rules.line', {
                name,
                rate: printPercent(parseDecimal(String(rate)) ?? ratio(0)),
                base: sayPlan(`base.${base as 'branches'}`),
              }),
              block && blockName(block),
              kinds?.map(kindName).join(', '),
              isMinimum && sayAllocation('rules.minimum'),
            ]
              .filter(Boolean)
              .join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
