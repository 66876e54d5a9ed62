import { Button } from 'antd';
import { isAllowed } from '#kernel/roles.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { loadDemo } from '../contract.ts';
import { sayDemo } from './sayDemo.ts';

/** What to do before the first unit stands, and the sample data to look around in. */
export function EmptyHouse({ isEmpty }: { isEmpty: boolean }) {
  const { grant } = useSession();
  const load = useChange(loadDemo);
  if (!grant || !isAllowed(grant.role, loadDemo.policy)) {
    return <Notice kind="note" title={sayDemo('demo.empty')} lines={[sayDemo('demo.ask')]} />;
  }
  return (
    <>
      <RefusedLines refused={load.error} />
      <Notice
        kind="note"
        title={sayDemo(isEmpty ? 'demo.empty' : 'demo.not-loaded')}
        lines={[sayDemo('demo.what'), sayDemo('demo.real')]}
      >
        <Button type="primary" loading={load.isPending} onClick={() => load.mutate({})}>
          {sayDemo(load.isPending ? 'demo.loading' : 'demo.load')}
        </Button>
      </Notice>
    </>
  );
}
