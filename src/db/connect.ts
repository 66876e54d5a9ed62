import { type Database, openDatabase } from './database.ts';
import { openEmbedded, type Visit } from './embedded/open.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from './embedded/roles.ts';
import { checkAppRole, checkOwnerRole, checkServer } from './external/check.ts';
import { isQueuePending } from './jobs/prepare.ts';
import { appliedMigrations, pendingMigrations, refuseStrangeHistory } from './migrate/applied.ts';
import { migrationFiles } from './migrate/files.ts';
import { migrate } from './migrate/migrate.ts';
import { type Say, StartRefused } from './startRefused.ts';

export interface ConnectOptions {
  readonly dataDir: string;
  /** Any PostgreSQL server, as the app role; without it the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** The same database as the role that owns the tables. */
  readonly ownerUrl?: string | undefined;
  readonly poolSize: number;
  readonly as: Visit;
  readonly say: Say;
}

/** Both roles' ways into a migrated database. */
export interface Connection {
  readonly app: Database;
  /** Missing when only DATABASE_URL is given. */
  readonly owner: Database | undefined;
  /** One more pool as the app role, closed with the others. */
  open(name: string, size: number): Database;
  /** Settles when the embedded database of this process has ended, wanted or not. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

const OWNER_POOL = 4;
const OWNER_TIMEOUTS = { statementTimeout: 0, lockTimeout: 30_000 };

type Target = Parameters<typeof openDatabase>[0]['target'];

const openOwner = (target: Target): Database =>
  openDatabase({ target, name: 'taonguon-owner', size: OWNER_POOL, ...OWNER_TIMEOUTS });

const openApp = (target: Target, options: ConnectOptions): Database =>
  openDatabase({ target, name: `taonguon-${options.as}`, size: options.poolSize });

/** Work outside requests may take longer than an answer. */
const LONG_TIMEOUTS = { statementTimeout: 300_000, lockTimeout: 30_000 };

/** Opens further pools for a role, and closes them all. */
const opening = (target: Target) => {
  const opened: Database[] = [];
  return {
    open: (name: string, size: number): Database => {
      const database = openDatabase({ target, name: `taonguon-${name}`, size, ...LONG_TIMEOUTS });
      opened.push(database);
      return database;
    },
    closeAll: () => Promise.all(opened.map((database) => database.close())),
  };
};

const migrateAndTell = async (owner: Database, appRole: string, say: Say): Promise<void> => {
  const names = await migrate(owner, { appRole, say });
  if (names.length > 0) say(`Đã nâng cấp cơ sở dữ liệu: ${names.length} bước.`);
};

const connectEmbedded = async (options: ConnectOptions): Promise<Connection> => {
  const embedded = await openEmbedded(options);
  const at = (user: string): Target => ({ host: embedded.sockets, user, database: DATABASE });
  const owner = openOwner(at(OWNER_ROLE));
  const app = openApp(at(APP_ROLE), options);
  const { open, closeAll } = opening(at(APP_ROLE));
  const close = async () => {
    await Promise.all([app.close(), owner.close(), closeAll()]);
    await embedded.close();
  };
  try {
    await migrateAndTell(owner, APP_ROLE, options.say);
  } catch (error) {
    await close();
    throw error;
  }
  return { app, owner, open, ended: embedded.ended, close };
};

const refusePending = async (app: Database): Promise<void> => {
  const files = migrationFiles();
  const applied = await appliedMigrations(app.db);
  refuseStrangeHistory(applied, files);
  const pending = pendingMigrations(applied, files).length + ((await isQueuePending(app)) ? 1 : 0);
  if (pending === 0) return;
  throw new StartRefused(
    `Cơ sở dữ liệu của DATABASE_URL còn ${pending} bước nâng cấp chưa làm: hãy đặt TAONGUON_OWNER_URL (tài khoản sở hữu các bảng) rồi khởi động lại một lần.`,
  );
};

const prepareExternal = async (
  app: Database,
  owner: Database | undefined,
  options: ConnectOptions,
): Promise<void> => {
  await checkServer(app.pool, 'DATABASE_URL');
  const role = await checkAppRole(app.pool);
  if (!owner) return refusePending(app);
  await checkOwnerRole(owner.pool, role);
  await migrateAndTell(owner, role, options.say);
};

const connectExternal = async (databaseUrl: string, options: ConnectOptions): Promise<Connection> => {
  const app = openApp({ connectionString: databaseUrl }, options);
  const owner = options.ownerUrl ? openOwner({ connectionString: options.ownerUrl }) : undefined;
  const { open, closeAll } = opening({ connectionString: databaseUrl });
  const close = async () => {
    await Promise.all([app.close(), owner?.close(), closeAll()]);
  };
  try {
    await prepareExternal(app, owner, options);
  } catch (error) {
    await close();
    throw error;
  }
  return { app, owner, open, ended: new Promise(() => undefined), close };
};

/** Opens the installation's database, embedded or external, checked and migrated; refuses with a sentence. */
export const connect = (options: ConnectOptions): Promise<Connection> =>
  options.databaseUrl ? connectExternal(options.databaseUrl, options) : connectEmbedded(options);
