import type { Endpoint, InputOf, OutputOf } from '#kernel/endpoint.ts';
import { connectionIs } from './connection.ts';
import { language } from './language.ts';
import { Refused, refusedBy } from './refused.ts';
import { requestOf } from './request.ts';
import { say } from './say.ts';
import { keepSessionSeen } from './sessionLife.ts';

let csrfToken = '';

/** The session's token goes with every change from now on. */
export const keepCsrfToken = (token: string): void => {
  csrfToken = token;
};

/** What a reader may set: cancel a read, or repeat a change under the key of its first try. */
export type CallOptions = { signal?: AbortSignal; key?: string };

const headersOf = ({ method }: Endpoint, body: string | null, key?: string): Record<string, string> => ({
  accept: 'application/json',
  'accept-language': language,
  ...(body === null ? {} : { 'content-type': 'application/json' }),
  ...(method === 'GET' ? {} : { 'x-csrf-token': csrfToken, 'idempotency-key': key ?? crypto.randomUUID() }),
});

/**
 * Calls an operation of the API.
 * @throws Refused with the sentences of the server
 */
export const call = async <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  { signal, key }: CallOptions = {},
): Promise<OutputOf<E>> => {
  const { url, body } = requestOf(endpoint, input as Record<string, unknown>);
  const request = { method: endpoint.method, body, headers: headersOf(endpoint, body, key) };
  const response = await fetch(url, signal ? { ...request, signal } : request).catch((error: Error) => {
    if (error.name === 'AbortError') throw error;
    connectionIs('lost');
    throw new Refused({ status: 0, code: 'unreachable', title: say('error.unreachable'), reasons: [] });
  });
  connectionIs('there');
  if (response.status !== 401) keepSessionSeen();
  if (!response.ok) throw await refusedBy(response, say('error.unreadable'));
  return (await response.json()) as OutputOf<E>;
};
