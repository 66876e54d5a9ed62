import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What is smaller travels in one packet however it is packed. */
const leastBytes = 1_024;

const tightly = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const packers = {
  br: (file: Buffer) => promisify(brotliCompress)(file, tightly),
  gz: (file: Buffer) => promisify(gzip)(file, { level: constants.Z_BEST_COMPRESSION }),
} as const;

/** Packs a file beside itself for the browsers that know the packing, as tightly as it can be: a file that stays is packed once. */
const pack = async (path: string): Promise<void> => {
  const file = await readFile(path);
  if (file.length < leastBytes) return;
  for (const [ending, packed] of Object.entries(packers))
    await writeFile(`${path}.${ending}`, await packed(file));
};

/** Puts beside each hashed file what the server sends in its stead. */
export const packedFiles = (): Plugin => ({
  name: 'packed-files',
  async writeBundle({ dir = '' }) {
    const folder = join(dir, 'assets');
    await Promise.all(readdirSync(folder).map((name) => pack(join(folder, name))));
  },
});
