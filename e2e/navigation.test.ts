import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantProvince(house);
await house.person('lan.nguyen', 'base-clerk', 'X-1');

test('on a telephone the screens that do not fit the bar open from one button, also by keyboard', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'lan.nguyen');
  const bar = page.getByRole('navigation', { name: 'Các trang' });
  const more = bar.getByText('Thêm', { exact: true });
  await more.click();
  await bar.getByRole('link', { name: 'Quy định' }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('more');
  await page.keyboard.press('Escape');
  await bar.getByRole('link', { name: 'Quy định' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await bar.getByRole('link', { name: 'Quy định' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quy định' }).waitFor();
  expect(await bar.getByRole('link', { name: 'Quy định' }).isVisible()).toBe(false);
  expectClean();
  await context.close();
});
