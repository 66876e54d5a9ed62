import type { Page } from 'playwright-core';
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
for (let person = 1; person <= 70; person += 1)
  await house.call('account.create', { name: `nguoi-${person}`, displayName: `Trần Thị Mẫu ${person}` });

const children = '/units/H-2/profile';
const table = (page: Page) => page.getByRole('region', { name: 'Tổ chức trực thuộc' });
const numbers = (page: Page) => table(page).locator('tbody .table-no').allInnerTexts();
/** The list's own headings; what other features know of each unit comes behind them. */
const headings = async (page: Page, count: number) =>
  (await table(page).locator('thead th').allInnerTexts()).slice(0, count);
const rows = (page: Page) => table(page).locator('tbody').first().locator('tr');

test.each(onScreens('desk'))('pages go forth and back, and numbers go on (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', children);
  await page.getByText('Dòng 1–50 trong 210').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('children');
  await page.getByRole('button', { name: 'Sau' }).click();
  await page.getByText('Dòng 51–100 trong 210').waitFor();
  expect((await numbers(page))[0]?.trim()).toBe('51');
  await page.waitForTimeout(100);
  expect((await rows(page).first().boundingBox())?.y).toBeGreaterThan(64);
  await page.reload();
  await page.getByText('Dòng 51–100 trong 210').waitFor();
  await page.getByRole('button', { name: 'Sau' }).click();
  await page.getByText('Dòng 101–150 trong 210').waitFor();
  await page.getByRole('button', { name: 'Trước' }).click();
  await page.getByText('Dòng 51–100 trong 210').waitFor();
  await page.goBack();
  await page.getByText('Dòng 101–150 trong 210').waitFor();
  await page.getByLabel('Tên bắt đầu bằng').fill('chi bo co quan 18');
  await page.keyboard.press('Enter');
  await page.getByText('Dòng 180–210 trong 210').waitFor();
  await table(page).getByText('Cộng 210 tổ chức').waitFor();
  await picture('children-jumped');
  await page.getByRole('button', { name: 'Trước' }).click();
  await page.getByText('Dòng 130–179 trong 210').waitFor();
  await page.getByRole('button', { name: 'Về đầu' }).click();
  await page.getByText('Dòng 1–50 trong 210').waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'columns and density are chosen by keyboard and remembered (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', children);
    await page.getByText('Dòng 1–50 trong 210').waitFor();
    expect(await headings(page, 6)).toEqual(['STT', 'Tên', 'Mã', 'Loại tổ chức', 'Khối', 'Số trực thuộc']);
    const opener = page.locator('summary', { hasText: 'Hiển thị' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('group', { name: 'Cột' });
    await panel.waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('look');
    // The name cannot be left out, so the first that is reached is the code.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await headings(page, 5)).toEqual(['STT', 'Tên', 'Loại tổ chức', 'Khối', 'Số trực thuộc']);
    await panel.getByLabel('Tên gọi tắt').press('Space');
    const roomy = (await rows(page).first().boundingBox())?.height ?? 0;
    await page.getByLabel('Sít').focus();
    await page.keyboard.press('Space');
    expect((await rows(page).first().boundingBox())?.height).toBeLessThan(roomy);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await opener.evaluate((one) => one.matches(':focus'))).toBe(true);
    await picture('tight');
    await page.reload();
    await page.getByText('Dòng 1–50 trong 210').waitFor();
    expect(await headings(page, 6)).toEqual([
      'STT',
      'Tên',
      'Loại tổ chức',
      'Tên gọi tắt',
      'Khối',
      'Số trực thuộc',
    ]);
    await opener.click();
    await page.getByLabel('200').click();
    await page.getByText('Dòng 1–200 trong 210').waitFor();
    await page.getByRole('button', { name: 'Trở lại mặc định' }).click();
    expect(await headings(page, 3)).toEqual(['STT', 'Tên', 'Mã']);
    expectClean();
    await context.close();
  },
);

test('headings, numbers and names stay in sight while the rest scrolls', async () => {
  const { page, context, picture } = await visit(browser, house.origin);
  await page.setViewportSize({ width: 620, height: 700 });
  await arriveAs(page, 'quan-tri', children);
  await page.getByText('Dòng 1–50 trong 210').waitFor();
  const frame = table(page);
  await frame.evaluate((box) => box.scrollTo(150, 900));
  const at = await frame.boundingBox();
  const heading = await frame.locator('thead .head').boundingBox();
  const name = await frame.locator('tbody .head').nth(20).boundingBox();
  await picture('scrolled');
  expect(Math.round((heading?.y ?? 0) - (at?.y ?? 0))).toBeLessThanOrEqual(2);
  expect(heading?.x).toBe(name?.x);
  expect(Math.round((heading?.x ?? 0) - (at?.x ?? 0))).toBeLessThan(75);
  await context.close();
});

test('a filter lives in the address, and Back brings the former list', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/accounts');
  await page.getByText('Dòng 1–50 trong 71').waitFor();
  await expectAccessible(page);
  await picture('accounts');
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('Quản trị');
  await page.waitForURL('**/accounts?role=administrator');
  await page.getByText('1 dòng').waitFor();
  await page.goBack();
  await page.getByText('Dòng 1–50 trong 71').waitFor();
  await page.goto('/accounts?state=disabled&role=nobody');
  await page.getByText('Không có tài khoản nào như vậy').waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('combobox', { name: 'Vai trò' }).inputValue()).toBe('');
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption('');
  await page.getByLabel('Tên bắt đầu bằng chữ').fill('t');
  await page.keyboard.press('Enter');
  await page.getByText('Dòng 71–71 trong 71').waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))('accounts fit (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', '/accounts');
  await page.getByText('Dòng 1–50 trong 71').waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await picture('accounts');
  expectClean();
  await context.close();
});

test('print shows the chosen columns under headings that come again, and nothing else', async () => {
  const { page, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', children);
  await page.getByText('Dòng 1–50 trong 210').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 720, height: 1_000 });
  expect(
    await table(page).locator('thead').evaluate('getComputedStyle(document.querySelector("thead")).display'),
  ).toBe('table-header-group');
  expect(await table(page).evaluate((frame) => frame.scrollHeight <= frame.clientHeight)).toBe(true);
  for (const name of ['In', 'Sau', 'Thoát'])
    expect(await page.getByRole('button', { name, exact: true }).isVisible()).toBe(false);
  const folder = process.env.PICTURES;
  if (folder) {
    await page.screenshot({ path: `${folder}/print.png`, fullPage: true });
    await page.pdf({ path: `${folder}/print.pdf`, format: 'A4' });
  }
  await context.close();
});

test('a page that is not there leads on instead of asking again', async () => {
  const { page, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/units/KHONG-CO');
  await page.getByText('Không tìm thấy tổ chức', { exact: false }).first().waitFor();
  await expectAccessible(page);
  await picture('not-found');
  expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Về cây tổ chức' }).click();
  await page.getByRole('treeitem').first().waitFor();
  await context.close();
});
