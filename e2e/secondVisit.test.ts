import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await plantProvince(house);
  await house.person('lan.nguyen', 'leader', 'X-2');
});

const keptFiles = `(async () => {
  const names = await caches.keys();
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
})()`;

/** The dashboard with everything below its first lines. */
const isWhole = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { name: 'Chỉ tiêu' }).waitFor();
  await page.locator('.dash-waits').waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
};

test('a second visit carries only the page and its data, also when the browser forgot its own files', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await signInAs(page, 'lan.nguyen');
  await page.getByRole('heading', { name: 'Chỉ tiêu' }).waitFor();
  await page.evaluate("caches.open('assets-of-before')");
  await page.evaluate('navigator.serviceWorker.ready.then(() => null)');
  // The first visit under the worker fills its cache.
  await page.reload();
  await isWhole(page);

  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.clearBrowserCache');
  house.asked.length = 0;
  await page.goto('/');
  await isWhole(page);
  expect(house.asked.filter((path) => path.startsWith('/assets/'))).toEqual([]);
  expect(house.asked.filter((path) => !path.startsWith('/api/'))).toEqual(expect.arrayContaining(['/']));
  expect(house.asked.length).toBeLessThanOrEqual(10);

  const { names, paths } = await page.evaluate<{ names: string[]; paths: string[] }>(keptFiles);
  expect(names).toEqual([expect.stringMatching(/^assets-[0-9a-f]{16}$/)]);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !path.startsWith('/assets/'))).toEqual([]);
  expectClean();
  await context.close();
});
