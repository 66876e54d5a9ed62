import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Say, StartRefused } from '../startRefused.ts';
import type { Binaries } from './binaries.ts';
import { boundToThisProcess, STILL_IN_USE } from './command.ts';
import { type Folder, ownFolder } from './folder.ts';
import { lastWords, limitLog, withLog } from './log.ts';
import { runningPostmaster } from './postmaster.ts';
import { settings } from './settings.ts';

/** A postmaster that this process started. */
export interface Started {
  /** Settles when the postmaster has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Cuts its connections, writes everything down and ends it. */
  stop(): Promise<void>;
}

const PATIENCE = 60_000;

const ending = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });

const stopping = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  const giveUp = setTimeout(() => child.kill('SIGQUIT'), PATIENCE);
  await ended;
  clearTimeout(giveUp);
};

/** Waits until our postmaster takes connections; undefined when another process got there first. */
const ready = async (folder: Folder, child: ChildProcess, say: Say): Promise<true | undefined> => {
  const since = Date.now();
  let told = false;
  for (;;) {
    const running = runningPostmaster(folder);
    if (running?.status === 'ready') return running.pid === child.pid ? true : undefined;
    if (child.exitCode !== null || child.signalCode !== null) {
      if (running) return undefined;
      if (child.exitCode === STILL_IN_USE) {
        throw new StartRefused(
          `Thư mục ${folder.cluster} còn tiến trình PostgreSQL cũ chưa dừng hẳn: hãy chờ một phút rồi khởi động lại.`,
        );
      }
      throw new StartRefused(
        `Cơ sở dữ liệu đi kèm không khởi động được (${lastWords(folder.log)}): xem ${folder.log}.`,
      );
    }
    if (!told && Date.now() - since > 5_000) {
      told = true;
      say('Cơ sở dữ liệu đang được phục hồi sau lần dừng đột ngột, xin chờ…');
    }
    await pause(20);
  }
};

/** Starts PostgreSQL on an initialised folder; undefined when another process got there first. */
export const start = async (
  folder: Folder,
  binaries: Binaries,
  options: { durable: boolean; say: Say },
): Promise<Started | undefined> => {
  ownFolder(folder.sockets);
  // A copied cluster may have lost its mode, and PostgreSQL insists on it.
  ownFolder(folder.cluster);
  writeFileSync(join(folder.cluster, 'postgresql.conf'), settings(folder.sockets, options.durable));
  const notes = [join(folder.cluster, 'postmaster.pid'), join(folder.sockets, '.s.PGSQL.5432.lock')] as const;
  const command = [...boundToThisProcess(folder.lock, notes), binaries.postgres, '-D', folder.cluster];
  const [program = '', ...args] = command;
  // In a session of its own, so that Ctrl-C reaches this process alone and requests can finish first.
  const child = withLog(folder.log, (log) =>
    spawn(program, args, { stdio: ['ignore', log, log], detached: true, cwd: folder.root }),
  );
  const ended = ending(child);
  try {
    if (await ready(folder, child, options.say)) {
      const release = limitLog(folder.log);
      child.unref();
      return { ended: ended.then(release), stop: () => stopping(child, ended) };
    }
  } catch (error) {
    await stopping(child, ended);
    throw error;
  }
  await stopping(child, ended);
  return undefined;
};
