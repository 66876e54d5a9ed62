import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { afterAll, inject } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { APP_ROLE, connectAsSuperuser, DATABASE, OWNER_ROLE } from './embedded/roles.ts';

/** A database of its own for one test file, migrated and empty. */
export interface TestDatabase {
  readonly name: string;
  readonly sockets: string;
  /** As requests see it: fenced by row-level security. */
  readonly app: Database;
  readonly owner: Database;
  /** Opens one more pool for a role. */
  open(user: string, name?: string): Database;
}

interface TestDatabaseOptions {
  /** Start from nothing instead of from the migrated template. */
  readonly bare?: boolean;
}

const asSuperuser = async (sockets: string, statement: string): Promise<void> => {
  const client = await connectAsSuperuser(sockets, 'test');
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/**
 * Makes a fresh database; call it at the top of a test file (`const { app } = await testDatabase()`),
 * it is dropped after the file's last test.
 */
export const testDatabase = async (options: TestDatabaseOptions = {}): Promise<TestDatabase> => {
  const sockets = inject('sockets');
  if (!sockets) throw new Error('tests of this folder run without a database: see PURE in vitest.config.ts');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = options.bare ? 'template0' : DATABASE;
  await asSuperuser(
    sockets,
    `create database ${name} owner ${OWNER_ROLE} template ${template} strategy wal_log`,
  );
  const opened: Database[] = [];
  const open = (user: string, label = 'test'): Database => {
    const target = { host: sockets, user, database: name };
    const database = openDatabase({ target, name: label, size: 10 });
    opened.push(database);
    return database;
  };
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await asSuperuser(sockets, `drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
  return { name, sockets, app: open(APP_ROLE), owner: open(OWNER_ROLE), open };
};
