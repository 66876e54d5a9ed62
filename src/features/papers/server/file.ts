import type { FileAnswer } from '#kernel/file.ts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ZIP = 'application/zip';

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** A file that is whole in memory. */
export const fileOf = (name: string, mediaType: string, bytes: Buffer): FileAnswer => ({
  name,
  mediaType,
  size: bytes.length,
  bytes: once(bytes),
});

/** `6-knd 05-NQ-CB 000123.docx`: kind, number and the register's own number; no name of a person. */
export const paperFileName = ({
  id,
  kind,
  number,
}: {
  id: number;
  kind: string;
  number: string | null;
}): string =>
  `${[kind, number?.replace(/[^\p{L}\d]+/gu, '-'), String(id).padStart(6, '0')].filter(Boolean).join(' ')}.docx`;
