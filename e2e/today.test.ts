import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { plantDossiers } from './dossiers.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await plantDossiers(house);
  await house.person('bi-thu', 'branch-secretary', 'B1');
  await house.person('can-bo', 'base-clerk', 'CS');
});

const stands = async (page: Page): Promise<void> => {
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
};

test.each(['phone', 'desk'] as const)(
  'a secretary sees what is due with no click, and one button does each (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu');
    await page.waitForURL('**/viec-hom-nay');
    await page.getByRole('heading', { name: 'Bị trả lại' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.today-group h2').allInnerTexts()).toEqual([
      expect.stringMatching(/^Bị trả lại\s*1$/),
      expect.stringMatching(/^Quá hạn\s*1$/),
      expect.stringMatching(/^Đến hạn hôm nay\s*1$/),
      expect.stringMatching(/^Trong 7 ngày tới\s*1$/),
      expect.stringMatching(/^Việc khác\s*2$/),
    ]);
    const late = page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị Mẫu An' });
    expect(await late.innerText()).toMatch(/nhận đơn xin vào Đảng\s+Quá hạn 6 ngày/i);
    await picture('today');
    await stands(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    const link = page.getByRole('link', { name: 'Làm ngay: nhận đơn xin vào Đảng, Nguyễn Thị Mẫu An' });
    expect(await link.getAttribute('href')).toBe('/ho-so/HS1?act=apply');
    expect(await page.getByRole('link', { name: /^Xem lý do.*Vũ Thị Mẫu Giang/ }).getAttribute('href')).toBe(
      '/ho-so/HS6',
    );
    await link.click();
    await page.waitForURL('**/ho-so/HS1?act=apply');
    await page.getByRole('dialog').waitFor();
    await picture('form');
    expectClean();
    await context.close();
  },
);

test('letters twice as large need no scrolling sideways', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'bi-thu');
  await page.evaluate(`localStorage.setItem('text-size', '2')`);
  for (const address of ['/viec-hom-nay', '/hop-thu']) {
    await page.goto(address);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectFits(page);
    await picture(`large${address.replaceAll('/', '-')}`);
  }
  expectClean();
  await context.close();
});

test('two dossiers go up at once, each with its line; found by name without marks, with the keyboard alone', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await arriveAs(page, 'bi-thu');
  const search = page.getByLabel('Tìm người');
  await search.focus();
  await page.keyboard.type('mau dung');
  const found = page.getByRole('link', { name: 'Hoàng Thị Mẫu Dung', exact: true });
  await found.waitFor();
  expect(await found.getAttribute('href')).toBe('/ho-so/HS4');
  expect(page.url()).not.toContain('dung');

  const bulk = page.getByRole('button', { name: /^Gửi hồ sơ lên cấp trên: 2 hồ sơ$/ });
  await bulk.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  const first = drawer.getByRole('checkbox', { name: /Hoàng Thị Mẫu Dung/ });
  await first.focus();
  await page.keyboard.press('Space');
  await drawer.getByRole('button', { name: 'Ghi cho 1 hồ sơ' }).waitFor();
  await page.keyboard.press('Space');
  await picture('bulk');
  await stands(page);
  await drawer.getByRole('button', { name: 'Ghi cho 2 hồ sơ' }).press('Enter');
  await drawer.getByText('Đã ghi 2 hồ sơ, 0 hồ sơ chưa ghi được').waitFor();
  await stands(page);
  await picture('bulk-done');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Việc khác' }).waitFor({ state: 'detached' });
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'a clerk sees what waits for others, reminds them, and what came up; the secretary finds it in the inbox (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can-bo');
    await page.waitForURL('**/viec-hom-nay');
    await page.getByRole('link', { name: /^Quá hạn báo lên \(1\)$/ }).click();
    await page.getByText('Lê Văn Mẫu Hòa').waitFor();
    await page.getByRole('link', { name: /^Chờ đơn vị khác/ }).click();
    await page.waitForURL('**/viec-hom-nay?whose=others');
    await page
      .getByRole('button', { name: /Nhắc Chi bộ thôn Đồng Mẫu về hồ sơ của Trần Văn Mẫu Bình/ })
      .click();
    await page.getByText('Đã nhắc').waitFor();
    await stands(page);
    await picture('others');
    await page.getByRole('button', { name: 'Thoát' }).click();
    await page.waitForURL('**/dang-nhap**');

    await arriveAs(page, 'bi-thu');
    await page.getByRole('link', { name: /^Hộp thư/ }).click();
    await page.getByText('Đơn vị được nhắc về 1 hồ sơ').waitFor();
    await page.waitForLoadState('networkidle');
    await stands(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('inbox');
    await page.getByLabel('Giờ nhận bản nhắc việc mỗi ngày').click();
    await page.getByTitle(screen === 'desk' ? '6 giờ' : '5 giờ').click();
    await page.getByRole('button', { name: 'Lưu cách nhận' }).click();
    await page.getByText('Đã lưu cách nhận thông báo').waitFor();
    if (screen === 'desk') {
      await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click();
      await page.getByText('Đã đọc', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Tạo địa chỉ lịch riêng' }).click();
      const shown = page.getByRole('dialog', { name: 'Địa chỉ lịch, chỉ hiện một lần' });
      const address = await shown.locator('code').innerText();
      expect(address).toMatch(/\/api\/v1\/calendars\/[\w-]{43}$/);
      await stands(page);
      await picture('calendar-address');
      expect(await (await page.request.get(address)).text()).toContain('SUMMARY:Hồ sơ HS1: bước');
    }
    expectClean();
    await context.close();
  },
);

test('who has no dossiers of a unit is told so, and has an inbox all the same', async () => {
  await house.person('quan-tri', 'administrator', null);
  const { page, expectClean, context } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'quan-tri', '/viec-hom-nay');
  await page.getByText('Vai trò đang dùng không có việc theo hồ sơ').waitFor();
  await page.waitForLoadState('networkidle');
  await stands(page);
  await page.getByRole('link', { name: 'Hộp thư' }).click();
  await page.getByLabel('Giờ nhận bản nhắc việc mỗi ngày').click();
  await stands(page);
  expect(await tooSmallToTouch(page)).toEqual([]);
  expectClean();
  await context.close();
});
