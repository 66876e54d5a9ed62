/** A data set: how many units of each level hang below how many above, and how many people pass through them. */
export type Size = {
  provinces: number;
  communes: number;
  bases: number;
  sections: number;
  branches: number;
  /** Sources found over the years; about half become admissions. */
  people: number;
  years: number;
};

export const sizes = {
  S: { provinces: 1, communes: 9, bases: 40, sections: 5, branches: 245, people: 2_000, years: 3 },
  M: {
    provinces: 1,
    communes: 149,
    bases: 2_700,
    sections: 150,
    branches: 17_000,
    people: 300_000,
    years: 10,
  },
  L: {
    provinces: 34,
    communes: 3_500,
    bases: 52_000,
    sections: 3_400,
    branches: 340_000,
    people: 2_500_000,
    years: 10,
  },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof sizes;

/** What every data set is drawn from. */
export const seed = 20_261_121;

/** Last day of every data set; the bench reads as of this day. */
export const lastDay = '2025-12-31';
export const lastYear = 2025;

/** Counts up when the same size would be written differently: kept data sets are then written anew. */
export const edition = 4;
