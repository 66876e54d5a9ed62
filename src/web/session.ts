import { useQuery } from '@tanstack/react-query';
import { readSession, switchGrant } from '#features/access/contract.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { call, keepCsrfToken } from './api.ts';
import { useChange } from './reads.ts';
import type { Refused } from './refused.ts';

export type Session = OutputOf<typeof readSession>;

/** Where the session lies among what was read. */
export const sessionKey = [readSession.action];

/** Reads who is working; every later change carries the session's token. */
export const openSession = async (): Promise<Session> => {
  const session = await call(readSession, {});
  keepCsrfToken(session.csrfToken);
  return session;
};

/** Who is working; read before the first screen, so it is always there. */
export const useSession = (): Session => {
  const { data } = useQuery<Session, Refused>({ queryKey: sessionKey, queryFn: openSession });
  if (!data) throw new Error('a screen was shown before the session was read');
  return data;
};

/** Works on with another role, from the first screen: nothing that the former role saw stays. */
export const useSwitchGrant = () => useChange(switchGrant, () => location.assign('/'));
