import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '../perform.ts';

/** The session cookie: bound to this host, sent only over a trustworthy connection, unreadable for scripts. */
export const sessionCookie = '__Host-taonguon';
export const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** The live session behind a token, or null. */
export type Sessions = (
  token: string,
) => Promise<{ actor: Actor & { kind: 'account' }; csrfToken: string } | null>;

/**
 * Who sends this request. A changing request must come from our own page: same origin, JSON, and the session's token.
 * @throws Refusal forbidden
 */
export const actorOf = async (request: FastifyRequest, sessions: Sessions): Promise<Actor> => {
  const isChange = request.method !== 'GET' && request.method !== 'HEAD';
  if (isChange) refuseForeign(request);
  const token = request.cookies[sessionCookie];
  const session = token ? await sessions(token) : null;
  if (!session) return { kind: 'visitor', address: request.ip };
  if (isChange && request.headers['x-csrf-token'] !== session.csrfToken && !isSignIn(request)) {
    throw new Refusal('forbidden', { code: 'csrf-token-missing' });
  }
  return session.actor;
};

const isSignIn = (request: FastifyRequest): boolean =>
  request.method === 'POST' && request.url.endsWith('/api/v1/session');

const refuseForeign = (request: FastifyRequest): void => {
  const { origin, host, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  if (site !== undefined && site !== 'same-origin')
    throw new Refusal('forbidden', { code: 'foreign-origin' });
  if (origin !== undefined && URL.parse(origin)?.host !== host)
    throw new Refusal('forbidden', { code: 'foreign-origin' });
  if (request.body !== undefined && request.body !== null && !type?.startsWith('application/json')) {
    throw new Refusal('wrong-media-type', { code: 'json-needed' });
  }
};
