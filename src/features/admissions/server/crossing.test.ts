import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { testApp } from '#main/testing/app.ts';
import { casesHouse } from './testing/casesHouse.ts';

const house = await casesHouse();
const { operations, send, sessionFor } = await testApp(house);
const { prepared, meet } = house;
const contractOf = (action: string) =>
  operations.find(({ contract }) => contract.action === action)?.contract as Endpoint;
const PEOPLE = [1, 2, 3, 4];

beforeAll(async () => {
  for (const n of PEOPLE) {
    await prepared(`HS${n}`, `N${n}`);
    await meet(`H${n}`, 'branch', 'B1', '2018-04-03');
  }
});

/** A stranger holds the case, then wants the meeting that the vote holds while it waits for the case. */
const cross = async (n: number, vote: () => Promise<unknown>) => {
  let voting = null as Promise<unknown> | null;
  await inTransaction(house.owner, '/', async (tx) => {
    // Where the database chose against us, we are not needed a second time.
    if (voting) return;
    await sql`select from admission_case where code = ${`HS${n}`} for update`.execute(tx);
    voting = vote();
    // Until the vote waits for us, so that it closes no circle before we do.
    const me = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    for (let isWaitedFor = false; !isWaitedFor; ) {
      const { rows } = await sql<{ is: boolean }>`
        select exists (select from pg_locks l where not l.granted and ${me.rows[0]?.pid} = any(pg_blocking_pids(l.pid))) as is`.execute(
        house.owner,
      );
      isWaitedFor = rows[0]?.is ?? false;
    }
    await sql`select from meeting where code = ${`H${n}`} for update`.execute(tx);
  });
  return voting;
};

test('forced crossed updates of cases and meetings: every request is answered, none with a fault of the server', async () => {
  const session = await sessionFor('organisation-board', null);
  const deadlocks = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(house.owner);
    const { rows } = await sql<{ n: number }>`
      select deadlocks::int as n from pg_stat_database where datname = current_database()`.execute(
      house.owner,
    );
    return rows[0]?.n ?? 0;
  };
  const before = await deadlocks();
  for (const n of PEOPLE) {
    const input = { meetingCode: `H${n}`, caseCode: `HS${n}`, matter: 'admission', yes: 3, no: 0 };
    const answer = (await cross(n, async () => send(contractOf('meeting.vote'), session, { input }))) as {
      statusCode: number;
      body: string;
    };
    expect(answer.statusCode, answer.body).toBe(200);
    const view = await send(contractOf('case.read'), session, { input: { caseCode: `HS${n}` } });
    expect(view.json().events.filter(({ act }: { act: string }) => act === 'propose').length).toBe(1);
  }
  expect(await deadlocks()).toBeGreaterThan(before);
});

test('a crowd on the same cases and meetings gets answers of its own: done, or refused with a reason', async () => {
  const session = await sessionFor('organisation-board', null);
  const asked = PEOPLE.flatMap((n) => [
    {
      action: 'meeting.vote',
      input: { meetingCode: `H${n}`, caseCode: `HS${(n % 4) + 1}`, matter: 'admission', yes: 3, no: 0 },
    },
    {
      action: 'meeting.vote',
      input: { meetingCode: `H${(n % 4) + 1}`, caseCode: `HS${n}`, matter: 'admission', yes: 2, no: 1 },
    },
    { action: 'case.send-up', input: { caseCode: `HS${n}`, on: '2018-04-05', matter: 'admission' } },
    { action: 'meeting.close', input: { meetingCode: `H${n}` } },
  ]);
  const answers = await Promise.all(
    [...asked, ...asked].map(({ action, input }) => send(contractOf(action), session, { input })),
  );
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([]);
});

test('a statement may take ten seconds and a lock be waited for three', async () => {
  const { rows } = await sql<{ statement: string; lock: string }>`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`.execute(
    house.db,
  );
  expect(rows).toEqual([{ statement: '10s', lock: '3s' }]);
});
