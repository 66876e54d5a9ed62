import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, expect, test } from 'vitest';
import { plantPast } from '#features/forecast/testing/past.ts';
import { todayIn, yearOf } from '#kernel/day.ts';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;
const today = todayIn(Date.now);
const year = yearOf(today);

beforeAll(async () => {
  await plantPast(house.db, today);
  for (const [unitCode, minimum] of [
    ['T', 75],
    ['X1', 50],
    ['X2', 60],
  ] as const) {
    await call('plan.record', { code: `KH-${unitCode}`, unitCode, period: String(year) });
    await call('target.assign', {
      ...{ code: `CT-${unitCode}`, planCode: `KH-${unitCode}`, unitCode },
      ...{ measure: 'admission', bound: 'min', minimum },
    });
  }
  await house.person('lanh-dao', 'leader', 'T');
});

test.each(onScreens('desk'))(
  'a leader has the year foretold, sees which commune will hardly make it, and whose step comes next (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'lanh-dao', '/du-bao');
    await page.waitForURL(/\/du-bao\/T$/);
    await page.getByRole('heading', { name: 'Dự báo: Đảng bộ tỉnh Mẫu' }).waitFor();
    if (screen === 'desk') {
      await page.getByText('Chưa có dự báo').waitFor();
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'Tính lại ngay' }).click();
    const sentence = page.getByRole('heading', {
      name: /^Đến 31\/12 dự kiến [\d.]+ \([\d.]+–[\d.]+\), xác suất đạt chỉ tiêu 75: /,
    });
    await sentence.waitFor({ timeout: 30_000 });
    await page.getByText('Dự báo không phải là kết quả', { exact: false }).waitFor();
    await page.getByRole('heading', { name: /người mà bước tiếp theo có ích nhất/ }).waitFor();
    await page.getByText('Giả định nếp làm cũ còn tiếp diễn', { exact: false }).waitFor();
    await page.locator('.picture-sheet svg').first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('forecast');
    if (screen === 'desk') {
      const save = page.getByRole('button', { name: 'Tải bảng XLSX' });
      const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
      const book = new Workbook();
      await book.xlsx.load(readFileSync(await file.path()));
      const december = book.getWorksheet('Danh sách')?.getRow(13).values as unknown[];
      const total = (await sentence.innerText()).match(/dự kiến ([\d.]+) \(([\d.]+)–([\d.]+)\)/)?.slice(1);
      expect(december.slice(-3).map((n) => String(Math.round(Number(n))))).toEqual(total);
    }
    for (const [name, part] of [
      [/khả năng đạt$/, 'children'],
      [/người mà bước tiếp theo/, 'people'],
      [/^Giả định của dự báo/, 'grounds'],
    ] as const) {
      await page.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView());
      await picture(`forecast-${part}`);
    }

    await page.getByText('Bảng', { exact: true }).click();
    await page.getByRole('rowheader', { name: `tháng 12/${year}` }).waitFor();
    await expectAccessible(page);
    // What was reached is a fact: its list has as many rows.
    const soFar = page.getByRole('button', { name: /Đã kết nạp từ đầu năm/ }).first();
    const n = (await soFar.innerText()).trim();
    await soFar.click();
    await page.getByRole('dialog').getByText(`${n} người`).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page
      .getByText(String(year + 1), { exact: true })
      .first()
      .click();
    await page.getByRole('heading', { name: /năm này chưa giao chỉ tiêu kết nạp/ }).waitFor();
    await picture('forecast-next-year');
    await page.getByRole('link', { name: 'Đảng bộ xã Bình Minh' }).click();
    await page.getByRole('heading', { name: 'Dự báo: Đảng bộ xã Bình Minh' }).waitFor();
    await page.getByRole('heading', { name: /xác suất đạt chỉ tiêu 60/ }).waitFor();
    expectClean();
    await context.close();
  },
);
