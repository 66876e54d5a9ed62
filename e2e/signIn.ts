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

/** Comes to a page as somebody who has signed in already: through the same door, without the form. */
export const arriveAs = async (page: Page, name: string, path = '/'): Promise<void> => {
  const answer = await page.request.post('/api/v1/session', { data: { name, password: usual } });
  if (!answer.ok()) throw new Error(`${name} was not let in: ${answer.status()}`);
  await page.goto(path);
  await page.getByRole('button', { name: 'Thoát' }).waitFor();
};
