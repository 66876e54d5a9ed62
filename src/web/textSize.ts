import { useSyncExternalStore } from 'react';

/** Sizes of the text, relative to 16 px. */
const sizes = [0.875, 1, 1.25, 1.5, 2] as const;
const normal = 1;
const key = 'text-size';

const stored = Number(localStorage.getItem(key));
let size: number = sizes.find((one) => one === stored) ?? normal;
const listeners = new Set<() => void>();

const apply = (): void => {
  document.documentElement.style.fontSize = `${size * 100}%`;
  document.documentElement.dataset.text = size >= 1.5 ? 'large' : 'plain';
};
apply();

const choose = (next: number): void => {
  size = next;
  localStorage.setItem(key, String(next));
  apply();
  for (const listener of listeners) listener();
};

/** One step smaller or larger, or back to normal. */
export const changeTextSize = (step: -1 | 0 | 1): void => {
  const at = (sizes as readonly number[]).indexOf(size);
  choose(step === 0 ? normal : (sizes[at + step] ?? size));
};

/** The size in use: 1 is 16 px. */
export const useTextSize = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => size,
  );
