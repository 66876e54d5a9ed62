import { fileURLToPath } from 'node:url';
import { generate, PostgresDialect } from 'kysely-codegen';
import type { Db } from '../database.ts';

/** Where the row types are kept. */
export const SCHEMA_FILE = fileURLToPath(new URL('../schema.ts', import.meta.url));

/** The row types of a migrated database, with the types that `types.ts` makes of its values. */
export const schemaText = (db: Db): Promise<string> =>
  generate({
    db,
    dialect: new PostgresDialect({ dateParser: 'string', numericParser: 'number' }),
    typeMapping: { int8: 'number' },
    excludePattern: '{*.schema_*,graphile_worker.*}',
  });
