import { Checkbox } from 'antd';
import type { OutputOf } from '#kernel/endpoint.ts';
import { parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listDuties, tickDuty } from '../movesContract.ts';
import { sayAllocation } from './sayAllocation.ts';

type Answering = Pick<
  OutputOf<typeof listDuties>['duties'][number],
  'accountable' | 'holders' | 'holdersThen'
>;

/** The office that answers for a target, who holds it today, and who held it when the target was given. */
const whoAnswers = ({ accountable, holders, holdersThen }: Answering): string => {
  const [who, then] = [holders.join(', '), holdersThen.join(', ')];
  const office = sayAllocation('duties.accountable', { who: accountable ?? '' });
  const now = who === '' ? office : sayAllocation('duties.holder', { office, who });
  return then === '' || then === who ? now : sayAllocation('duties.holder-then', { now, who: then });
};

/** What committee, secretary and members of a unit have to do for its targets; ticked when it is done. */
export function Duties({ unitCode }: { unitCode: string }) {
  const read = useRead(listDuties, { unitCode });
  const mayTick = useMay(tickDuty.policy);
  const tick = useChange(tickDuty);
  return (
    <Loaded from={read}>
      {({ duties }) =>
        duties.length > 0 && (
          <section aria-label={sayAllocation('duties.title')}>
            <h2>{sayAllocation('duties.title')}</h2>
            <RefusedLines refused={tick.error} />
            <ul className="allocation-duties">
              {duties.map(({ id, party, duty, period, fulfilledOn, ...answering }) => (
                <li key={id}>
                  <Checkbox
                    checked={fulfilledOn !== null}
                    disabled={!mayTick || tick.isPending}
                    onChange={({ target }) => tick.mutate({ dutyId: id, isFulfilled: target.checked })}
                  >
                    {sayAllocation('duties.line', { party: sayAllocation(`party.${party}`), duty })}
                    {` (${parsePeriod(period)?.label ?? period}`}
                    {answering.accountable && `, ${whoAnswers(answering)}`}
                    {fulfilledOn && `, ${sayAllocation('duties.done', { day: printDay(fulfilledOn) })}`})
                  </Checkbox>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
