import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, type Visitor, visit } from './browser.ts';
import { plantCases } from './casesHouse.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantCases(house);
await house.person('bi-thu', 'branch-secretary', 'B1');
await house.person('lan.nguyen', 'base-clerk', 'CS');
await house.person('ban-to-chuc', 'organisation-board', 'X');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isFocused = (one: Locator) => one.evaluate((field) => field === field.ownerDocument.activeElement);
const drawer = (page: Page) => page.getByRole('dialog');

const openAs = async (name: string, path?: string, screen: Screen = 'desk'): Promise<Visitor> => {
  const visitor = await visit(browser, house.origin, screen);
  await arriveAs(visitor.page, name, path);
  return visitor;
};

test.each(onScreens('phone'))(
  'a case for a new person in two clicks, opened at its first act (%s)',
  async (screen) => {
    const name = screen === 'desk' ? 'Hoàng Thị Mới Vào' : 'Hoàng Văn Điện Thoại';
    const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so', screen);
    const { click, clicks } = clickCounter();
    await click(button(page, 'Hồ sơ mới'));
    const field = drawer(page).getByLabel('Họ và tên');
    await field.waitFor();
    await expect.poll(() => isFocused(field), { timeout: 10_000 }).toBe(true);
    await page.keyboard.type(name);
    const born = drawer(page).getByLabel('Ngày sinh');
    await born.focus();
    await page.keyboard.type('04/05/1999');
    await page.keyboard.press('Enter');
    await drawer(page).getByText(`Ghi ${name} vào danh sách`, { exact: false }).waitFor();
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('new-case');
    await click(drawer(page).getByRole('button', { name: 'Lập hồ sơ', exact: true }));
    await page.getByRole('dialog', { name: 'Đưa vào danh sách cảm tình' }).waitFor();
    await picture('new-case-first-act');
    expect(clicks()).toBe(2);
    expect(house.asked.join(' ')).not.toMatch(/ho%C3%A0ng|moi.vao/i);
    expectClean();
    await context.close();
  },
);

test('somebody of that name is shown before being entered twice, and taken instead in one more click', async () => {
  const { page, expectClean, context, picture } = await openAs('lan.nguyen', '/ho-so');
  await button(page, 'Hồ sơ mới').click();
  await drawer(page).getByLabel('Họ và tên').fill('gia dinh');
  await drawer(page).getByText('Đã có trong danh sách', { exact: false }).waitFor();
  await drawer(page).getByText('Phạm Thị Giả Định').waitFor();
  await expectAccessible(page);
  await picture('new-case-known');
  await drawer(page).getByLabel('Họ và tên').fill('pham thi gia dinh');
  await drawer(page).getByText('Có 1 người trùng họ tên', { exact: false }).waitFor();
  await drawer(page).getByLabel('Ngày sinh').fill('15/01/1999');
  await drawer(page).getByLabel('Ngày sinh').press('Enter');
  const branch = drawer(page).getByRole('combobox', { name: 'Chi bộ' });
  await branch.fill('tu nhien');
  await page.getByTitle('Chi bộ Tổ Tự nhiên').waitFor();
  await branch.press('Enter');
  await drawer(page).getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
  await drawer(page).getByText('hoặc xác nhận đây là một người khác', { exact: false }).waitFor();
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await picture('new-case-alike');
  await button(page, 'Lập hồ sơ cho Phạm Thị Giả Định').click();
  await drawer(page).getByRole('button', { name: 'Không phải người này, quay lại' }).waitFor();
  await drawer(page).getByTitle('Chi bộ Tổ Tự nhiên').waitFor();
  await expectAccessible(page);
  await picture('new-case-taken');
  await drawer(page).getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
  await page.getByRole('dialog', { name: 'Đưa vào danh sách cảm tình' }).waitFor();
  const { people } = await house.call('case.find', { unitCode: 'B1', words: 'gia dinh' });
  expect(people).toHaveLength(1);
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))(
  'what is said of the person is picked from the catalogues, and what was wrong stays to be read (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await openAs('lan.nguyen', '/ho-so/HS-1', screen);
    const edit = async (occupation: string, reason?: string) => {
      await button(page, 'Sửa thông tin của người').click();
      const field = drawer(page).getByLabel('Nghề nghiệp');
      await field.fill(occupation.toLowerCase());
      await page.getByTitle(occupation, { exact: true }).last().waitFor();
      await field.press('Enter');
      if (reason) await drawer(page).getByLabel('Lý do sửa', { exact: false }).fill(reason);
      expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
      await expectFits(page);
      await picture('profile-form');
      await drawer(page).getByRole('button', { name: 'Ghi lại' }).click();
      await drawer(page).waitFor({ state: 'hidden' });
      await page.locator('main dd').getByText(occupation, { exact: true }).waitFor();
    };
    await edit('Nông dân');
    await edit('Viên chức', 'Ghi nhầm người');
    const old = page.getByText('xem giá trị cũ', { exact: false });
    await old.click();
    await page.getByText('Nghề nghiệp: Nông dân', { exact: false }).first().waitFor();
    await page.getByText('Lý do sửa: Ghi nhầm người').first().waitFor();
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await expectFits(page);
    await old.scrollIntoViewIfNeeded();
    await picture('profile-corrected');
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'a clerk sees all missing papers of all cells in one click from the landing (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await openAs('lan.nguyen', undefined, screen);
    const { click, clicks } = clickCounter();
    await click(page.getByRole('link', { name: 'Hồ sơ thiếu giấy tờ' }));
    await page.getByText('đơn xin vào Đảng', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Còn thiếu').inputValue()).toBe('true');
    expect(clicks()).toBe(1);
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await expectFits(page);
    await picture('missing-papers');
    expectClean();
    await context.close();
  },
);

test('a specialist finds a person by a name without marks in one click from the landing', async () => {
  const { page, expectClean, context, picture } = await openAs('ban-to-chuc');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('link', { name: 'Hồ sơ', exact: true }));
  await expect.poll(() => isFocused(page.getByLabel('Tìm người')), { timeout: 10_000 }).toBe(true);
  await page.keyboard.type('minh hoa');
  await page.getByRole('link', { name: 'Trần Đặng Minh Họa' }).waitFor();
  expect(clicks()).toBe(1);
  await picture('specialist-finds');
  expectClean();
  await context.close();
});
