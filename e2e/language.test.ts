import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse, password } from './house.ts';
import { plantProvince } from './province.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await plantProvince(house);
  await house.person('lan.nguyen', 'leader', 'X-2');
});

test.each(onScreens('phone'))(
  'the pages speak English when asked to, remember it, and come back to Vietnamese (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const spoken = () => page.locator('html').getAttribute('lang');
    await page.goto('/dang-nhap');
    expect(await spoken()).toBe('vi');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('User name').fill('lan.nguyen');
    expect(await spoken()).toBe('en');
    await page.getByLabel('Password', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The user name or the password is wrong.').waitFor();
    await expectAccessible(page);
    await picture('sign-in-english');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: /^Dashboard – / }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('dashboard-english');
    await page.goto('/units/X-2');
    await page.getByText('quoted in documents').waitFor();
    await expectAccessible(page);
    await picture('unit-english');
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.getByRole('button', { name: 'Thoát' }).waitFor();
    expect(await spoken()).toBe('vi');
    expectClean();
    await context.close();
  },
);

test('a page carries the words of its own language only', async () => {
  const { page, context } = await visit(browser, house.origin);
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts.push(await response.text());
  });
  await context.addCookies([{ name: 'language', value: 'en', url: house.origin }]);
  await page.goto('/dang-nhap');
  await page.getByLabel('User name').waitFor();
  expect(scripts.join('')).toContain('Forgotten your password?');
  expect(scripts.join('')).not.toContain('Quên mật khẩu');
  await context.close();
});
