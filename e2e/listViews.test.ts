import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);
await plantProvince(house);
await house.person('lan.nguyen', 'organisation-board', 'H-1');
const children = '/units/H-1/profile';

test.each(onScreens('desk'))('a way to look is kept, shared, used and removed (%s)', async (screen) => {
  const name = `Gọn ${screen}`;
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', '/accounts?state=open');
  await page.getByText('2 dòng').waitFor();
  await page.locator('summary', { hasText: 'Hiển thị' }).click();
  await page.getByRole('group', { name: 'Cột' }).getByText('Tên đăng nhập').click();
  await page.locator('summary', { hasText: 'Góc nhìn đã lưu' }).click();
  await page.getByLabel('Tên góc nhìn').fill(name);
  await page.getByLabel('Dùng chung với đơn vị tôi').check();
  await expectAccessible(page);
  await expectFits(page);
  await picture('view-save');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: `Xem theo «${name}»` }).waitFor();
  await expectAccessible(page);
  await picture('views');

  await page.goto('/accounts');
  await page.locator('summary', { hasText: 'Hiển thị' }).click();
  await page.getByRole('button', { name: 'Trở lại mặc định' }).click();
  await page.getByRole('columnheader', { name: 'Tên đăng nhập' }).waitFor({ state: 'attached' });
  await page.locator('summary', { hasText: 'Góc nhìn đã lưu' }).click();
  await page.getByRole('button', { name: `Xem theo «${name}»` }).click();
  await page.waitForURL('**/accounts?state=open');
  await page.getByRole('columnheader', { name: 'Tên đăng nhập' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `Xóa góc nhìn «${name}»` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('button', { name: `Xem theo «${name}»` }).waitFor({ state: 'detached' });
  expectClean();
  await context.close();
});

test('what is shared above is offered below', async () => {
  const above = await visit(browser, house.origin);
  await arriveAs(above.page, 'quan-tri', `${children}?kind=base-org`);
  await above.page.locator('summary', { hasText: 'Góc nhìn đã lưu' }).click();
  await above.page.getByLabel('Tên góc nhìn').fill('Chỉ đảng bộ cơ sở');
  await above.page.getByLabel('Dùng chung với đơn vị tôi').check();
  await above.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await above.page.getByText('Đã lưu «Chỉ đảng bộ cơ sở».').waitFor();
  await above.context.close();
  const { page, context, expectClean } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', children);
  await page.locator('summary', { hasText: 'Góc nhìn đã lưu' }).click();
  await page.getByText('dùng chung từ toàn hệ thống').waitFor();
  expect(await page.getByRole('button', { name: 'Xóa góc nhìn', exact: false }).count()).toBe(0);
  await page.getByRole('button', { name: 'Xem theo «Chỉ đảng bộ cơ sở»' }).click();
  await page.waitForURL('**/units/H-1/profile?kind=base-org');
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))('a list becomes a file with what is seen (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', '/units/H-2/profile');
  await page.getByText('Dòng 1–50 trong 210').waitFor();
  const fetched = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  const file = await fetched;
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await page.getByText('Đã ghi 210 dòng.').waitFor();
  await page.getByRole('button', { name: 'Chọn dòng' }).click();
  await page.getByLabel('2', { exact: true }).check();
  await page.getByRole('button', { name: 'Sau' }).click();
  await page.getByLabel('52', { exact: true }).check();
  const chosen = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel 2 dòng này' }).click();
  await chosen;
  await page.getByText('Đã ghi 2 dòng.').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('exported');
  expectClean();
  await context.close();
});
