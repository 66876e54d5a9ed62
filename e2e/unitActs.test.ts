import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);
await plantProvince(house);
await house.person('can-bo', 'organisation-board', 'H-1');
await house.person('lan.nguyen', 'base-clerk', 'X-1');

/** Presses Tab until the element with this label has the focus. */
const tabTo = async (page: Page, label: string): Promise<void> => {
  const wanted = page.getByLabel(label, { exact: true });
  for (let steps = 0; steps < 60; steps += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${label}`);
};

test('a branch is founded by keyboard alone, and a code used twice is said beside its field', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'can-bo', '/don-vi/X-2/them-don-vi');
  await page.getByLabel('Tên', { exact: true }).waitFor();
  await tabTo(page, 'Tên');
  await page.keyboard.type('Chi bộ thôn Đông');
  await tabTo(page, 'Mã');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('C-1');
  await page.keyboard.press('Enter');
  await page.getByText('Mã tổ chức này đã dùng. Hãy chọn mã khác.').waitFor();
  expect(await page.getByLabel('Mã', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect(await page.evaluate('document.activeElement.value')).toBe('C-1');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('X-2-1');
  await page.keyboard.press('Enter');
  await page.getByText('Đã thành lập Chi bộ thôn Đông').waitFor();
  await expectAccessible(page);
  const { units } = await house.call('unit.tree', { parentCode: 'X-2' });
  expect(units).toMatchObject([{ code: 'X-2-1', name: 'Chi bộ thôn Đông', kind: 'branch' }]);
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))('a plan is made and its target assigned (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  const year = screen === 'desk' ? 2025 : 2024;
  await arriveAs(page, 'can-bo', '/units/X-3');
  await page.getByText('Ghi thay đổi').click();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-acts');
  await page.getByRole('link', { name: 'Lập kế hoạch' }).click();
  await page.goto(`/don-vi/X-3/ke-hoach/moi?ky=${year}`);
  await page.getByRole('button', { name: 'Ghi văn bản mới' }).click();
  const drawer = page.getByRole('dialog', { name: 'Ghi văn bản mới' });
  await drawer.getByLabel('Số, ký hiệu').fill(`10-KH/ĐU ${screen}`);
  await drawer.getByLabel('Ngày ban hành').click();
  await page.locator('.ant-picker-panel').first().waitFor();
  await expectAccessible(page);
  await picture('new-document');
  await drawer.getByLabel('Ngày ban hành').fill('15/01/2024');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: 'Ghi văn bản', exact: true }).click();
  await drawer.waitFor({ state: 'detached' });
  await page.getByText(`«Đảng bộ xã Bình Ba» có kế hoạch cho năm ${year}`, { exact: false }).waitFor();
  await page.getByText('Quy tắc gợi ý và ghi chú').click();
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await page.getByLabel('Tên quy tắc').fill('Ba phần trăm');
  await page.getByLabel('Tỷ lệ').fill('3');
  await page.getByRole('combobox', { name: 'Tính trên' }).click();
  await page.getByTitle('số đảng viên đầu năm', { exact: true }).click();
  await expectAccessible(page);
  await expectFits(page);
  await picture('plan');
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click();
  await page.getByText(`Đã lập kế hoạch KH ${year} X-3`).waitFor();
  await page.getByRole('link', { name: 'Giao chỉ tiêu theo kế hoạch này' }).click();
  await page.getByRole('combobox', { name: 'Quy tắc gợi ý' }).click();
  await page.getByTitle('Ba phần trăm').click();
  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
  await page.getByText('Chưa có số làm gốc để tính tỷ lệ', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Số làm gốc').fill('1.234');
  await page.getByLabel('Mức tối thiểu').fill('40');
  await page.getByText('từ 40 trở lên, kỳ năm', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
  await page.getByText('Số giao khác số gợi ý của công thức', { exact: false }).waitFor();
  expect(await page.getByText('Chưa có số làm gốc', { exact: false }).count()).toBe(0);
  await expectFits(page);
  await picture('target-refused');
  await page.getByLabel('Lý do').fill('Nguồn dồi dào');
  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
  await page.getByText(`Đã giao chỉ tiêu CT ${year} X-3`).waitFor();
  await picture('target-done');
  const { targets } = await house.call('target.list', { unitCode: 'X-3', period: String(year) });
  expect(targets).toMatchObject([{ minimum: 40, suggested: 37.02, baseValue: 1234 }]);
  expectClean();
  await context.close();
});

test('who may not write is told so and is offered nothing', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', '/units/X-1');
  await page.getByRole('heading', { name: 'Đảng bộ thị trấn Ngãi Giao' }).waitFor();
  await page.goto('/don-vi/X-1/them-don-vi');
  await page.getByText('Vai trò của bạn không ghi được việc này').waitFor();
  expectClean();
  await context.close();
});
