import { type KeyObject, sign } from 'node:crypto';

/** One element of DER: a tag, a length, a content. */
const der = (tag: number, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
const sequence = (...content: Buffer[]) => der(0x30, ...content);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (text: string) => der(0x17, Buffer.from(text));

const ED25519 = sequence(oid('2b6570'));
const NAME = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('localhost')))));
const SERIAL = der(0x02, Buffer.from([1]));

/** A certificate for `localhost` that an Ed25519 key pair gives itself, in PEM, for tests. */
export const selfSigned = (publicKey: KeyObject, privateKey: KeyObject): string => {
  const validity = sequence(time('200101000000Z'), time('490101000000Z'));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const toSign = sequence(SERIAL, ED25519, NAME, validity, NAME, spki);
  const signature = der(0x03, Buffer.from([0]), sign(null, toSign, privateKey));
  const body = sequence(toSign, ED25519, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
};
