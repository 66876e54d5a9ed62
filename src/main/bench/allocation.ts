import { allocate } from '#features/allocation/divisor/allocate.ts';
import type { Entrant } from '#features/allocation/divisor/model.ts';
import { ratio } from '#kernel/number.ts';
import { summary, took } from './timing.ts';

const UNITS = 20_000;
const RUNS = 9;

/** Units with bases between 1 and 2,500, some locked, some bounded. */
const units: Entrant[] = Array.from({ length: UNITS }, (_, at) => ({
  code: `U${at}`,
  weight: ratio(BigInt(1 + ((at * 7_919) % 2_500)) * 25n, 1_000n),
  lower: at % 5 === 0 ? 1 : 0,
  upper: at % 11 === 0 ? 40 : null,
  lock: at % 97 === 0 ? 3 : null,
}));

/** Dividing one total among twenty thousand units, each way of keeping in turn. */
export const allocated = {
  name: 'allocation · 20.000 units',
  measure: async () => {
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const keeping = run % 2 === 0 ? 'monotone' : 'within-one';
      taken.push(await took(async () => allocate(units, 700_000, keeping)));
    }
    return summary(allocated.name, taken);
  },
};
