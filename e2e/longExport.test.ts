import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);
const branches = 5_200;
await house.call('import.run', {
  sheets: [
    {
      name: 'units',
      rows: [
        ['code', 'parent_code', 'name', 'kind'],
        ['T', '', 'Tỉnh ủy Đồng Mẫu', 'province'],
        ...Array.from({ length: branches }, (_, at) => [`C-${at + 1}`, 'T', `Chi bộ ${at + 1}`, 'branch']),
      ],
    },
  ],
});

test.each(onScreens('desk'))(
  'a list of thousands is written while one waits or goes on, and comes by itself (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/units/T/profile');
    const fetched = page.waitForEvent('download', { timeout: 120_000 });
    // A step that fails before says what went wrong, not that the wait was cut short.
    fetched.catch(() => undefined);
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    await page.getByText('Đang ghi tệp…').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('export-under-way');
    expect((await fetched).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByText('Đã ghi 5.200 dòng.').waitFor();
    expectClean();
    await context.close();
  },
);

test('an export that is no longer wanted is cancelled', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/units/T/profile');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  await page.getByRole('button', { name: 'Hủy' }).click();
  await page.getByText('Đang ghi tệp…').waitFor({ state: 'detached' });
  expect(await page.getByText('Đã ghi', { exact: false }).count()).toBe(0);
  expectClean();
  await context.close();
});
