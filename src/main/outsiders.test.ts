import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { isAllowed, policies, type Role, roles } from '#kernel/roles.ts';
import { type TestSession, testApp } from './testing/app.ts';
import { testHouse } from './testing.ts';

const house = await testHouse();
const { app, operations, sessionFor, send } = await testApp(house);

const rows = operations.map(({ contract }) => ({ action: contract.action, contract: contract as Endpoint }));
const guarded = rows.filter(({ contract }) => contract.policy !== 'public');
const changing = rows.filter(({ contract }) => contract.method !== 'GET');

describe('every route', () => {
  test('names an existing policy and a unique action, and its example is a valid input', () => {
    expect(rows.filter(({ contract }) => !(contract.policy in policies))).toEqual([]);
    expect(new Set(rows.map(({ action }) => action)).size).toBe(rows.length);
    expect(
      rows
        .filter(({ contract }) => contract.audit === 'none' && !['GET'].includes(contract.method))
        .map(({ action }) => action),
    ).toEqual([]);
    // Whatever others may ever see leaves an entry.
    expect(rows.filter(({ contract }) => contract.audit === 'own').map(({ action }) => action)).toEqual([
      'draft.save',
      'draft.discard',
      'notice.read',
      'notice.choose',
    ]);
  });

  test.each(guarded)('$action gives nothing to a visitor', async ({ contract }) => {
    const answer = await send(contract, null);
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'sign-in-needed' });
  });

  test.each(changing)(
    '$action refuses a foreign page, another body and a missing token',
    async ({ contract }) => {
      const session = await sessionFor('administrator', null);
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
        expect((await send(contract, session, { headers })).statusCode).toBe(403);
      }
      if (contract.method !== 'DELETE') {
        expect(
          (await send(contract, session, { headers: { 'content-type': 'text/plain' } })).statusCode,
        ).toBe(415);
        expect(
          (
            await send(contract, session, {
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
            })
          ).statusCode,
        ).toBe(415);
      }
      if (contract.action !== 'session.open') {
        expect((await send(contract, { ...session, csrfToken: 'khac' })).statusCode).toBe(403);
      }
    },
  );
});

describe('roles and subtrees', () => {
  let outsiders: { role: Role; session: TestSession }[] = [];
  beforeAll(async () => {
    await inTransaction(house.db, '/', async (trx) => {
      for (const code of ['SECRET', 'ELSEWHERE']) {
        await sql`insert into unit (code, founded_on) values (${code}, '2020-01-01')`.execute(trx);
      }
      await sql`select place_unit(id) from unit`.execute(trx);
      await sql`insert into person (code, unit_id, full_name) select 'D-01', id, 'Người Mẫu' from unit
        where code = 'ELSEWHERE'`.execute(trx);
      await sql`insert into member (person_id, unit_id, ceremony_on, during)
        select id, unit_id, '2020-01-01', '[2020-01-01,)' from person where code = 'D-01'`.execute(trx);
    });
    outsiders = await Promise.all(
      roles.map(async (role) => ({
        role,
        session: await sessionFor(role, 'ELSEWHERE', role === 'member' ? 'D-01' : undefined),
      })),
    );
  });

  test.each(guarded)(
    '$action obeys its policy for every role, and shows nobody another subtree',
    async ({ contract }) => {
      for (const { role, session } of outsiders) {
        const answer = await send(
          contract,
          contract.action === 'session.close' ? await sessionFor(role, 'ELSEWHERE') : session,
        );
        if (!isAllowed(role, contract.policy)) expect([role, answer.statusCode]).toEqual([role, 403]);
        else
          expect([200, 400, 404, 409, 422], `${role} ${answer.statusCode} ${answer.body}`).toContain(
            answer.statusCode,
          );
        expect(answer.body).not.toContain('SECRET');
      }
    },
  );
});

test('every answer carries the headers of the house', async () => {
  for (const url of ['/healthz', '/api/v1/session', '/api/v1/openapi.json', '/khong-co']) {
    const { headers } = await app.inject({ method: 'GET', url });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'(?!.*unsafe)/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age'),
      'cache-control': 'no-store',
    });
  }
});
