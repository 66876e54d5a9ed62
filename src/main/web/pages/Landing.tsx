import { Navigate } from '@tanstack/react-router';
import { useSession } from '#web/session.ts';
import { landsOnTasks } from '../landing.ts';

/** Where work begins: one's tasks, the log for who inspects, the dashboard of one's unit, or the tree of the whole installation. */
export function Landing() {
  const { grant } = useSession();
  if (grant?.role === 'inspector') return <Navigate replace to="/nhat-ky" />;
  if (!grant?.unitCode) return <Navigate replace to="/cay-to-chuc" />;
  if (landsOnTasks(grant)) return <Navigate replace to="/viec-hom-nay" />;
  return <Navigate replace to="/bang-dieu-hanh/$unitCode" params={{ unitCode: grant.unitCode }} />;
}
