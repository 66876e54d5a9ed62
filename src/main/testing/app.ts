import { randomBytes } from 'node:crypto';
import { inTransaction } from '#db/transaction.ts';
import { openSession } from '#features/access/server/sessions.ts';
import { type Endpoint, pathFields } from '#kernel/endpoint.ts';
import type { Role } from '#kernel/roles.ts';
import { apiPrefix } from '#server/http/routes.ts';
import { createApplication } from '../application.ts';
import { createHouse } from '../house.ts';
import { allOperations } from '../operations.ts';
import type { TestHouse } from '../testing.ts';

export type TestSession = { token: string; csrfToken: string };
type Sent = { input?: Record<string, unknown>; headers?: Record<string, string> };

/** The HTTP application over a test house, with sessions of any role and a sender that knows the contracts. */
export const testApp = async (house: TestHouse) => {
  const clock = () => Date.parse('2026-11-21T12:00:00+07:00');
  const operations = allOperations(house.db);
  const app = await createApplication({
    db: house.db,
    clock,
    perform: createHouse(house.db, clock, randomBytes(32)),
    operations,
    version: 'test',
  });

  const sessionFor = async (
    role: Role,
    unitCode: string | null,
    memberCode?: string,
  ): Promise<TestSession> => {
    const account = await house.account(role, unitCode, memberCode);
    return inTransaction(house.db, '/', (trx) =>
      openSession(trx, account.accountId, account.grantId, new Date(clock())),
    );
  };

  const send = (contract: Endpoint, session: TestSession | null, sent: Sent = {}) => {
    const input = sent.input ?? (contract.example.input as Record<string, unknown>);
    const names = pathFields(contract.path);
    const segment = (value: unknown) => encodeURIComponent(String(value).toWellFormed()) || '-';
    const url = names.reduce(
      (path, name) => path.replace(`:${name}`, () => segment(input[name])),
      contract.path,
    );
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
    const asText = Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [
        name,
        String(JSON.stringify(value) ?? '').replaceAll('"', ''),
      ]),
    );
    const isRead = contract.method === 'GET' || contract.method === 'DELETE';
    return app.inject({
      method: contract.method,
      url: `${apiPrefix}${url}`,
      ...(isRead ? { query: asText } : { payload: rest }),
      headers: { ...(session ? { 'x-csrf-token': session.csrfToken } : {}), ...sent.headers },
      cookies: session ? { '__Host-taonguon': session.token } : {},
    });
  };
  return { app, operations, sessionFor, send };
};
