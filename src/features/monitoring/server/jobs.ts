import { everyDayAt, type Task } from '#server/jobs/task.ts';
import { type Actor, operation, type Perform } from '#server/perform.ts';
import { recountRollups } from '../contract.ts';
import { recount } from './rollups.ts';

/** A sum that is not what its facts say: an alarm, for it must never be. */
class SumsDiffer extends Error {
  readonly code: string;
  constructor(count: number) {
    super('sums differ from a plain recount');
    this.name = 'SumsDiffer';
    this.code = `rollup-differences ${count}`;
  }
}

/** Every night each sum is counted again from its facts; a difference fails the task, and stays to be seen. */
export const monitoringTasks = (perform: Perform, machine: Actor): Task[] => [
  {
    name: 'rollup.recount',
    schedule: everyDayAt(2),
    maxAttempts: 1,
    run: async () => {
      const { isExact, count } = await perform(operation(recountRollups, recount), machine, {});
      if (!isExact) throw new SumsDiffer(count);
    },
  },
];
