import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Interrupted } from '#server/jobs/fault.ts';
import type { Grounds } from '../grounds.ts';
import type { UnitCells } from './history.ts';
import type { Batch, Task } from './reckoning.ts';
import type { Asked } from './thread.ts';

/** So many units are handed over at once, so that handing over holds nobody up. */
const HANDED = 500;

/** Learns and draws in a thread of its own: what takes a minute for a province must not hold up who asks meanwhile. */
export type Reckoner = {
  add(units: readonly UnitCells[]): Promise<void>;
  learn(): Promise<Grounds | null>;
  next(): Promise<Batch>;
  end(): Promise<unknown>;
};

export const openReckoner = async (task: Task, signal?: AbortSignal): Promise<Reckoner> => {
  const thread = new Worker(new URL('./thread.ts', import.meta.url));
  // Whoever asks next hears of it; a thread that fails between two questions must not end the process.
  thread.on('error', () => undefined);
  const ask = async <T>(asked: Asked): Promise<T> => {
    if (signal?.aborted) throw new Interrupted();
    thread.postMessage(asked);
    const [answered] = await once(thread, 'message', signal ? { signal } : {}).catch((error: unknown) => {
      throw signal?.aborted ? new Interrupted() : error;
    });
    return answered as T;
  };
  await ask({ task });
  return {
    add: async (units) => {
      for (let at = 0; at < units.length; at += HANDED) await ask({ units: units.slice(at, at + HANDED) });
    },
    learn: () => ask('learn'),
    next: () => ask('next'),
    end: () => thread.terminate(),
  };
};
