import type { FastifyReply } from 'fastify';
import { type Language, languageAsked } from '#kernel/language.ts';
import type { Reason, Refusal } from '#kernel/refusal.ts';

/** Puts a reason into words of a language. */
export type Words = (reason: Reason, prefix: 'refusal' | 'title', language: Language) => string;

/** Says a problem in the language the request asks for. */
export const sayProblem = (
  reply: FastifyReply,
  problem: { status: number; code: string; reasons: readonly Reason[] },
  words: Words,
): FastifyReply => {
  const language = languageAsked(reply.request.headers['accept-language']);
  const { status, code, reasons } = problem;
  return reply
    .code(status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        status,
        code,
        title: words({ code }, 'title', language),
        reasons: reasons.map((reason) => ({ ...reason, message: words(reason, 'refusal', language) })),
      }),
    );
};

/** An RFC 9457 answer: every reason with its code, its field and its sentence. */
export const sendProblem = (reply: FastifyReply, refusal: Refusal, words: Words): FastifyReply => {
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter));
  return sayProblem(reply, refusal, words);
};
