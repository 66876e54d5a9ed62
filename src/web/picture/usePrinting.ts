import { useSyncExternalStore } from 'react';

const media = matchMedia('print');

/** True while the page is laid out for paper, where nobody can switch between chart and table. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => media.matches,
  );
