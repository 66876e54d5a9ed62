import { useSyncExternalStore } from 'react';

const key = 'letter-keys';
const listeners = new Set<() => void>();
const areOn = (): boolean => localStorage.getItem(key) !== 'off';

/** Single-letter keys are off for who types by voice or misses keys; remembered in this browser. */
export const switchLetterKeys = (isOn: boolean): void => {
  localStorage.setItem(key, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether single-letter keys act. */
export const useLetterKeys = (): boolean => useSyncExternalStore(subscribe, areOn);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether this press is the single key `sign`, pressed while nothing is typed and such keys are on. */
export const isLetterKey = (event: KeyboardEvent, sign: string): boolean =>
  event.key === sign &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !isTyping(event.target) &&
  areOn();
