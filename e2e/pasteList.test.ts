import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { plantCases } from './casesHouse.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { signInAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantCases(house);
await house.person('lan.nguyen', 'base-clerk', 'CS');

const FAMILIES = ['Lò', 'Vàng', 'Sùng', 'Giàng', 'Hoàng', 'Lường'];
const GIVEN = ['Mai', 'Lan', 'Páo', 'Chứ', 'Hạnh'];
const listed = FAMILIES.flatMap((family, n) =>
  GIVEN.map((given, m) => [`${family} Thị ${given}`, `0${m + 1}/0${n + 1}/1997`]),
);

/** Thirty people as they are copied from a spreadsheet: two cells are wrong, and one person is known. */
const copied = [
  'TT\tHọ và tên\tNgày sinh\tGiới tính\tDân tộc\tChi bộ',
  ...listed.map(([name, born], n) => {
    if (n === 3) return `4\t${name}\t31/02/1997\tNữ\tThái\tB1`;
    if (n === 8) return `9\t${name}\t${born}\tnử giới\tMông\tB2`;
    if (n === 20) return '21\tLÒ THỊ  MẪU\t1995\tNữ\tThái\tB1';
    return `${n + 1}\t${name}\t${born}\tNữ\tKinh\t${n % 2 === 0 ? 'Chi bộ Tổ Tự nhiên' : 'B2'}`;
  }),
].join('\r\n');

/** As Ctrl+V does it, whatever the clipboard of the machine. */
const pasteInto = (page: Page, text: string) => page.keyboard.insertText(text);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a clerk enters thirty people from a spreadsheet in three clicks, mends two cells by keyboard, and takes it back', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await signInAs(page, 'lan.nguyen', undefined, '/ho-so');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('link', { name: 'Dán từ Excel' }));
  await page.getByLabel('Dán danh sách vào đây').waitFor();
  await expectAccessible(page);
  await picture('paste-empty');
  await pasteInto(page, copied);
  await page.getByText('Không đọc được ngày «31/02/1997»', { exact: false }).waitFor();
  await page.getByText('«nử giới» không phải Nam hay Nữ', { exact: false }).waitFor();
  await page.getByText('Giống Lò Thị Mẫu, sinh 01/06/1995', { exact: false }).waitFor();
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  await picture('paste-checked');
  await page.locator('[data-at="3-2"]:focus').waitFor();
  await page.keyboard.type('28/02/1997');
  await page.keyboard.press('Enter');
  await page.locator('[data-at="8-3"]:focus').waitFor();
  await page.keyboard.type('Nữ');
  await page.keyboard.press('Enter');
  await click(button(page, 'Bỏ dòng: dòng 21'));
  await button(page, 'Ghi 29 người').and(page.locator(':enabled')).waitFor();
  await picture('paste-ready');
  await click(button(page, 'Ghi 29 người'));
  await page.getByText('Đã ghi 29 người', { exact: false }).waitFor();
  expect(clicks()).toBe(3);
  expect(house.asked.join(' ')).not.toMatch(/l%C3%B2|mau/i);
  const people = async () => (await house.call('case.find', { unitCode: 'CS', words: 'thi' })).people.length;
  expect(await people()).toBe(20);
  await picture('paste-done');
  await page.getByRole('button', { name: 'Hoàn tác lần dán', exact: false }).click();
  await page.getByText('Đã hoàn tác: xóa 29 người', { exact: false }).waitFor();
  await expectAccessible(page);
  expect(await people()).toBeLessThan(8);
  expectClean();
  await context.close();
});

test.each([
  ['desk', 'N3', 'TRẦN  ĐẶNG MINH HỌA', 1998, 'Trần Đặng Minh Họa'],
  ['phone', 'N4', 'phạm thị giả định', 1999, 'Phạm Thị Giả Định'],
] as const)(
  'two records of one person are compared, made one, and parted again (%s)',
  async (screen, kept, fullName, birthYear, name) => {
    const code = `TRUNG-${screen}`;
    await house.call('person.record', { code, unitCode: 'B2', fullName, birthYear, sex: 'male' });
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await signInAs(page, 'lan.nguyen', undefined, '/nguon/trung');
    const pair = page.getByRole('region', { name: `Cặp 1: ${name}` });
    await pair.waitFor();
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('doubles');
    await pair.getByRole('button', { name: 'Là một người', exact: false }).click();
    await page.getByText('nay là một người', { exact: false }).waitFor();
    await pair.waitFor({ state: 'detached' });
    expect(await house.call('person.read', { code })).toMatchObject({ code: kept, sex: 'male' });
    await picture('doubles-merged');
    await button(page, 'Hoàn tác').first().click();
    await page.getByText('Đã tách lại thành hai bản ghi', { exact: false }).waitFor();
    await pair.waitFor();
    expect(await house.call('person.read', { code })).toMatchObject({ code });
    await pair.getByRole('button', { name: 'Hai người khác nhau', exact: false }).click();
    await pair.waitFor({ state: 'detached' });
    await expectAccessible(page);
    expectClean();
    await context.close();
  },
);

test('who is to be erased stands on a list before, and is held back with a reason', async () => {
  await house.call('case.withdraw', { caseCode: 'HS-2', on: '2026-03-20' });
  await house.call('retention.change', { months: 1, basis: 'Quy chế mẫu' });
  for (const screen of onScreens('desk')) {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await signInAs(page, 'lan.nguyen', undefined, '/luu-giu');
    await button(page, 'Giữ lại: Nguyễn Văn Thí Dụ').click();
    const drawer = page.getByRole('dialog', { name: 'Giữ lại: Nguyễn Văn Thí Dụ' });
    await drawer.getByLabel('Giữ đến hết ngày').fill('31/12/2099');
    await drawer.getByLabel('Giữ đến hết ngày').press('Enter');
    await drawer.getByLabel('Lý do').fill('Đang giải quyết khiếu nại');
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await picture('retention-hold');
    await drawer.getByRole('button', { name: 'Giữ lại', exact: true }).click();
    await page.getByText('đến 31/12/2099: Đang giải quyết khiếu nại').waitFor();
    await drawer.waitFor({ state: 'hidden' });
    await expectAccessible(page);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('retention');
    await button(page, 'Thôi giữ: Nguyễn Văn Thí Dụ').click();
    await button(page, 'Giữ lại: Nguyễn Văn Thí Dụ').waitFor();
    expectClean();
    await context.close();
  }
});
