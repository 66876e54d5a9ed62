import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { PreparingClient } from './preparing.ts';
import type { DB } from './schema.ts';
import { typeParsers } from './types.ts';

export type Db = Kysely<DB>;
/** A transaction that is under way. */
export type Tx = Transaction<DB>;

/** One role's way into the database. */
export interface Database {
  readonly db: Db;
  /** For what Kysely has no words for: COPY, LISTEN. */
  readonly pool: Pool;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Host, port, user and database, or a `connectionString`. */
  readonly target: Pick<PoolConfig, 'host' | 'port' | 'user' | 'database' | 'connectionString'>;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly size: number;
  /** Milliseconds; 0 is no limit. */
  readonly statementTimeout?: number;
  readonly lockTimeout?: number;
}

const STATEMENT_TIMEOUT = 10_000;
const LOCK_TIMEOUT = 3_000;
const IDLE_IN_TRANSACTION_TIMEOUT = 60_000;
const CONNECT_TIMEOUT = 10_000;

/** Opens a pool; the first connection is made by the first query. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const pool = new Pool({
    ...options.target,
    Client: PreparingClient,
    application_name: options.name,
    max: options.size,
    types: typeParsers,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: options.statementTimeout ?? STATEMENT_TIMEOUT,
    lock_timeout: options.lockTimeout ?? LOCK_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
  });
  // An idle connection that the server cuts must not end the process; the pool makes a new one.
  pool.on('error', () => undefined);
  // Nor one in use: its next query says so.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
};
