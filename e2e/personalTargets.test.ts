import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { foundUnits } from './units.ts';

const house = await openHouse();
const browser = await openBrowser();
const year = new Date().getFullYear();
const names = ['Nguyễn Văn Hứa', 'Trần Thị Giúp', 'Lê Văn Chưa', 'Phạm Thị Bốn'];

beforeAll(async () => {
  await foundUnits(house, [
    ['T', 'Tỉnh ủy Mẫu', 'province'],
    ['CS', 'Đảng ủy xã Mẫu Một', 'base-org', 'T'],
    ['B1', 'Chi bộ thôn Một', 'branch', 'CS'],
    ['B2', 'Chi bộ thôn Hai', 'branch', 'CS'],
  ]);
  for (const [n, fullName] of names.entries()) {
    const code = `D${n + 1}`;
    await house.call('person.record', { code, unitCode: 'B1', fullName, birthYear: 1960 + n });
    await house.call('member.enrol', {
      ...{ unitCode: 'B1', personCode: code, ceremonyOn: '2015-05-19', officialOn: '2016-05-19' },
      effectiveOn: '2015-05-19',
    });
  }
  await house.call('plan.record', { code: 'KH', unitCode: 'CS', period: String(year) });
  for (const [code, fullName, helper] of [
    ['HS1', 'Lò Thị Nguồn', 'D1'],
    ['HS2', 'Vàng A Khác', 'D2'],
  ]) {
    await house.call('case.begin', { code, fullName, birthYear: 1999, unitCode: 'B1', on: '2026-01-08' });
    await house.call('case.assign-helper', { caseCode: code, on: '2026-02-01', memberCode: helper });
  }
  await house.call('assignment.give', {
    ...{ unitCode: 'B1', memberCode: 'D1', what: 'Đưa Lò Thị Nguồn đi nghe báo cáo thời sự' },
    on: '2026-02-02',
  });
  await house.call('member-target.give', {
    ...{ unitCode: 'B1', planCode: 'KH' },
    members: [
      { memberCode: 'D1', number: 1 },
      { memberCode: 'D3', number: 1 },
    ],
  });
  await house.person('hua.nguyen', 'member', 'B1', undefined, { memberCode: 'D1' });
  await house.person('bi.thu', 'branch-secretary', 'B1');
  await house.person('can.bo', 'base-clerk', 'CS');
  await house.person('quan-tri', 'administrator', null);
  await house.call('account.create', { name: 'giup.tran', displayName: 'Trần Thị Giúp' });
});

const clear = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectFits(page);
};

