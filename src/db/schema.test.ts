import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE, schemaText } from './testing/schemaText.ts';
import { testDatabase } from './testing.ts';

const { owner } = await testDatabase();

test('the row types are those of the migrations (else run npm run schema)', async () => {
  expect(await schemaText(owner.db)).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
});
