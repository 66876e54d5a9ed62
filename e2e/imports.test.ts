import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

const heading = 'code,parent_code,name,kind';
const choose = (page: Page, text: string) =>
  page
    .getByLabel('Chọn tệp từ máy')
    .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(`${heading}\n${text}`) });

test.each(onScreens('desk'))(
  'files are tried, their faults are a list that goes to Excel, and what is right is written (%s)',
  async (screen) => {
    const code = screen.toUpperCase();
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'quan-tri', '/nhap-du-lieu');
    await page.getByRole('heading', { name: 'Nhập dữ liệu' }).waitFor();
    await choose(page, `${code},,Đảng bộ tỉnh Mẫu,tinh-uy\nX-${code},KHONG-CO,Đảng bộ xã Mẫu,base-org\n`);
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByText('Có 2 lỗi, chưa có gì được ghi.').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('import-faulty');
    await page.getByRole('link', { name: 'Xem 2 lỗi' }).click();
    const list = page.getByRole('region', { name: 'Danh sách lỗi' });
    await list.getByText('không thấy mã KHONG-CO', { exact: false }).waitFor();
    expect(await list.locator('tbody tr').count()).toBe(2);
    await expectAccessible(page);
    await expectFits(page);
    await picture('import-faults');
    const fetched = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    expect((await fetched).suggestedFilename()).toMatch(/^Danh sách lỗi .*\.xlsx$/);

    await page.getByRole('link', { name: 'Về trang nhập dữ liệu' }).click();
    await choose(page, `${code},,Đảng bộ tỉnh Mẫu,province\nX-${code},${code},Đảng bộ xã Mẫu,base-org\n`);
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByText('Chạy thử không có lỗi: 2 dòng, 2 mới, 0 thay đổi, 0 giữ nguyên.').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('import-clean');
    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Đã ghi 2 dòng: 2 mới', { exact: false }).waitFor();
    await picture('import-written');
    expect((await house.call('unit.read', { code: `X-${code}` })).name).toBe('Đảng bộ xã Mẫu');
    expectClean();
    await context.close();
  },
);
