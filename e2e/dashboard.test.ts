import type { Locator } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.call('demo.load', {});
  await house.person('lanh-dao', 'leader', 'BV');
  await house.call('unit.found', {
    code: 'DAI',
    name: 'Chi bộ Trung tâm Dịch vụ việc làm và Bảo trợ xã hội trực thuộc Sở Lao động, Thương binh và Xã hội',
    kind: 'branch',
    effectiveOn: '2020-01-01',
  });
  await house.person('chuyen-vien', 'organisation-board', 'BV');
});

test('a leader lands on the dashboard and goes from the province to a commune in two clicks', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao');
  const heading = page.getByRole('heading', { level: 1 });
  await page.waitForURL('**/bang-dieu-hanh/BV');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('rowheader').getByRole('link', { name: 'Châu Đức' }));
  await page.waitForURL('**/bang-dieu-hanh/BV-CD*');
  await click(page.getByRole('rowheader').getByRole('link', { name: 'Ngãi Giao' }));
  await page.waitForURL('**/bang-dieu-hanh/BV-CD-NG*');
  await heading.getByText('Ngãi Giao').waitFor();
  expect(clicks()).toBeLessThanOrEqual(2);
  await page.getByText('17/16', { exact: true }).first().waitFor();
  await page.getByText('106,25%').first().waitFor();
  expectClean();
  await context.close();
});

test('a specialist ranks units in one click from home, and the menu marks every dashboard', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'chuyen-vien');
  const rows = page.locator('.ranking tbody').first().getByRole('row');
  await rows.first().waitFor();
  const { click, clicks } = clickCounter();
  await click(page.locator('.ranking').getByRole('button', { name: 'Cùng kỳ năm trước', exact: true }));
  await page.waitForURL('**/bang-dieu-hanh/BV?sort=lastYear');
  expect(clicks()).toBe(1);
  await page.getByRole('rowheader').getByRole('link', { name: 'Châu Đức' }).click();
  await page.waitForURL('**/bang-dieu-hanh/BV-CD*');
  const marked = page.getByRole('navigation', { name: 'Các trang' }).locator('[aria-current]');
  expect(await marked.allInnerTexts()).toEqual(['Bảng điều hành']);
  expectClean();
  await context.close();
});

test('a period or day that cannot be read is told, and what is shown instead', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017-H3&asOf=2999-01-01');
  await page.getByText('Không có kỳ «2017-H3».', { exact: false }).waitFor();
  await page.getByText('«2999-01-01» không phải một ngày đã qua.', { exact: false }).waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('of many subordinates the first or the last ten are shown, each with its place among all', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/bang-dieu-hanh/TN?period=2023');
  await page.getByText('10 đơn vị cuối').click();
  await page.waitForURL('**part=bottom');
  const rows = page.locator('.ranking tbody').first().getByRole('row');
  await expect.poll(() => rows.count()).toBe(10);
  await picture('ranking-bottom');
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('units are ranked by another number in one click, and turned round by one more', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017');
  const rows = page.locator('.ranking tbody').first().getByRole('row');
  await rows.first().getByText('125,93%').waitFor();
  const { click, clicks } = clickCounter();
  await click(page.getByRole('button', { name: 'Kết nạp', exact: true }));
  await rows.first().getByText('Các đảng bộ trực thuộc khác').waitFor();
  expect(clicks()).toBe(1);
  await page.waitForURL('**/bang-dieu-hanh/BV?period=2017&sort=done');
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  await click(page.getByRole('button', { name: 'Kết nạp', exact: true }));
  await rows.first().getByText('Long Điền').waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))(
  'targets, ranking, months and structure stand for everybody (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017');
    await page.getByText('1.831/1.788').first().waitFor();
    await page.locator('.picture-canvas svg').first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('dashboard');
    await page.locator('.dash-structure').scrollIntoViewIfNeeded();
    await picture('dashboard-structure');
    for (let steps = 0; steps < 3; steps += 1)
      await page.getByRole('button', { name: 'A+ chữ lớn hơn' }).click();
    await expectFits(page);
    await expectAccessible(page);
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'parts, parts of parts and last year open lists of exactly as many (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017');
    const listOf = async (number: Locator) => {
      const n = await number.innerText();
      await number.click();
      await page.getByText(`${n} dòng, đúng bằng con số.`).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    const structure = page.locator('.dash-structure');
    const sex = structure
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: 'Trong đó: Nữ' }) });
    await listOf(sex.locator('.count-button').first());
    await listOf(sex.locator('.count-button').last());
    await sex.scrollIntoViewIfNeeded();
    await picture('structure');
    await sex.getByRole('button', { name: 'Trong đó: Nữ' }).click();
    await page.waitForURL('**within=sex*female');
    await page.getByRole('heading', { name: 'Trong đó Nữ: 912 người' }).scrollIntoViewIfNeeded();
    await listOf(structure.locator('.count-button').first());
    await picture('structure-within');
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: 'Xem lại cả 1.831 người' }).click();
    await page.waitForURL('**/bang-dieu-hanh/BV?period=2017');
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'what needs to be looked at is said in words and leads to its card (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017');
    const warnings = page.locator('.dash-warnings');
    await warnings.getByRole('listitem').first().waitFor();
    await warnings.scrollIntoViewIfNeeded();
    await picture('warnings');
    const first = warnings.getByRole('listitem').first().getByRole('button');
    await warnings.getByText('Xem thêm', { exact: false }).click();
    await expectAccessible(page);
    await expectFits(page);
    await picture('warnings-all');
    await first.click();
    await page.getByRole('dialog', { name: 'Thẻ số liệu' }).waitFor();
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'a branch without subordinates, targets or admissions says so, and a long name fits (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/bang-dieu-hanh/DAI?period=2025');
    await page.getByText('Chưa có chỉ tiêu nào cho kỳ này').waitFor();
    await page.getByText('thiếu danh sách người đã học', { exact: false }).waitFor();
    await page.getByText('Không có đơn vị trực thuộc trong ngày này.').waitFor();
    await page.getByText('Chưa có người nào được kết nạp trong kỳ này', { exact: false }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('branch-empty');
    await page.getByRole('heading', { name: 'Cơ cấu người được kết nạp' }).scrollIntoViewIfNeeded();
    await picture('branch-empty-end');
    expectClean();
    await context.close();
  },
);

test('the chosen tree and period live in the address bar', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', '/bang-dieu-hanh/BV?period=2017');
  await page.getByText('Cây hiện nay').click();
  await page.waitForURL('**/bang-dieu-hanh/BV?period=2017&tree=now');
  await page.getByLabel('Kỳ', { exact: true }).click();
  await page.getByTitle('Quý').click();
  await page.waitForURL('**/bang-dieu-hanh/BV?period=2017-Q1&tree=now');
  await page.getByText('Hãy chọn kỳ của kế hoạch', { exact: false }).waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('who works with the whole installation chooses where to look', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri');
  await page.getByRole('link', { name: 'Bảng điều hành' }).click();
  await page.getByText('Chọn một tổ chức', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.locator('.lines').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Bảng điều hành – ', exact: false }).waitFor();
  expectClean();
  await context.close();
});
