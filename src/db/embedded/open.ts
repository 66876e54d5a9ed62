import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { type Say, StartRefused } from '../startRefused.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Folder, openFolder } from './folder.ts';
import { initialise } from './initialise.ts';
import { runningPostmaster } from './postmaster.ts';
import { connectAsSuperuser, prepareRoles } from './roles.ts';
import { type ServerLock, takeServerLock } from './serverLock.ts';
import { type Started, start } from './start.ts';

/** A server is alone on its folder; a guest joins a running database or starts it for its own duration. */
export type Visit = 'server' | 'guest';

export interface Embedded {
  /** The folder of the Unix socket: `host` for the driver. */
  readonly sockets: string;
  /** Settles when a database that this process started has ended, wanted or not; never for a joined one. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly as: Visit;
  readonly say: Say;
  /** False only for tests. */
  readonly durable?: boolean;
}

const NEVER = new Promise<void>(() => undefined);
const A_MOMENT = 200;

const tellOnce = (say: Say): Say => {
  const told = new Set<string>();
  return (sentence) => {
    if (told.has(sentence)) return;
    told.add(sentence);
    say(sentence);
  };
};

const refuseSecond = (folder: Folder, heldBy: string): never => {
  throw new StartRefused(
    `Thư mục dữ liệu ${folder.root} đang có một máy chủ Tạo Nguồn chạy (tiến trình ${heldBy}): hãy dùng máy chủ đó, dừng nó trước, hoặc đặt TAONGUON_DATA tới thư mục khác.`,
  );
};

/** The answer of a running database, undefined while it cannot take connections. */
const ask = async <T>(question: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await question();
  } catch {
    return undefined;
  }
};

/** A server may not use a database that a guest started: it would end with the guest. */
const passGuest = async (folder: Folder, sockets: string, pid: number, say: Say): Promise<void> => {
  const lock = await ask(() => takeServerLock(sockets));
  if (lock === undefined) return;
  if ('heldBy' in lock) refuseSecond(folder, lock.heldBy);
  else await lock.release();
  say(`Một lệnh khác đang dùng cơ sở dữ liệu (tiến trình ${pid}), máy chủ chờ lệnh đó xong…`);
};

const lockOwn = async (folder: Folder): Promise<ServerLock> => {
  for (let attempt = 0; ; attempt += 1) {
    const lock = await takeServerLock(folder.sockets);
    if ('release' in lock) return lock;
    // A waiting server holds the lock for a moment each time it looks.
    if (attempt === 25) refuseSecond(folder, lock.heldBy);
    await pause(A_MOMENT);
  }
};

const othersIn = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query(
    `select exists (select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as others`,
  );
  return rows[0].others;
};

const untilAlone = async (sockets: string, say: Say): Promise<void> => {
  await ask(async () => {
    const client = await connectAsSuperuser(sockets, 'taonguon-last');
    while (await othersIn(client)) {
      say('Đã xong; chờ các lệnh khác đang dùng cơ sở dữ liệu này…');
      await pause(A_MOMENT);
    }
    await client.end();
  });
};

const ownDatabase = async (folder: Folder, started: Started, options: EmbeddedOptions): Promise<Embedded> => {
  try {
    const lock = options.as === 'server' ? await lockOwn(folder) : undefined;
    await prepareRoles(folder.sockets);
    return {
      sockets: folder.sockets,
      ended: started.ended,
      close: async () => {
        if (!lock) await untilAlone(folder.sockets, tellOnce(options.say));
        await started.stop();
      },
    };
  } catch (error) {
    await started.stop();
    throw error;
  }
};

const joined = (sockets: string, presence: Client): Embedded => ({
  sockets,
  ended: NEVER,
  close: () => presence.end(),
});

const startOwn = async (
  folder: Folder,
  binaries: Binaries,
  options: EmbeddedOptions,
): Promise<Embedded | undefined> => {
  const started = await start(folder, binaries, { durable: options.durable ?? true, say: options.say });
  return started && ownDatabase(folder, started, options);
};

/** The embedded database of a data folder, made, started or joined as the visit asks. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const folder = openFolder(options.dataDir);
  const binaries = findBinaries();
  const say = tellOnce(options.say);
  for (;;) {
    initialise(folder, binaries, say);
    const running = runningPostmaster(folder);
    if (!running) {
      const own = await startOwn(folder, binaries, { ...options, say });
      if (own) return own;
    } else if (running.status === 'ready' && options.as === 'guest') {
      const presence = await ask(() => connectAsSuperuser(running.sockets, 'taonguon-guest'));
      if (presence) return joined(running.sockets, presence);
    } else if (running.status === 'ready') {
      await passGuest(folder, running.sockets, running.pid, say);
    }
    await pause(A_MOMENT);
  }
};
