import type { Bound, TargetMeasure } from '#features/plans/model.ts';
import { targetBlockers } from '#features/plans/rules.ts';
import { parseDecimal, type Ratio } from '#kernel/number.ts';
import type { Value } from '../model.ts';

type Values = Readonly<Record<string, Value>>;

const exactly = (value: Value | undefined): Ratio | null =>
  typeof value === 'number' ? parseDecimal(String(value)) : null;

/** Whether the number assigned is another than rate × base, rounded up, and nothing says why. */
export const departsFromFormula = ({ measure, bound, minimum, rate, base_value, reason }: Values): boolean =>
  targetBlockers({
    measure: measure as TargetMeasure,
    bound: bound as Bound,
    minimum: exactly(minimum),
    maximum: null,
    deadlineYear: null,
    rate: exactly(rate),
    baseValue: typeof base_value === 'number' && Number.isInteger(base_value) ? base_value : null,
    reason: typeof reason === 'string' ? reason : null,
  }).includes('target-differing-from-its-formula-says-why');
