import { parentPort } from 'node:worker_threads';
import type { UnitCells } from './history.ts';
import { reckoning, type Task } from './reckoning.ts';

/** What the thread is asked, in this order: a task, its units, to learn, and for one batch after another. */
export type Asked = { task: Task } | { units: readonly UnitCells[] } | 'learn' | 'next';

let current: ReturnType<typeof reckoning> | undefined;

const answer = (asked: Asked): unknown => {
  if (asked === 'learn') return current?.learn();
  if (asked === 'next') return current?.next();
  if ('task' in asked) current = reckoning(asked.task);
  else current?.add(asked.units);
  return null;
};

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
