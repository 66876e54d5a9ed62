import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await plantProvince(house);
  await house.person('quan-tri', 'administrator', null);
  await house.person('kiem-tra', 'inspector', 'T');
  await house.person('lan.nguyen', 'organisation-board', 'H-1');
  await house.call('person.record', {
    code: 'N-1',
    unitCode: 'X-1',
    fullName: 'Lò Thị Mẫu',
    birthYear: 1995,
  });
  await house.call('person.read', { code: 'N-1' });
});

test.each(onScreens('desk'))(
  'an inspector lands on the log and verifies its chain with one press (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'kiem-tra');
    await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
    await page.getByRole('region', { name: 'Nhật ký' }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('audit');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('button', { name: 'Kiểm tra chuỗi nhật ký' }).first());
    await page.getByText(/Nhật ký nguyên vẹn: [\d.]+ mục/).waitFor();
    expect(clicks()).toBe(1);
    await expectAccessible(page);
    await picture('audit-verified');
    expectClean();
    await context.close();
  },
);

test('who opened a record takes one press, and the question is an address', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'kiem-tra');
  const { click, clicks } = clickCounter();
  await page.getByLabel('Loại', { exact: true }).selectOption('person');
  await page.getByLabel('Mã', { exact: true }).fill('N-1');
  await click(page.getByRole('button', { name: 'Ai đã mở, ai đã sửa' }).first());
  const list = page.getByRole('region', { name: 'Nhật ký' });
  await list.getByText('Mở xem một người').waitFor();
  expect(clicks()).toBeLessThanOrEqual(2);
  await expect.poll(() => list.locator('tbody tr').count(), { timeout: 10_000 }).toBe(2);
  await page.waitForURL('**/nhat-ky?record=person*');
  await picture('audit-record');
  await list
    .getByRole('button', { name: /Xem nội dung/ })
    .first()
    .click();
  await page
    .getByRole('dialog', { name: /Mục \d+ của nhật ký/ })
    .getByText('Máy chủ (dòng lệnh)')
    .waitFor();
  await expectAccessible(page);
  await picture('audit-entry');
  await page.keyboard.press('Escape');
  await page.getByLabel('Mã', { exact: true }).fill('KHONG-CO');
  await page.getByRole('button', { name: 'Ai đã mở, ai đã sửa' }).click();
  await page.getByText('Không thấy mã «KHONG-CO»', { exact: false }).waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))('changes by person and week take two presses (%s)', async (screen) => {
  const work = await visit(browser, house.origin);
  await arriveAs(work.page, 'lan.nguyen', '/don-vi/X-2/doi-ten');
  await work.context.close();
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'kiem-tra');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('link', { name: 'Theo người và tuần' }).first());
  await page.getByRole('region', { name: 'Theo người và tuần' }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('audit-weeks');
  expect(clicks()).toBeLessThanOrEqual(2);
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))('an administrator sees the background work (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'quan-tri');
  await page.getByRole('link', { name: 'Quản trị' }).click();
  await page.getByRole('link', { name: 'Việc nền' }).click();
  await page.getByText('Việc máy chủ làm', { exact: false }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('jobs');
  expectClean();
  await context.close();
});
