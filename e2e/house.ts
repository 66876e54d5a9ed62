import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Db } from '#db/database.ts';
import { APP_ROLE } from '#db/embedded/roles.ts';
import { testDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { Refusal } from '#kernel/refusal.ts';
import { createApplication } from '#main/application.ts';
import { ensureBuilt } from '#main/build/webBundle.ts';
import { createHouse } from '#main/house.ts';
import { allTasks } from '#main/jobs.ts';
import { allOperations } from '#main/operations.ts';
import { addPages } from '#server/http/pages.ts';
import { runJobs } from '#server/jobs/run.ts';
import type { Actor } from '#server/perform.ts';

const machine: Actor = { kind: 'machine', osUser: 'test' };
const pages = fileURLToPath(new URL('../dist/web', import.meta.url));

export type House = {
  /** Addresses that the server was asked for, without what stands behind `?`. */
  asked: string[];
  /** `http://localhost:<port>` */
  origin: string;
  /** What no operation plants at once, such as years of a past. */
  db: Db;
  // biome-ignore lint/suspicious/noExplicitAny: journeys read the answer by field
  call(action: string, input: unknown): Promise<any>;
  /** An account with a role on a unit (null: the installation) that has chosen `password` already. */
  person(
    name: string,
    role: string,
    unitCode: string | null,
    password?: string,
    more?: { introducer: string } | { memberCode: string },
  ): Promise<void>;
};

/** The password of the people of the journeys. */
export const password = 'một câu dễ nhớ của tôi';

/** The real server with the built pages, on a database of its own and a free port. */
export const openHouse = async (): Promise<House> => {
  await ensureBuilt(() => undefined);
  const database = await testDatabase();
  const { db } = database.app;
  const clock = Date.now;
  const perform = createHouse(db, clock, randomBytes(32));
  const operations = allOperations(db);
  const app = await createApplication({ db, clock, perform, operations, version: 'thử nghiệm' });
  await addPages(app, pages);
  const asked: string[] = [];
  app.server.on('request', ({ url }) => void asked.push(url?.split('?')[0] ?? ''));
  const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const jobs = database.open(APP_ROLE, 'jobs');
  const tasks = allTasks({ db: jobs.db, clock, perform, operations });
  const stopWork = await runJobs({
    database: jobs,
    tasks,
    log: { info: () => undefined, error: (line) => process.stderr.write(`${JSON.stringify(line)}\n`) },
  });
  afterAll(async () => {
    await Promise.all([app.close(), stopWork()]);
  });

  const call: House['call'] = (action, input) => {
    const found = operations.find(({ contract }) => contract.action === action);
    if (!found) throw new Refusal('not-found', { code: 'operation-unknown' });
    return perform(found, machine, input);
  };
  const person: House['person'] = async (name, role, unitCode, chosen = password, more = undefined) => {
    const made = await call('account.create', { name, displayName: displayNames[name] ?? name });
    await call('role.grant', { name, role, from: '2020-01-01', ...(unitCode ? { unitCode } : {}), ...more });
    const who = await inTransaction(db, '/', (trx) =>
      trx.selectFrom('account').select('id').where('name', '=', name).executeTakeFirstOrThrow(),
    );
    const change = operations.find(({ contract }) => contract.action === 'account.change-password');
    const actor: Actor = { kind: 'account', accountId: who.id, grantId: null, sessionHash: null };
    if (change) await perform(change, actor, { current: made.oneTimePassword, next: chosen });
  };
  return { origin: `http://localhost:${address.port}`, asked, db, call, person };
};

const displayNames: Record<string, string> = { 'lan.nguyen': 'Nguyễn Thị Lan', 'quan-tri': 'Quản trị' };
