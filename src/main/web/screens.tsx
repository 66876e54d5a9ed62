import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { router } from './router.tsx';

/** A second visit carries only data; where there is no service worker, the browser's own cache does most of it. */
const keepFiles = (): void => {
  navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
};

/** Shows the application to somebody who is signed in; the client knows the session. */
export const show = (client: QueryClient): void => {
  const page = document.getElementById('page');
  if (!page) return;
  createRoot(page).render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  // After the first screen, so that it waits for nothing.
  setTimeout(keepFiles, 3_000);
};
