import { Checkbox } from 'antd';
import { parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listDuties, tickDuty } from '../movesContract.ts';
import { sayAllocation } from './sayAllocation.ts';

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
              {duties.map(({ id, party, duty, period, accountable, fulfilledOn }) => (
                <li key={id}>
                  <Checkbox
                    checked={fulfilledOn !== null}
                    disabled={!mayTick || tick.isPending}
                    onChange={({ target }) => tick.mutate({ dutyId: id, isFulfilled: target.checked })}
                  >
                    {sayAllocation('duties.line', { party: sayAllocation(`party.${party}`), duty })}
                    {` (${parsePeriod(period)?.label ?? period}`}
                    {accountable && `, ${sayAllocation('duties.accountable', { who: accountable })}`}
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
