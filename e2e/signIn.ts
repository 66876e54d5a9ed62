import type { Page } from 'playwright-core';
import { password as usual } from './house.ts';

/** Signs in through the page; the first screen is there afterwards. */
export const signInAs = async (page: Page, name: string, password = usual, path = '/'): Promise<void> => {
  await page.goto(path);
  await page.getByLabel('Tên đăng nhập').fill(name);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: 'Thoát' }).waitFor();
};
