/** What fits on the page: so many lines of each part, however many there are. */
export const FITS = {
  targets: 7,
  units: 8,
  gaps: 8,
  parts: 6,
  dimensions: 5,
  warnings: 3,
  months: 12,
} as const;

/** The first of a list, and how many are left out. */
export const cut = <T>(all: readonly T[], atMost: number): { shown: readonly T[]; more: number } =>
  all.length <= atMost ? { shown: all, more: 0 } : { shown: all.slice(0, atMost), more: all.length - atMost };
