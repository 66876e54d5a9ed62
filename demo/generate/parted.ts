import type { Chance } from './chance.ts';

/** A whole number in so many parts that differ by chance, each at least one, together exactly the whole. */
export const parted = (chance: Chance, whole: number, parts: number): number[] => {
  const weights = Array.from({ length: parts }, () => chance.int(60, 140));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const found = weights.map((weight) => Math.max(1, Math.floor((whole * weight) / sum)));
  for (let at = 0; found.reduce((total, part) => total + part, 0) !== whole; at = (at + 1) % parts) {
    const missing = whole - found.reduce((total, part) => total + part, 0);
    const step = Math.sign(missing);
    const part = found[at] ?? 0;
    if (part + step >= 1) found[at] = part + step;
  }
  return found;
};
