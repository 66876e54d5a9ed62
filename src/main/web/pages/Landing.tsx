import { Navigate } from '@tanstack/react-router';
import { useSession } from '#web/session.ts';

/** Where work begins: the log for who inspects, the dashboard of one's unit, or the tree for who works with the whole installation. */
export function Landing() {
  const { grant } = useSession();
  if (grant?.role === 'inspector') return <Navigate replace to="/nhat-ky" />;
  if (!grant?.unitCode) return <Navigate replace to="/cay-to-chuc" />;
  return <Navigate replace to="/bang-dieu-hanh/$unitCode" params={{ unitCode: grant.unitCode }} />;
}