test.each(onScreens('phone'))(
  'a member lands on whom they promised, nobody else, and writes a meeting down in three taps (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'hua.nguyen');
    await page.getByRole('heading', { name: 'Lò Thị Nguồn (sinh 1999)' }).waitFor();
    await page.getByText(`Năm ${year}: tôi nhận giúp 1 người vào Đảng, đã được 0.`).waitFor();
    expect(await page.getByText('Vàng A Khác').count()).toBe(0);
    await clear(page);
    await picture('own-people');
    const note = `Mong được học lớp sớm, ghi ở ${screen}`;
    const { click, clicks } = clickCounter();
    await click(page.getByRole('button', { name: /^Ghi việc gặp Lò Thị Nguồn/ }));
    await click(page.getByRole('radio', { name: 'Đến thăm nhà' }));
    await page.getByLabel('Người ấy nghĩ gì, mong gì? (vài chữ)').fill(note);
    await clear(page);
    await picture('own-people-contact');
    await click(page.getByRole('button', { name: 'Lưu' }));
    await page.getByText('Đã ghi. Chi bộ đọc được trong hồ sơ của người này.').waitFor();
    expect(clicks()).toBe(3);
    await page.getByText(`đến thăm nhà: ${note}`).waitFor();
    await page
      .getByRole('button', { name: /^Sửa ghi chép/ })
      .first()
      .click();
    await page.getByLabel('Người ấy nghĩ gì, mong gì? (vài chữ)').fill(`${note}, đã sửa`);
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText(`${note}, đã sửa`).waitFor();
    await page
      .getByRole('button', { name: /^Bỏ ghi chép/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.getByText(`${note}, đã sửa`).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Giới thiệu một người' }).click();
    const form = page.getByRole('dialog', { name: 'Giới thiệu một người tôi phát hiện' });
    await form.getByLabel('Họ và tên').fill(`Đinh Văn ${screen === 'desk' ? 'Bàn' : 'Tay'}`);
    await form.getByLabel('Năm sinh').fill('2001');
    await form.getByText(/^Gửi chi bộ xem xét: /).waitFor();
    await clear(page);
    await picture('own-people-propose');
    await form.getByRole('button', { name: 'Gửi chi bộ' }).click();
    await form.getByText(/^Đã gửi chi bộ/).waitFor();
    await form.getByRole('button', { name: 'Đóng' }).last().click();
    await page
      .getByText(/chờ chi bộ trả lời/)
      .first()
      .waitFor();
    expectClean();
    await context.close();
  },
);

test.each(onScreens('phone'))(
  'a secretary sees in one click who has not begun, and gives the rest of the branch a target that can be undone (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi.thu');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('link', { name: 'Chỉ tiêu từng đảng viên' }));
    await page.getByRole('rowheader', { name: 'Lê Văn Chưa' }).waitFor();
    expect(clicks()).toBe(1);
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Lê Văn Chưa', 'Nguyễn Văn Hứa']);
    await clear(page);
    await picture('member-targets');
    await page.getByRole('button', { name: /^1\s*Chưa bắt đầu$/ }).click();
    await page.getByRole('rowheader', { name: 'Nguyễn Văn Hứa' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^2\s*Có chỉ tiêu$/ }).click();
    await page
      .getByRole('button', { name: '1: Đang bồi dưỡng, người do Nguyễn Văn Hứa giúp. Mở danh sách' })
      .click();
    await page.getByText('1 người, đúng bằng con số.').waitFor();
    await page.getByRole('link', { name: 'Lò Thị Nguồn' }).waitFor();
    await clear(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
    const form = page.getByRole('dialog', { name: 'Giao chỉ tiêu cho đảng viên' });
    await form.getByText(`Giao 2 đảng viên, tổng 2 người, năm ${year}.`).waitFor();
    await clear(page);
    await picture('member-targets-give');
    await form.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
    await form.getByText('Đã giao chỉ tiêu cho 2 đảng viên.').waitFor();
    await form.getByRole('button', { name: 'Hoàn lại' }).click();
    await form.getByText('Đã hoàn lại: chưa giao cho ai.').waitFor();
    expectClean();
    await context.close();
  },
);

test('a committee sees each branch in numbers, and a number opens exactly its members', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await arriveAs(page, 'can.bo', '/chi-tieu-dang-vien');
  await page.getByRole('heading', { name: 'Theo đơn vị trực thuộc' }).waitFor();
  await clear(page);
  await picture('member-targets-units');
  await page.getByRole('button', { name: '1: Chưa bắt đầu, Chi bộ thôn Một. Mở danh sách' }).click();
  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).waitFor();
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Lê Văn Chưa']);
  expectClean();
  await context.close();
});

test('an administrator gives the account of one member, chosen from the roll of the branch', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await arriveAs(page, 'quan-tri', '/accounts');
  await page.getByRole('button', { name: 'Quản lý tài khoản Trần Thị Giúp' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByTitle('Đảng viên', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Đơn vị' }).fill('chi bo thon mot');
  await page.locator('.ant-select-item-option').filter({ hasText: 'Chi bộ thôn Một' }).click();
  await page.getByRole('combobox', { name: 'Đảng viên của chi bộ' }).fill('tran thi giup');
  await page.getByTitle('Trần Thị Giúp', { exact: true }).click();
  await clear(page);
  await picture('member-account');
  await page.getByRole('button', { name: 'Giao vai trò' }).click();
  await page.getByText('Đảng viên Trần Thị Giúp – Chi bộ thôn Một', { exact: false }).first().waitFor();
  expectClean();
  await context.close();
});
