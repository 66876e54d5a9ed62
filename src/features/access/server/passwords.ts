import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// The package's const enum cannot be imported by files whose types are stripped: 2 is Argon2id.
const argon2id = 2;

// OWASP's second recommended setting: 19 MiB, two passes.
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Whether the password fits. An unknown account costs the same time as a known one. */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> => {
  decoy ??= hashPassword('khong-ai-dung-mat-khau-nay');
  // A stored text that is no hash (a closed account) fits nothing.
  const fits = await verify(stored ?? (await decoy), password).catch(() => false);
  return stored !== null && fits;
};

// No letters that look like one another on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four, about 79 bits: to be read out or typed from a slip once. */
export const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
