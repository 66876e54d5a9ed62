import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse, password } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

test('an empty house is filled with the sample data by one button', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri');
  await picture('empty');
  await page.getByRole('button', { name: 'Nạp dữ liệu mẫu' }).click();
  await page.getByRole('treeitem').first().waitFor({ timeout: 120_000 });
  expect(await page.getByRole('treeitem').count()).toBeGreaterThanOrEqual(5);
  await expectAccessible(page);
  await picture('demo');
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))(
  'a figure opens its card, and the list behind it has as many rows (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/units/BV?period=2017');
    await page.getByText('DỮ LIỆU MẪU').first().waitFor();
    await page.getByText('Năm 2017, tính đến 31/12/2017').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('unit');
    await page.getByRole('button', { name: '1.831 đảng viên', exact: false }).first().click();
    const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
    await card.getByText('1.831 dòng, đúng bằng con số.').waitFor();
    await expectAccessible(page);
    await picture('card');
    await card.getByRole('button', { name: 'Sau' }).click();
    await card.getByText('Dòng 51–100 trong 1.831').waitFor();
    await picture('rows');
    await page.emulateMedia({ media: 'print' });
    expect(await card.locator('.table-frame').evaluate((box) => box.scrollHeight <= box.clientHeight)).toBe(
      true,
    );
    expect(await page.locator('.frame').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))('the question lives in the address bar (%s)', async (screen) => {
  const { page, expectClean, context } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', '/units/BV?period=2017');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('So với').click();
  await page.getByTitle('Năm 2016').waitFor();
  await expectAccessible(page);
  await page.getByTitle('Năm 2016').click();
  await page.getByText('bằng 101,95% so với năm 2016 (1.796)', { exact: false }).first().waitFor();
  expect(new URL(page.url()).search).toBe('?period=2017&compare=2016');
  await page.reload();
  await page.getByText('bằng 101,95% so với năm 2016 (1.796)', { exact: false }).first().waitFor();
  await page.goBack();
  await page.getByText('bằng 101,95%', { exact: false }).first().waitFor({ state: 'hidden' });
  await page.getByLabel('Cây tổ chức', { exact: true }).click();
  await page.getByTitle('của ngày tính').click();
  await page.waitForURL('**/units/BV?period=2017&tree=now');
  await page.getByLabel('Kỳ', { exact: true }).click();
  await page.getByTitle('Nhiệm kỳ').click();
  await page.waitForURL('**/units/BV?period=term*');
  await page.getByText('Nhiệm kỳ 2015–2020, tính đến', { exact: false }).waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('without a question the newest plan that has begun is shown', async () => {
  const { page, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/units/BV-CD-NG');
  await page.getByText('Năm 2017, tính đến 31/12/2017').waitFor();
  await context.close();
});

test('a card is opened and left by keyboard, and an address leads straight to it', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/units/BV?period=2017');
  const figure = page.getByRole('button', { name: '1.831/1.788', exact: false }).first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
  await card.getByText('1.831 dòng, đúng bằng con số.').waitFor();
  const address = page.url();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  expect(await figure.evaluate((button) => button.matches(':focus'))).toBe(true);
  await page.goto(address);
  await card.getByText('1.831 dòng, đúng bằng con số.').waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))('letters twice as large fit (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri', '/units/BV?period=2017');
  for (let steps = 0; steps < 3; steps += 1)
    await page.getByRole('button', { name: 'A+ chữ lớn hơn' }).click();
  await page.getByText('Năm 2017, tính đến 31/12/2017').waitFor();
  await picture('large');
  await expectFits(page);
  await expectAccessible(page);
  await page.goto('/');
  await page.getByRole('treeitem').first().waitFor();
  await expectFits(page);
  await picture('large-tree');
  expectClean();
  await context.close();
});

test('a session that ended leads to the sign-in page and back', async () => {
  const { page, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/units/BV?period=2017');
  await page.getByText('Năm 2017, tính đến 31/12/2017').waitFor();
  await context.clearCookies();
  await page.getByLabel('So với').click();
  await page.getByTitle('Năm 2016').click();
  await page.waitForURL('**/dang-nhap?ve=*');
  await page.getByLabel('Tên đăng nhập').fill('quan-tri');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/units/BV?period=2017&compare=2016');
  await context.close();
});

test('the sample data is taken away by one act', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri');
  await page.getByRole('button', { name: 'Gỡ dữ liệu mẫu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ dữ liệu mẫu' }).click();
  await page.getByText('Chưa có tổ chức nào').waitFor({ timeout: 60_000 });
  expectClean();
  await context.close();
});
