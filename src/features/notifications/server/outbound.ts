import { createHmac } from 'node:crypto';
import type { Channel, Counts } from '../model.ts';

/** What leaves the house about one notice: numbers and one sentence, no name and nothing of a dossier. */
export type Outgoing = {
  id: number;
  account: number;
  /** The address of a letter. */
  to: string | null;
  on: string;
  counts: Counts;
  sentence: string;
};

export type Send = (outgoing: Outgoing) => Promise<void>;
/** The ways out of this installation; null is none, and nothing is sent. */
export type Outbound = Readonly<Record<Channel, Send | null>>;
export const NO_OUTBOUND: Outbound = { mail: null, webhook: null };

export type OutboundConfig = {
  mail: { url: string; from: string } | undefined;
  webhook: { url: string; secret: string } | undefined;
};

const longestMs = 15_000;

/** Kind and code of what went wrong; never the words of the other side. */
export const faultOfSending = (error: unknown): string => {
  const { name, code, responseCode, cause } = error as Error & {
    code?: string;
    responseCode?: number;
    cause?: { code?: string };
  };
  return [name, code ?? cause?.code, responseCode].filter((part) => part !== undefined).join(' ');
};

/** A letter by the mail server of the installation; the library is read when the first one goes. */
const byMail = ({ url, from }: NonNullable<OutboundConfig['mail']>): Send => {
  return async ({ id, to, sentence }) => {
    if (to === null) return;
    const { createTransport } = await import('nodemailer');
    const server = createTransport(url, { connectionTimeout: longestMs, socketTimeout: longestMs } as object);
    try {
      await server.sendMail({
        from,
        to,
        subject: sentence,
        text: sentence,
        // Tried again after a broken connection it is the same letter.
        messageId: `<notice-${id}@tao-nguon>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } finally {
      server.close();
    }
  };
};

class Unwelcome extends Error {
  readonly code: string;
  constructor(status: number) {
    super('unwelcome');
    this.name = 'Unwelcome';
    this.code = String(status);
  }
}

/** `t=<seconds>,v1=<HMAC-SHA256 of "seconds.body" under the shared secret>`: who receives it checks both. */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

const byWebhook = ({ url, secret }: NonNullable<OutboundConfig['webhook']>): Send => {
  return async ({ id, account, on, counts, sentence }) => {
    const body = JSON.stringify({ id, account, on, counts, sentence });
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-taonguon-signature': signatureOf(secret, Math.floor(Date.now() / 1_000), body),
      },
      // Only the address that was configured is ever called.
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Unwelcome(answer.status);
  };
};

export const outboundOf = ({ mail, webhook }: OutboundConfig): Outbound => ({
  mail: mail ? byMail(mail) : null,
  webhook: webhook ? byWebhook(webhook) : null,
});
