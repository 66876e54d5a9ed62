import { expect, test } from 'vitest';
import { expectAccessible } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

test.each(['desk', 'phone'] as const)(
  'an administrator creates an account and gives it a role (%s)',
  async (screen) => {
    const name = `binh.${screen}`;
    const person = `Trần Văn Bình ${screen}`;
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signInAs(page, 'quan-tri');
    await page.getByRole('link', { name: 'Tài khoản' }).click();
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByLabel('Họ và tên').fill(person);
    await page.getByLabel('Tên đăng nhập').fill('Sai Tên');
    await page.getByRole('button', { name: 'Tạo và cấp mật khẩu' }).click();
    await page.getByRole('alert').waitFor();
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
    await page.getByLabel('Vai trò').click();
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
