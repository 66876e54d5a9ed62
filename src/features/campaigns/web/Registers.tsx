import { useMay } from '#web/useMay.ts';
import { listRewards } from '../registerContract.ts';
import { Activities } from './Activities.tsx';
import { Rewards } from './Rewards.tsx';

/** What was done, and who was rewarded for it. */
export function Registers() {
  const seesRewards = useMay(listRewards.policy);
  return (
    <div className="stack">
      <Activities />
      {seesRewards && <Rewards />}
    </div>
  );
}
