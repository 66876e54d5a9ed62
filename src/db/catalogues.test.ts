import { expect, test } from 'vitest';
import { loadCatalogues, shippedItems } from './catalogues.ts';
import { testDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

const { owner, app } = await testDatabase();

test('every shipped item has a kebab-case code of its own, a name, a confidence and a source', () => {
  const items = shippedItems();
  expect(items.length).toBeGreaterThan(300);
  expect(new Set(items.map(({ catalogue, code }) => `${catalogue}:${code}`)).size).toBe(items.length);
  for (const item of items) {
    expect(`${item.catalogue}:${item.code}`).toMatch(/^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(item.name).not.toBe('');
    expect(['official-text', 'two-or-more', 'one-report', 'local-practice', 'unconfirmed']).toContain(
      item.confidence,
    );
    expect(item.detail.source).toBeTruthy();
  }
});

test('the migration loads them all, a second load changes nothing', async () => {
  await inTransaction(owner.db, '/', async (tx) => {
    const { n } = await tx
      .selectFrom('catalogue_item')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(shippedItems().length);
    expect(await loadCatalogues(tx)).toBe(0);
  });
});

test('an item edited here survives the next load, an untouched one is brought up to date', async () => {
  await inTransaction(app.db, '/', async (tx) => {
    const rename = (code: string, isEdited: boolean) =>
      tx
        .updateTable('catalogue_item')
        .set({ name: 'tên khác', is_edited: isEdited })
        .where((eb) => eb.and({ catalogue: 'block', code }))
        .execute();
    await rename('enterprise', true);
    await rename('other', false);
    expect(await loadCatalogues(tx)).toBe(1);
    const names = await tx
      .selectFrom('catalogue_item')
      .select(['code', 'name'])
      .where('catalogue', '=', 'block')
      .where('code', 'in', ['enterprise', 'other'])
      .orderBy('code')
      .execute();
    expect(names.map(({ name }) => name)).toEqual(['tên khác', 'Khác']);
  });
});
