import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What the bundle is made of; whatever else changes, it stays as it is. */
const INPUTS = [
  'src/kernel',
  'src/features',
  'src/web',
  'src/main/web',
  'src/main/build',
  'vite.config.ts',
  'package-lock.json',
];

const isInput = (path: string): boolean =>
  !path.includes(`${sep}server${sep}`) && !/\.(night\.)?test\.tsx?$/.test(path);

const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isInput);
};

/** SHA-256 of the names and contents of everything the bundle is made of. */
export const inputsDigest = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => filesUnder(join(root, input))).sort()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
