import { Navigate, useRouterState } from '@tanstack/react-router';
import { Loading } from '#web/Loaded.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { landsOnTasks, ownPageOf, queueAskedBy } from '../landing.ts';

/**
 * Where work begins: one's tasks, the oldest dossier that waits, the log for who inspects, one's people for who
 * introduces or helps, the dashboard of one's unit, or the tree of the whole installation.
 */
export function Landing() {
  const { grant } = useSession();
  // Who has chosen a page meanwhile goes there.
  const isStillHere = useRouterState({ select: ({ location }) => location.pathname === '/' });
  if (!isStillHere) return <Loading />;
  const own = ownPageOf(grant);
  if (own) return <Navigate replace to={own} params={{}} />;
  if (!grant?.unitCode) return <Navigate replace to="/cay-to-chuc" />;
  if (landsOnTasks(grant)) return <Navigate replace to="/viec-hom-nay" />;
  const asked = queueAskedBy(grant);
  return asked ? (
    <AfterQueue unitCode={grant.unitCode} asked={asked} />
  ) : (
    <ToDashboard unitCode={grant.unitCode} />
  );
}

function ToDashboard({ unitCode }: { unitCode: string }) {
  return <Navigate replace to="/bang-dieu-hanh/$unitCode" params={{ unitCode }} />;
}

type Asked = NonNullable<ReturnType<typeof queueAskedBy>>;

function AfterQueue({ unitCode, asked: { endpoint, input } }: { unitCode: string; asked: Asked }) {
  const { data, isPending } = useRead(endpoint, input);
  if (isPending) return <Loading />;
  return data && data.cases.length > 0 ? (
    <Navigate replace to="/cho-duyet" />
  ) : (
    <ToDashboard unitCode={unitCode} />
  );
}
