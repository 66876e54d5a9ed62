import {
  BOUNDS,
  COUNTED_MEASURES,
  NOUNS,
  ORIGINS,
  RATE_BASES,
  RECURRENCES,
  STATE_MEASURES,
} from '../model.ts';
import { sayPlan } from './sayPlan.ts';

/** What may be chosen in a form, in the order of the model, said in words. */
export const measureOptions = [...COUNTED_MEASURES, ...STATE_MEASURES].map((value) => ({
  value,
  label: sayPlan(`measure.${value}`),
}));
export const boundOptions = BOUNDS.map((value) => ({ value, label: sayPlan(`bound.${value}`) }));
export const baseOptions = RATE_BASES.map((value) => ({ value, label: sayPlan(`base.${value}`) }));
export const recurrenceOptions = RECURRENCES.map((value) => ({
  value,
  label: sayPlan(`recurrence.${value}`),
}));
export const nounOptions = NOUNS.map((value) => ({ value, label: sayPlan(`noun.${value}`) }));
export const originOptions = ORIGINS.map((value) => ({ value, label: sayPlan(`origin.${value}`) }));
