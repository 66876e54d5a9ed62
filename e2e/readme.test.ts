import { expect, test } from 'vitest';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('lan.nguyen', 'organisation-board', null);
await house.call('demo.load', {});

const screens = [
  ['dashboard', '/bang-dieu-hanh/BV?period=2017&asOf=2017-12-31'],
  ['tree', '/cay-to-chuc'],
  ['unit', '/units/BV?period=2017&asOf=2017-12-31'],
] as const;

/** `NIGHT=1 PICTURES=docs/images npx vitest run e2e/readme.test.ts` takes the pictures of the README anew. */
test.each(onScreens('desk'))('the pictures of the README show the sample data (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'lan.nguyen');
  for (const [name, address] of screens) {
    await page.goto(address);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('main .loading').first().waitFor({ state: 'detached' });
    expect(await page.getByText('DỮ LIỆU MẪU').first().isVisible()).toBe(true);
    await picture(name);
  }
  expectClean();
  await context.close();
});
