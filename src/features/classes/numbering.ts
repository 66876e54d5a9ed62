/** `07/2026-GCN`: running in the year of the centre. */
export const printCertificate = (sequence: number, year: number): string =>
  `${String(sequence).padStart(2, '0')}/${year}-GCN`;

/** The numbers that so many certificates take after the last one given, none left out. */
export const nextSequences = (last: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => last + 1 + index);

/** Without I, L, O and U, which are misread or form words. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;
const BITS = 5;

/** The first bits of a digest as eight letters and digits that one can read out: `7K2M-9QPA`. */
export const codeOf = (digest: Uint8Array): string => {
  let bits = 0n;
  for (const byte of digest.subarray(0, (LENGTH * BITS) / 8)) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let at = 0; at < LENGTH; at++) {
    code = (LETTERS[Number(bits & 31n)] as string) + code;
    bits >>= 5n;
  }
  return `${code.slice(0, 4)}-${code.slice(4)}`;
};

/** A code as people type it: small letters, spaces and look-alikes are forgiven. */
export const plainCode = (typed: string): string => {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
};
