import { listPlans } from '#features/plans/contract.ts';
import type { Day } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { periodNamed, type Question, questionIn } from './question.ts';

/** The question in the address bar, without a period that of the newest plan that has begun; null until the plans are read. */
export const useQuestion = (unitCode: string): Question | null => {
  const [filter] = useAddressFilter();
  const today = useSession().today as Day;
  const isNamed = periodNamed(filter) !== null;
  const plans = useRead(listPlans, { unitCode }, { isWanted: !isNamed });
  if (!isNamed && plans.isPending) return null;
  return questionIn(filter, today, plans.data?.plans.find(({ from }) => from <= today)?.period);
};
