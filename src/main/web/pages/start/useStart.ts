import { listAccounts } from '#features/access/contract.ts';
import { readSettings } from '#features/facts/contract.ts';
import { readTree } from '#features/organisations/contract/reading.ts';
import { listPlans } from '#features/plans/contract.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';

export type StepName = 'root' | 'counting-day' | 'plan' | 'target' | 'accounts';
export type Step = { name: StepName; isDone: boolean };

export type Start = {
  steps: readonly Step[];
  /** The topmost unit, once there is one that is not a sample. */
  root: { code: string; name: string } | null;
  countingDay: string;
  hasSamples: boolean;
};

/** Whether one may set the installation up: its own administrator. */
export const useMayStart = (): boolean => {
  const { grant } = useSession();
  return grant?.role === 'administrator' && grant.unitCode === null;
};

/** How far the first steps have come, as the stored data tell; null until they are read. */
export const useStart = (): Start | null => {
  const may = useMayStart();
  const tree = useRead(readTree, {}, { isWanted: may });
  const settings = useRead(readSettings, {}, { isWanted: may });
  const accounts = useRead(listAccounts, {}, { isWanted: may });
  const units = tree.data?.units ?? [];
  const found = units.find(({ isSample }) => !isSample);
  const plans = useRead(listPlans, { unitCode: found?.code ?? '' }, { isWanted: found !== undefined });
  if (!tree.data || !settings.data || !accounts.data || (found && !plans.data)) return null;
  const made = plans.data?.plans ?? [];
  return {
    root: found ? { code: found.code, name: found.name ?? found.code } : null,
    countingDay: settings.data.countingDay,
    hasSamples: units.some(({ isSample }) => isSample),
    steps: [
      { name: 'root', isDone: found !== undefined },
      { name: 'counting-day', isDone: settings.data.isCountingDayChosen },
      { name: 'plan', isDone: made.length > 0 },
      { name: 'target', isDone: made.some(({ targets }) => targets > 0) },
      { name: 'accounts', isDone: accounts.data.accounts.length > 1 },
    ],
  };
};
