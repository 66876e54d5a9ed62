import { everyDayAt, type Task } from '#server/jobs/task.ts';
import { type Actor, operation, type Perform } from '#server/perform.ts';
import { eraseDue } from '../../contract/retention.ts';
import { erase } from './commands.ts';

/** Every night those whose retention period is over are erased. */
export const retentionTasks = (perform: Perform, machine: Actor): Task[] => [
  {
    name: 'retention.erase',
    schedule: everyDayAt(3, 20),
    maxAttempts: 3,
    run: async () => {
      await perform(
        operation(eraseDue, (act) => erase(act)),
        machine,
        {},
      );
    },
  },
];
