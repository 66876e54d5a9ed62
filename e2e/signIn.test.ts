import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse, password } from './house.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

test.each(onScreens('phone'))('the first sign-in leads to a password of one’s own (%s)', async (screen) => {
  const name = `lan.${screen}`;
  const { oneTimePassword } = await house.call('account.create', { name, displayName: 'Nguyễn Thị Lan' });
  await house.call('role.grant', { name, role: 'leader' });
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await page.goto('/accounts');
  await page.waitForURL('**/dang-nhap?ve=*');
  await page.getByLabel('Tên đăng nhập').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('sign-in');
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(oneTimePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Chọn mật khẩu mới' }).waitFor();
  const next = page.getByLabel('Mật khẩu mới', { exact: true });
  await next.fill('ngắn');
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.getByText('Mật khẩu phải có ít nhất 12 ký tự', { exact: false }).waitFor();
  await expectAccessible(page);
  await next.fill(password);
  expect(await page.getByRole('img', { name: 'đạt', exact: true }).count()).toBe(4);
  await page.getByRole('button', { name: 'Hiện mật khẩu mới' }).click();
  expect(await next.getAttribute('type')).toBe('text');
  await picture('new-password');
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.waitForURL('**/accounts');
  await page.getByRole('button', { name: 'Thoát' }).click();
  await page.waitForURL('**/dang-nhap');
  expectClean();
  await context.close();
});

test('who takes too long over the first password signs in again, and is told so', async () => {
  const { oneTimePassword } = await house.call('account.create', {
    name: 'cham',
    displayName: 'Lò Văn Chậm',
  });
  await house.call('role.grant', { name: 'cham', role: 'leader' });
  const { page, context } = await visit(browser, house.origin);
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill('cham');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(oneTimePassword);
  await page.keyboard.press('Enter');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.getByText('Phiên làm việc đã hết', { exact: false }).waitFor();
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('cham');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(oneTimePassword);
  await page.keyboard.press('Enter');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
  await page.getByRole('button', { name: 'Thoát' }).waitFor();
  await context.close();
});

test('a wrong password is said, then a wait in seconds', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill('khong-co');
  for (let tries = 0; tries < 6; tries += 1) {
    await page.getByLabel('Mật khẩu', { exact: true }).fill(`sai lần ${tries}`);
    const answered = page.waitForResponse('**/api/v1/session');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await answered;
    if (tries < 5) await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
  }
  await page.getByRole('button', { name: /Hãy đợi \d+ giây/ }).waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('a way back to another host leads home', async () => {
  const { page, context } = await visit(browser, house.origin);
  await signInAs(page, 'quan-tri', password, '/dang-nhap?ve=//evil.example/');
  expect(new URL(page.url()).origin).toBe(house.origin);
  await context.close();
});
