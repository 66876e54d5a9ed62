import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Language } from '#kernel/language.ts';
import type { ExportColumn, Ground } from '../model.ts';
import { wordsOfFile } from '../words.ts';
import type { Asked } from './thread.ts';

/** A file being written in a thread of its own, so that requests do not wait for it. */
export type Writer = {
  /** Takes more rows, and gives what of the file is written since. */
  add(rows: readonly unknown[]): Promise<Buffer>;
  finish(grounds: readonly Ground[]): Promise<Buffer>;
  /** Gives the thread back, finished or not. */
  end(): Promise<void>;
};

const memory = { maxOldGenerationSizeMb: 256 };
/** A thread without work stays this long, since loading it takes longer than writing a short list. */
const idleMs = 60_000;
/** Threads at a time in this process; who comes later waits. */
const most = 2;

let busy = 0;
const waiting: (() => void)[] = [];
const idle = new Set<Worker>();

const enter = async (): Promise<void> => {
  if (busy < most) busy += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
};
const leave = (): void => {
  const next = waiting.shift();
  if (next) next();
  else busy -= 1;
};

const start = (): Worker => {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { resourceLimits: memory });
  // Whoever asks next hears of it; a thread that fails between two questions must not end the process.
  thread.on('error', () => idle.delete(thread));
  return thread;
};

const take = (): Worker => {
  const [kept] = idle;
  if (!kept) return start();
  idle.delete(kept);
  kept.ref();
  return kept;
};

const keep = (thread: Worker): void => {
  idle.add(thread);
  thread.unref();
  setTimeout(() => {
    if (idle.delete(thread)) void thread.terminate();
  }, idleMs).unref();
};

/** Begins a file with these columns in a thread. */
export const openWriter = async (columns: ExportColumn[], language: Language): Promise<Writer> => {
  const words = wordsOfFile[language];
  await enter();
  const thread = take();
  let isFinished = false;
  const ask = async (asked: Asked): Promise<Buffer> => {
    thread.postMessage(asked);
    const [answer] = (await once(thread, 'message')) as [Uint8Array];
    return Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  };
  await ask({ head: { columns, rowsSheet: words['sheet.rows'], groundsSheet: words['sheet.grounds'] } });
  return {
    add: (rows) => ask({ rows: [...rows] }),
    finish: async (grounds) => {
      const rest = await ask({ grounds: [...grounds] });
      isFinished = true;
      return rest;
    },
    end: async () => {
      if (isFinished) keep(thread);
      else await thread.terminate();
      leave();
    },
  };
};
