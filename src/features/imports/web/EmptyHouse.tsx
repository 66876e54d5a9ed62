import { Button } from 'antd';
import { isAllowed } from '#kernel/roles.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { loadDemo } from '../contract.ts';
import { sayDemo } from './sayDemo.ts';

/** Before the first unit: what to do next. */
export function EmptyHouse() {
  const { grant } = useSession();
  const load = useChange(loadDemo);
  if (!grant || !isAllowed(grant.role, loadDemo.policy)) {
    return <Notice kind="note" title={sayDemo('demo.empty')} lines={[sayDemo('demo.ask')]} />;
  }
  return (
    <>
      <RefusedLines refused={load.error} />
      <Notice kind="note" title={sayDemo('demo.empty')} lines={[sayDemo('demo.what'), sayDemo('demo.real')]}>
        <Button type="primary" loading={load.isPending} onClick={() => load.mutate({})}>
          {sayDemo(load.isPending ? 'demo.loading' : 'demo.load')}
        </Button>
      </Notice>
    </>
  );
}
