import { randomBytes } from 'node:crypto';
import type { Database, Db } from '#db/database.ts';
import { APP_ROLE } from '#db/embedded/roles.ts';
import { testDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Role } from '#kernel/roles.ts';
import type { Actor, Options, Perform } from '#server/perform.ts';
import { createHouse } from './house.ts';
import { allOperations } from './operations.ts';

/** The machine's own administrator: sees the whole installation. */
export const machine: Actor = { kind: 'machine', osUser: 'test' };

export type TestHouse = {
  db: Db;
  /** The role that owns the tables: not what requests use. */
  owner: Db;
  perform: Perform;
  /** One more pool for requests' own role, as the work queue has one. */
  openPool(): Database;
  /** Performs an operation by its action name, as the API would. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read the answer by field
  call(action: string, actor: Actor, input: unknown, options?: Options): Promise<any>;
  /** Moves the clock of the house. */
  setNow(iso: string): void;
  /** An account holding one role on a unit (by code; null is the installation); that of a member names the person. */
  account(role: Role, unitCode: string | null, memberCode?: string): Promise<Actor & { kind: 'account' }>;
};

/** A house on a fresh database, with a clock that stands still at noon of 21/11/2026 until it is moved. */
export const testHouse = async (): Promise<TestHouse> => {
  const database = await testDatabase();
  const db = database.app.db;
  let now = Date.parse('2026-11-21T12:00:00+07:00');
  const perform = createHouse(db, () => now, randomBytes(32));
  const operations = allOperations(db);
  const call: TestHouse['call'] = (action, actor, input, options) => {
    const found = operations.find(({ contract }) => contract.action === action);
    if (!found) throw new Refusal('not-found', { code: 'operation-unknown' });
    return perform(found, actor, input, options);
  };
  const account: TestHouse['account'] = (role, unitCode, memberCode) =>
    inTransaction(db, '/', async (trx) => {
      const unit = unitCode
        ? await trx.selectFrom('unit').select('id').where('code', '=', unitCode).executeTakeFirstOrThrow()
        : null;
      const { id } = await trx
        .insertInto('account')
        .values({
          name: `${role}-${randomBytes(4).toString('hex')}`,
          display_name: role,
          password_hash: 'no sign-in',
          must_change_password: false,
          created_at: new Date(now),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const person = memberCode
        ? await trx.selectFrom('person').select('id').where('code', '=', memberCode).executeTakeFirstOrThrow()
        : null;
      const grant = await trx
        .insertInto('role_grant')
        .values({
          ...{ account_id: id, role, unit_id: unit?.id ?? null, during: '[2020-01-01,)' },
          person_id: person?.id ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return { kind: 'account', accountId: id, grantId: grant.id, sessionHash: null };
    });
  return {
    db,
    owner: database.owner.db,
    perform,
    openPool: () => database.open(APP_ROLE, 'jobs'),
    call,
    setNow: (iso) => {
      now = Date.parse(iso);
    },
    account,
  };
};
