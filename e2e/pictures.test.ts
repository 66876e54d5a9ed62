import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { signInAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.call('demo.load', {});
  await house.person('lanh-dao', 'leader', 'BV');
}, 180_000);

const path = '/bang-dieu-hanh/BV?period=2017';
const pictureOf = (page: Page, name: string): Locator =>
  page.locator('.picture').filter({ has: page.getByRole('slider', { name }) });

test('sixty months are walked through by keys, and Enter opens the list of as many', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await signInAs(page, 'lanh-dao', undefined, path);
  const months = page.getByRole('slider', { name: 'Kết nạp từng tháng' });
  await months.focus();
  await page.keyboard.press('PageUp');
  expect(await months.getAttribute('aria-valuetext')).toMatch(/^Tháng 12\/2016: .* người, cùng tháng/);
  await page.keyboard.press('ArrowLeft');
  const says = (await months.getAttribute('aria-valuetext')) ?? '';
  expect(says).toMatch(/^Tháng 11\/2016/);
  await picture('months');
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
  await card.getByText(`${/: ([\d.]+) người/.exec(says)?.[1]} dòng, đúng bằng con số.`).waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('a picture is saved as a PNG file that names its unit and period', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await signInAs(page, 'lanh-dao', undefined, path);
  const months = pictureOf(page, 'Kết nạp từng tháng');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    months.getByRole('button', { name: 'Tải ảnh PNG' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('tung-thang-BV-2017-20171231.png');
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Width and height, and more than an empty sheet would take.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20) > 800]).toEqual([2_400, true]);
  expect(bytes.length).toBeGreaterThan(20_000);
  if (process.env.PICTURES) await file.saveAs(`${process.env.PICTURES}/saved-months.png`);
  expectClean();
  await context.close();
});

test.each(['desk', 'phone'] as const)(
  'the pictures stand for everybody, as tables too (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await signInAs(page, 'lanh-dao', undefined, path);
    const all = page.locator('.picture');
    await page.locator('.picture-canvas svg').first().waitFor();
    for (const [index, one] of (await all.all()).entries()) {
      await one.scrollIntoViewIfNeeded();
      await one.locator('.picture-canvas svg').waitFor();
      await one
        .getByRole('heading')
        .first()
        .evaluate((heading) => heading.scrollIntoView());
      await picture(`picture-${index}`);
    }
    await expectAccessible(page);
    await expectFits(page);
    for (const [index, one] of (await all.all()).entries()) {
      await one.getByText('Bảng', { exact: true }).click();
      await one
        .getByRole('heading')
        .first()
        .evaluate((heading) => heading.scrollIntoView());
      await picture(`picture-${index}-table`);
    }
    await expectAccessible(page);
    await expectFits(page);
    expectClean();
    await context.close();
  },
);
