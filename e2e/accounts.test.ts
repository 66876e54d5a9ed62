import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse, password } from './house.ts';
import { plantProvince } from './province.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);
await plantProvince(house);
await house.person('lan.nguyen', 'base-clerk', 'X-2');

test.each(onScreens('desk'))(
  'an administrator creates an account and gives it a role (%s)',
  async (screen) => {
    const name = `binh.${screen}`;
    const person = `Trần Văn Bình ${screen}`;
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signInAs(page, 'quan-tri');
    await page.getByRole('link', { name: 'Quản trị' }).click();
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByLabel('Họ và tên').fill(person);
    await page.getByLabel('Tên đăng nhập').fill('Sai Tên');
    await page.getByRole('button', { name: 'Tạo và cấp mật khẩu' }).click();
    await page.getByText('Viết chưa đúng mẫu, ví dụ: lan.nguyen.').waitFor();
    await expectAccessible(page);
    await picture('new-account');
    await page.getByLabel('Tên đăng nhập').fill(name);
    await page.getByRole('button', { name: 'Tạo và cấp mật khẩu' }).click();
    const slip = page.getByRole('dialog', { name: `Mật khẩu dùng một lần của ${name}` });
    await slip.waitFor();
    await expectAccessible(page);
    await picture('one-time-password');
    await slip.getByRole('button', { name: 'Sao chép' }).click();
    await slip.getByRole('button', { name: 'Đã sao chép' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await slip.locator('code').innerText(),
    );
    await slip.getByRole('button', { name: 'Đóng' }).last().click();

    await page.getByRole('button', { name: `Quản lý tài khoản ${person}` }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: 'Vai trò' }).click();
    await page.getByTitle('Lãnh đạo').click();
    await page.getByRole('button', { name: 'Giao vai trò' }).click();
    await page.getByText('Đã giao vai trò.').waitFor();
    await expectAccessible(page);
    await picture('account');
    await page.getByRole('button', { name: /^Kết thúc vai trò/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await page.getByText('Chưa có vai trò').first().waitFor();
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await picture('accounts');
    expectClean();
    await context.close();
  },
);

test('a role is given on a unit, worked with, and exchanged for another', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await signInAs(page, 'quan-tri', undefined, '/accounts');
  await page.getByRole('button', { name: 'Quản lý tài khoản Nguyễn Thị Lan' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByTitle('Lãnh đạo').click();
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('ngai giao');
  await page.getByText('thuộc Huyện ủy Châu Đức').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Giao vai trò' }).click();
  await page.getByText('Lãnh đạo – Đảng bộ thị trấn Ngãi Giao', { exact: false }).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Thoát' }).click();
  await page.waitForURL('**/dang-nhap');

  await signInAs(page, 'lan.nguyen');
  await page.getByRole('heading', { name: 'Việc hôm nay', exact: true }).waitFor();
  await page.getByLabel('Đổi đơn vị, vai trò').click();
  await page.getByTitle('Đảng bộ thị trấn Ngãi Giao · Lãnh đạo').waitFor();
  await expectAccessible(page);
  await picture('roles');
  await page.getByTitle('Đảng bộ thị trấn Ngãi Giao · Lãnh đạo').click();
  await page.getByRole('heading', { name: 'Bảng điều hành – Đảng bộ thị trấn Ngãi Giao' }).waitFor();
  await page.getByRole('link', { name: 'Cây tổ chức' }).click();
  await page.getByRole('treeitem', { name: 'Đảng bộ thị trấn Ngãi Giao' }).waitFor();
  await page.getByRole('link', { name: 'Đơn vị của tôi' }).click();
  await page.getByRole('heading', { name: 'Đảng bộ thị trấn Ngãi Giao', exact: true }).waitFor();
  expectClean();
  await context.close();
});

test('one’s own password is changed inside', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await signInAs(page, 'lan.nguyen');
  await page.getByRole('link', { name: 'Đổi mật khẩu' }).click();
  await page.getByLabel('Mật khẩu hiện tại', { exact: true }).fill('không phải');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('một câu khác dễ nhớ');
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.getByText('Mật khẩu hiện tại không đúng.').waitFor();
  await expectAccessible(page);
  await picture('password');
  await page.getByLabel('Mật khẩu hiện tại', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.getByText('Đã đổi mật khẩu.', { exact: false }).waitFor();
  expectClean();
  await context.close();
});
