import { Link } from '@tanstack/react-router';
import { printCount } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { listInherited } from '../../successionContract.ts';
import { sayPlan } from '../sayPlan.ts';

/** Says that targets of units that ended wait for a decision; nothing where none does. */
export function InheritedNote({ unitCode }: { unitCode: string }) {
  const lines = useRead(listInherited, { unitCode }).data?.lines ?? [];
  if (lines.length === 0) return null;
  const n = lines.reduce((sum, { from }) => sum + from.length, 0);
  return (
    <Notice
      kind="warning"
      title={sayPlan('inherit.waits', { n: printCount(n) })}
      lines={[sayPlan('inherit.waits-why')]}
    >
      <Link to="/don-vi/$unitCode/tiep-nhan-chi-tieu" params={{ unitCode }}>
        {sayPlan('inherit.title')}
      </Link>
    </Notice>
  );
}
