import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { idlenessAfter } from '#features/access/idleness.ts';
import type { Refused } from '#web/refused.ts';
import { signInUrl } from '#web/returnAddress.ts';
import { type Session, sessionKey } from '#web/session.ts';
import { sessionUnseenFor } from '#web/sessionLife.ts';
import type { FirstRead } from './firstReads.ts';
import { Look } from './Look.tsx';
import { router } from './router.tsx';

/** A session that ended leads to the sign-in page, and from there back here. */
const leaveWhenSignedOut = (error: unknown): void => {
  const { status, has } = error as Refused;
  // A page left alone locks itself and keeps what was being written.
  if (status === 401 && idlenessAfter(sessionUnseenFor()) === 'locked') return;
  if (status === 401) location.replace(signInUrl(location));
  else if (status === 403 && has?.call(error, 'password-must-be-changed'))
    location.replace(`${signInUrl(location)}#mat-khau`);
};

const newClient = (): QueryClient =>
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

/** A second visit carries only data; where there is no service worker, the browser's own cache does most of it. */
const keepFiles = (): void => {
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
};

/** Shows the application to somebody who is signed in. */
export const show = (session: Session, reads: readonly FirstRead[]): void => {
  const page = document.getElementById('page');
  if (!page) return;
  const client = newClient();
  client.setQueryData(sessionKey, session);
  for (const { key, answer } of reads) void client.prefetchQuery({ queryKey: key, queryFn: () => answer });
  createRoot(page).render(
    <QueryClientProvider client={client}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>,
  );
  // After the first screen, so that it waits for nothing.
  setTimeout(keepFiles, 3_000);
};
