import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileAnswer } from '#kernel/file.ts';

/** RFC 6266: the name in full for every browser of today, and a plain one for what is older. */
export const attachment = (name: string): string => {
  const composed = name.normalize('NFC');
  const plain = composed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w ,.()-]/g, '_');
  const encoded = encodeURIComponent(composed).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};

/** Sends a file piece by piece, to be kept and not opened in the page. */
export const sendFile = (reply: FastifyReply, { name, mediaType, size, bytes }: FileAnswer): FastifyReply =>
  reply
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', attachment(name))
    .send(Readable.from(bytes));
