import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { idlenessAfter } from '#features/access/idleness.ts';
import type { Refused } from '#web/refused.ts';
import { signInUrl } from '#web/returnAddress.ts';
import { sessionUnseenFor } from '#web/sessionLife.ts';

/** A session that ended leads to the sign-in page, and from there back here. */
const leaveWhenSignedOut = (error: unknown): void => {
  const { status, has } = error as Refused;
  // A page left alone locks itself and keeps what was being written.
  if (status === 401 && idlenessAfter(sessionUnseenFor()) === 'locked') return;
  if (status === 401) location.replace(signInUrl(location));
  else if (status === 403 && has?.call(error, 'password-must-be-changed'))
    location.replace(`${signInUrl(location)}#mat-khau`);
};

/** What was read, kept for every screen. */
export const newClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays a refusal; only a server that does not answer is asked again.
        retry: (tries, error) => tries < 2 && [0, 503].includes((error as Refused).status),
      },
    },
  });
