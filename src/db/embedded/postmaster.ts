import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from './folder.ts';

/** The main process of a running PostgreSQL, as it describes itself in its folder. */
export interface Postmaster {
  readonly pid: number;
  readonly sockets: string;
  readonly status: 'starting' | 'ready' | 'stopping';
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Process numbers are used again: only one that works inside the cluster is its postmaster. */
const worksIn = (pid: number, cluster: string): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};

const STATUSES: Record<string, Postmaster['status']> = { ready: 'ready', stopping: 'stopping' };

/** The postmaster of a folder, if one is alive. */
export const runningPostmaster = (folder: Folder): Postmaster | undefined => {
  let lines: string[];
  try {
    lines = readFileSync(join(folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!Number.isInteger(pid) || !isAlive(pid) || !worksIn(pid, folder.cluster)) return undefined;
  return { pid, sockets: lines[4] || folder.sockets, status: STATUSES[lines[7]?.trim() ?? ''] ?? 'starting' };
};
