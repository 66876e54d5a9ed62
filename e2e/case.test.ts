import { test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { plantCases } from './casesHouse.ts';
import { openHouse } from './house.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantCases(house);
await house.person('bi-thu', 'branch-secretary', 'B1');
await house.person('lan.nguyen', 'base-clerk', 'CS');
await house.person('ban-to-chuc', 'organisation-board', 'X');

test.each(['desk', 'phone'] as const)('the list and one case (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await signInAs(page, 'lan.nguyen', undefined, '/ho-so');
  await page.getByText('Thiếu', { exact: false }).first().waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('cases');
  await page.getByRole('link', { name: 'Nguyễn Văn Thí Dụ' }).click();
  await page.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('case');
  await page.getByRole('link', { name: 'Diễn biến' }).click();
  await page.getByText('Lập hồ sơ.', { exact: true }).waitFor();
  await expectAccessible(page);
  await picture('history');
  await page.getByRole('link', { name: 'Dạng giấy' }).click();
  await page.getByText('PHIẾU THEO DÕI').waitFor();
  await expectAccessible(page);
  await picture('paper');
  expectClean();
  await context.close();
});
