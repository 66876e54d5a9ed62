import { isAllowed, type Policy } from '#kernel/roles.ts';
import { useSession } from './session.ts';

/** Whether the role one works with satisfies a policy; the server decides, this only offers or leaves out. */
export const useMay = (policy: Policy): boolean => {
  const { grant } = useSession();
  return grant !== null && isAllowed(grant.role, policy);
};
