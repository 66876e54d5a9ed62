import { Type } from 'typebox';

/** What an operation answers that gives out a file: the door sends it as an attachment, not as JSON. */
export type FileAnswer = {
  name: string;
  mediaType: string;
  size: number;
  bytes: AsyncIterable<Uint8Array>;
};

/** The output of a contract whose answer is a file. */
export const FileField = Type.Unsafe<FileAnswer>({ type: 'string', format: 'binary' });
