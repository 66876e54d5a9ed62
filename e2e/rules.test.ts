import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

test.each(['desk', 'phone'] as const)(
  'rules of a day, their sources and their history (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/quy-dinh?day=2025-07-01&group=decision');
    await page.getByText('294-QĐ/TW ngày 26/05/2025').waitFor();
    const table = page.getByRole('region', { name: 'Quy định' });
    const row = table.locator('tr', { hasText: /^\d*\s*Hạn quyết định kết nạp/ });
    await row.getByText('45 ngày làm việc').waitFor();
    await row.getByText('294-QĐ/TW 4.3.1').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('rules');
    await row.getByRole('button').click();
    const history = page.getByRole('dialog');
    await history.getByText('60 ngày làm việc').first().waitFor();
    await expectAccessible(page);
    await picture('rule-history');
    await page.keyboard.press('Escape');
    await page.goto(`${house.origin}/quy-dinh?day=2026-11-21&confidence=unverified`);
    await page.getByText('208-QĐ/TW ngày 26/07/2026').waitFor();
    expect(await table.getByText('chưa kiểm chứng').count()).toBeGreaterThan(50);
    await page.goto(`${house.origin}/quy-dinh?day=2016-07-24`);
    await page.getByText('chưa có quy định nào trong phần mềm').waitFor();
    expectClean();
    await context.close();
  },
);

test.each(['desk', 'phone'] as const)(
  'the working calendar of a year, a day entered (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/lich-lam-viec?year=2026');
    await page.getByText('12729/VPCP-KGVX').first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('calendar');
    await page.goto(`${house.origin}/lich-lam-viec?year=2029`);
    await page.getByText('Lịch năm 2029 chưa xác nhận').waitFor();
    await page.getByRole('button', { name: 'Nhập, sửa một ngày' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Ngày', { exact: true }).fill(screen === 'desk' ? '01/01/2029' : '02/01/2029');
    await page.keyboard.press('Tab');
    await form.getByLabel('Tên').fill('Tết Dương lịch');
    await form.getByLabel('Căn cứ').fill('Thông báo 1/TB-BNV');
    await form.getByText('là ngày nghỉ, theo Thông báo 1/TB-BNV').waitFor();
    await expectAccessible(page);
    await picture('calendar-day');
    await form.getByRole('button', { name: 'Ghi ngày' }).click();
    await page.getByText('Thông báo 1/TB-BNV').first().waitFor();
    await page.getByText('đã nhập ở đây').first().waitFor();
    expectClean();
    await context.close();
  },
);
