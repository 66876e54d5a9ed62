import type { FactMeasure } from '../query.ts';

export type CountedBy = 'decision' | 'ceremony';

/** Kinds of facts that a measure counts; null when no record of it is kept yet. */
export const kindsOf = (measure: FactMeasure): string[] | null => {
  if (measure === 'recognition') return null;
  if (measure === 'founding') return ['party-organisation-founded', 'mass-organisation-founded'];
  return [measure];
};

/** Measures of the sums for a measure; admissions have one for each way of counting their day. */
export const summedAs = (measure: FactMeasure, countedBy: CountedBy): string[] =>
  measure === 'admission' && countedBy === 'ceremony' ? ['admission-by-ceremony'] : (kindsOf(measure) ?? []);
