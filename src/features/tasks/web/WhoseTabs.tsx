import { Link } from '@tanstack/react-router';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { countTasks } from '../contract.ts';
import { WHOSE, type Whose } from '../model.ts';
import { sayToday } from './sayToday.ts';

type Count = OutputOf<typeof countTasks>;

export const totalOf = (counts: Count['mine']): number =>
  Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Whom the tasks shown wait for, with how many there are; what has none is left out. */
export function WhoseTabs({ count, whose }: { count: Count; whose: Whose }) {
  const many: Record<Whose, number> = {
    mine: totalOf(count.mine),
    others: totalOf(count.others),
    escalated: count.escalated,
  };
  const shown = WHOSE.filter((one) => one === 'mine' || one === whose || many[one] > 0);
  if (shown.length === 1) return null;
  return (
    <nav className="counted-links" aria-label={sayToday('whose.label')}>
      {shown.map((one) => (
        <Link
          key={one}
          to="."
          search={one === 'mine' ? {} : { whose: one }}
          {...(one === whose ? { 'aria-current': 'page' as const } : {})}
        >
          {sayToday(`whose.${one}`, { n: printCount(many[one]) })}
        </Link>
      ))}
    </nav>
  );
}
