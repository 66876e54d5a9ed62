import type { FastifyReply } from 'fastify';
import type { Reason, Refusal } from '#kernel/refusal.ts';

/** Puts a reason into words. */
export type Words = (reason: Reason, prefix: 'refusal' | 'title') => string;

/** An RFC 9457 answer: every reason with its code, its field and its sentence. */
export const sendProblem = (reply: FastifyReply, refusal: Refusal, words: Words): FastifyReply => {
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter));
  return reply
    .code(refusal.status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        status: refusal.status,
        code: refusal.code,
        title: words({ code: refusal.code }, 'title'),
        reasons: refusal.reasons.map((reason) => ({ ...reason, message: words(reason, 'refusal') })),
      }),
    );
};
