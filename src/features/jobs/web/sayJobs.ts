import { wordsOf } from '#web/words.ts';
import { jobsWords } from './messages.vi.ts';

export const sayJobs = wordsOf(jobsWords);

/** A task in words; one that these words do not know yet by its name. */
export const sayTask = (task: string): string =>
  (jobsWords as Record<string, string>)[`task.${task}`] ?? task;
