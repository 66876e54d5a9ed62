import { expect, test } from 'vitest';
import { shippedItems } from '#db/catalogues.ts';
import { importGuide } from '../guide.ts';
import { tableNames, tables } from '../tables.ts';

test('the documentation of the import is what the tables say', async () => {
  await expect(importGuide()).toMatchFileSnapshot('../../../../docs/import.md');
});

test('keys, references and catalogues of the documented tables exist', () => {
  const catalogues = new Set(shippedItems().map(({ catalogue }) => catalogue));
  for (const { key, columns } of tables) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...key]));
    for (const { of, catalogue } of columns) {
      if (of) expect(tableNames).toContain(of);
      if (catalogue) expect(catalogues).toContain(catalogue);
    }
  }
});
