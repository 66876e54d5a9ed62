import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '../perform.ts';

/** The session cookie: bound to this host, sent only over a trustworthy connection, unreadable for scripts. */
export const sessionCookie = '__Host-taonguon';
export const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

type Account = Actor & { kind: 'account' };

/** How the door finds who asks; null when nobody stands behind a secret. */
export type Callers = {
  bySession(token: string): Promise<{ actor: Account; csrfToken: string } | null>;
  byAccessToken(token: string): Promise<Account | null>;
};

/**
 * Who sends this request. A changing request must come from our own page: same origin, JSON, and the session's token.
 * @throws Refusal forbidden
 */
export const actorOf = async (request: FastifyRequest, callers: Callers): Promise<Actor> => {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    // No browser sends this header by itself, so no foreign page can borrow it.
    const actor = await callers.byAccessToken(bearer);
    if (!actor) throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
    return actor;
  }
  const isChange = request.method !== 'GET' && request.method !== 'HEAD';
  if (isChange) refuseForeign(request);
  const token = request.cookies[sessionCookie];
  const session = token ? await callers.bySession(token) : null;
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
