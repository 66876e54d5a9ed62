import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MigrationFile {
  /** The file's name without `.sql`; names in order are the order of the files. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text, whatever line ends the checkout wrote. */
  readonly digest: string;
}

const NAME = /^\d{12}-[a-z0-9-]+$/;
export const MIGRATIONS = fileURLToPath(new URL('../migrations/', import.meta.url));

/** The migrations of a folder, in order. */
export const migrationFiles = (folder: string = MIGRATIONS): MigrationFile[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.sql'.length);
      if (!NAME.test(name)) throw new Error(`${file}: a migration is named YYYYMMDDhhmm-what.sql`);
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return { name, text, digest: createHash('sha256').update(text).digest('hex') };
    });
