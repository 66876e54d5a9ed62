import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantProvince(house);
const form = '/don-vi/X-2/doi-ten';

test.each(onScreens('phone'))(
  'what is filled in comes back on another visit, until it is sent or thrown away (%s)',
  async (screen) => {
    await house.person(`can-bo-${screen}`, 'organisation-board', 'H-1');
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, `can-bo-${screen}`, form);
    const name = page.getByLabel('Tên mới', { exact: true });
    await name.fill('Đảng bộ xã Mới');
    await page.getByText('Đã lưu nháp lúc').waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByText('Đã lấy lại phần nhập dở').waitFor();
    expect(await name.inputValue()).toBe('Đảng bộ xã Mới');
    await expectAccessible(page);
    await expectFits(page);
    await picture('draft-restored');
    await page.getByRole('button', { name: 'Bỏ, nhập lại từ đầu' }).click();
    expect(await name.inputValue()).toBe('');
    await page.reload();
    await name.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await name.inputValue()).toBe('');
    // Leaving saves what the clock has not saved yet.
    await name.fill(`Đảng bộ xã ${screen}`);
    await page.getByRole('link', { name: 'Bảng điều hành' }).first().click();
    await name.waitFor({ state: 'detached' });
    await page.goto(form);
    await page.getByText('Đã lấy lại phần nhập dở').waitFor();
    expect(await name.inputValue()).toBe(`Đảng bộ xã ${screen}`);
    await page.getByRole('button', { name: 'Đổi tên', exact: true }).click();
    await page.getByText('Đã đổi tên', { exact: false }).waitFor();
    await page.goto(form);
    await name.waitFor();
    await page.waitForLoadState('networkidle');
    expect(await name.inputValue()).toBe('');
    expectClean();
    await context.close();
  },
);

test('what could not be kept is told, and leaving it asks first', async () => {
  await house.person('xa-mang', 'organisation-board', 'H-1');
  const { page, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'xa-mang', form);
  const name = page.getByLabel('Tên mới', { exact: true });
  await name.waitFor();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await name.fill('Đảng bộ xã Chưa lưu');
  await page.getByText('Chưa lưu được nháp').waitFor();
  await page.getByRole('link', { name: 'Cây tổ chức' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Phần đang nhập chưa lưu được' });
  await dialog.waitFor();
  await expectAccessible(page);
  await picture('draft-leaving');
  await dialog.getByRole('button', { name: 'Ở lại' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await name.inputValue()).toBe('Đảng bộ xã Chưa lưu');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Cây tổ chức' }).first().click();
  await page.getByRole('heading', { name: 'Cây tổ chức' }).waitFor();
  expect(await dialog.count()).toBe(0);
  await context.close();
});
