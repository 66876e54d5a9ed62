import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.call('demo.load', {});
  await house.person('lanh-dao', 'leader', 'BV');
});

const path = '/bang-dieu-hanh/BV?period=2017';
const pictureOf = (page: Page, name: string): Locator =>
  page.locator('.picture').filter({ has: page.getByRole('slider', { name }) });

test('sixty months are walked through by keys, and Enter opens the list of as many', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
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

const walks = [
  {
    name: 'Kết nạp của từng đơn vị',
    keys: ['ArrowDown', 'ArrowRight'],
    says: /^Đảng ủy Khối .*, tháng 02\/2017: /,
  },
  {
    name: 'Tỷ lệ đạt chỉ tiêu',
    keys: ['ArrowDown'],
    says: /^Đảng ủy Khối .*: 122,81% chỉ tiêu, 140\/114 người/,
  },
  { name: 'Tháp tuổi', keys: ['ArrowRight'], says: /^Nữ, tuổi 35–39: / },
  { name: 'Các bước đến kết nạp', keys: ['End'], says: /^Được kết nạp: 1\.831 người/ },
];

test.each(walks)(
  '$name: keys go from point to point, Enter opens the list of exactly as many',
  async (walk) => {
    const { page, expectClean, context } = await visit(browser, house.origin);
    await arriveAs(page, 'lanh-dao', path);
    const slider = page.getByRole('slider', { name: walk.name });
    await slider.focus();
    for (const key of walk.keys) await page.keyboard.press(key);
    const says = (await slider.getAttribute('aria-valuetext')) ?? '';
    expect(says).toMatch(walk.says);
    const n = /([\d.]+)(?:\/[\d.]+)? người/.exec(says)?.[1];
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
    await card.getByText(`${n} dòng, đúng bằng con số.`).waitFor();
    await expectAccessible(page);
    expectClean();
    await context.close();
  },
);

test('the table of a picture says what its points say', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
  const heat = pictureOf(page, 'Kết nạp của từng đơn vị');
  const slider = heat.getByRole('slider');
  await slider.focus();
  const said: string[] = [];
  for (let step = 0; step < 72; step += 1) {
    said.push(/: ([\d.]+) người/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1] ?? '');
    await page.keyboard.press('ArrowRight');
  }
  await heat.getByText('Bảng', { exact: true }).click();
  const table = page.locator('.picture').nth(1).locator('tbody').first().getByRole('row');
  const shown: string[] = [];
  for (const row of (await table.all()).slice(0, 6))
    shown.push(...(await row.getByRole('cell').allInnerTexts()).slice(0, 12));
  expect(shown).toEqual(said);
  expectClean();
  await context.close();
});

test('a press on a bar opens the list behind it', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
  const bars = page.getByRole('slider', { name: 'Tỷ lệ đạt chỉ tiêu' });
  await bars.scrollIntoViewIfNeeded();
  // What is drawn above it later would move it away under the press.
  await page.locator('.picture-canvas svg').nth(4).waitFor();
  await bars.locator('svg').waitFor();
  await page.waitForLoadState('networkidle');
  // A bar that is drawn answers only when its script has come, which nothing on the page shows.
  await vi.waitFor(
    async () => {
      await bars.click({ position: { x: 300, y: 20 } });
      await page.getByRole('dialog').waitFor({ timeout: 3_000 });
    },
    { timeout: 20_000 },
  );
  await page.getByRole('dialog').getByText('170 dòng, đúng bằng con số.').waitFor();
  expectClean();
  await context.close();
});

test('printed, a picture stands above its table', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
  await page.locator('.picture-canvas svg').nth(4).waitFor();
  await page.emulateMedia({ media: 'print' });
  const ages = page.locator('.picture').nth(3);
  await ages.getByRole('columnheader', { name: 'Nam, cùng kỳ năm trước' }).waitFor();
  expect(await ages.locator('.picture-canvas svg').isVisible()).toBe(true);
  expect(await ages.getByText('Biểu đồ', { exact: true }).isVisible()).toBe(false);
  expectClean();
  await context.close();
});

test('a picture is saved as a PNG file that names its unit and period', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
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

test.each([
  { name: 'Kết nạp từng tháng', first: ['01/12/2017', '349', '373'] },
  { name: 'Kết nạp của từng đơn vị', first: ['Các đảng bộ trực thuộc khác', '51', '46'] },
  { name: 'Tỷ lệ đạt chỉ tiêu', first: ['Huyện ủy Châu Đức', '170', '135', '1.2592592592592593'] },
  { name: 'Tháp tuổi', first: ['35–39', '179', '178', '192'] },
  { name: 'Các bước đến kết nạp', first: ['Được giới thiệu', '0'] },
])('$name: the table is saved as XLSX with the same numbers', async ({ name, first }) => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', path);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pictureOf(page, name).getByRole('button', { name: 'Tải bảng XLSX' }).click(),
  ]);
  const book = new Workbook();
  await book.xlsx.load(readFileSync(await file.path()));
  const row = book.getWorksheet('Danh sách')?.getRow(2).values as unknown[];
  const shown = row
    .slice(1)
    .map((value) =>
      value instanceof Date ? value.toISOString().slice(0, 10).split('-').reverse().join('/') : String(value),
    );
  expect(shown.slice(0, first.length)).toEqual(first);
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))('the pictures stand for everybody, as tables too (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'lanh-dao', path);
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
});
