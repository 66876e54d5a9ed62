import type { Behind } from './behind.ts';
import { NumberButton } from './Grounds.tsx';
import type { Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = { unit: Unit; isRevising: boolean; isOfMembers: boolean; open: (behind: Behind) => void };

/** What both sides said last, and how the target stands: given first, now, brought so far, duties fulfilled. */
export function Standing({ unit, isRevising, isOfMembers, open }: Props) {
  const below = unit.offers.findLast(({ side }) => side === 'below');
  const above = unit.offers.findLast(({ side }) => side === 'above');
  const { target, duties, done } = unit;
  return (
    <>
      <td className="allocation-words">
        {above && (
          <span className="allocation-part">{sayAllocation('grid.offered', { n: above.number })}</span>
        )}
        {below && (
          <span className="allocation-part">
            {sayAllocation('grid.asked', { n: below.number })}
            {below.reason && ` (${below.reason})`}
          </span>
        )}
        {!above && !below && sayAllocation('grid.silent')}
      </td>
      {isRevising && (
        <td>
          {target && (
            <span className="allocation-part">
              {sayAllocation(target.original === target.current ? 'grid.stands' : 'grid.revised', {
                first: target.original,
                now: target.current,
              })}
            </span>
          )}
          {target && done !== null && (
            <span className="allocation-part">
              {sayAllocation('grid.done')}{' '}
              {isOfMembers ? (
                done
              ) : (
                <NumberButton
                  n={done}
                  words={sayAllocation('grid.done-of', { n: done, unit: unit.name })}
                  onOpen={() => open({ of: 'results', unit, year: null, count: done })}
                />
              )}
            </span>
          )}
          {duties.all > 0 && <span className="allocation-part">{sayAllocation('grid.duties', duties)}</span>}
        </td>
      )}
    </>
  );
}
