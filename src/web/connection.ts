import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isLost = false;
let again: ReturnType<typeof setInterval> | undefined;

const change = (now: boolean): void => {
  if (isLost === now) return;
  isLost = now;
  clearInterval(again);
  if (isLost) again = setInterval(tryAgain, 5_000);
  for (const listener of listeners) listener();
};

const tryAgain = (): void => {
  fetch('/healthz').then(
    ({ ok }) => change(!ok),
    () => undefined,
  );
};

/** A request could not reach the server, or one did: the page shows which. */
export const connectionIs = (state: 'there' | 'lost'): void => change(state === 'lost');

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  addEventListener('offline', lost);
  addEventListener('online', tryAgain);
  return () => {
    listeners.delete(listener);
    removeEventListener('offline', lost);
    removeEventListener('online', tryAgain);
  };
};
const lost = (): void => change(true);

/** Whether the server is out of reach. */
export const useConnectionLost = (): boolean => useSyncExternalStore(subscribe, () => isLost);
