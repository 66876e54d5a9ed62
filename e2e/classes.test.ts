import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDays, todayIn } from '#kernel/day.ts';
import { tooWide, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
const today = todayIn(Date.now);
const units = [
  ['T', 'Tỉnh ủy Mẫu', 'province', null],
  ['H', 'Đảng bộ huyện Mẫu', 'district', 'T'],
  ['CS', 'Đảng ủy xã Mẫu', 'base-org', 'H'],
  ['B1', 'Chi bộ thôn Một', 'branch', 'CS'],
] as const;
const names = ['Nguyễn Văn Mẫu', 'Trần Thị Thử', 'Lê Văn Ví', 'Phạm Thị Dụ', 'Hoàng Văn Nháp', 'Vũ Thị Tạm'];

beforeAll(async () => {
  for (const [code, name, kind, parentCode] of units)
    await house.call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
  await house.person('lan.nguyen', 'base-clerk', 'CS');
  await house.person('hoa.tran', 'political-centre', 'H');
  for (const [n, fullName] of names.entries()) {
    const caseCode = `HS-${n}`;
    await house.call('person.record', { code: caseCode, unitCode: 'B1', fullName, bornOn: '1998-06-01' });
    await house.call('case.open', {
      code: caseCode,
      personCode: caseCode,
      unitCode: 'B1',
      on: addDays(today, -90),
    });
    await house.call('case.enlist', { caseCode, on: addDays(today, -80) });
  }
  for (const screen of ['desk', 'phone'])
    await house.call('class.plan', {
      unitCode: 'H',
      code: `L-${screen}`,
      kind: 'awareness',
      name: `Lớp nhận thức ${screen === 'desk' ? 'khóa 1' : 'khóa 2'}`,
      place: 'Trung tâm chính trị',
      shift: 'day',
      capacity: 2,
      sittings: [{ on: today, part: 'morning' }],
    });
});

/** Nothing of what is shown now stands in anybody's way. */
const expectClear = async (page: Page, screen: Screen) => {
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
};

test.each(onScreens('desk'))(
  'a base clerk names people from a list, the centre seats them and closes the class (%s)',
  async (screen) => {
    const khoa = screen === 'desk' ? 'khóa 1' : 'khóa 2';
    const clerk = await visit(browser, house.origin, screen);
    await arriveAs(clerk.page, 'lan.nguyen', '/lop/cu-hoc');
    await clerk.page.getByRole('button', { name: 'Cử người đi học' }).click();
    const drawer = clerk.page.getByRole('dialog', { name: 'Cử người đi học' });
    await drawer
      .getByLabel('Vào lớp')
      .selectOption({ label: `Lớp nhận thức ${khoa} (${today.split('-').reverse().join('/')})` });
    for (const n of [1, 2, 3])
      await drawer
        .getByRole('checkbox')
        .nth(n - 1)
        .check();
    await expectClear(clerk.page, screen);
    await clerk.picture('classes-nominate');
    await drawer.getByRole('button', { name: 'Cử 3 người' }).click();
    await drawer.getByText('Đã cử 3 người, 3 người được duyệt ngay').waitFor();
    await clerk.page.goto('/lop');
    await clerk.page.getByRole('link', { name: `Lớp nhận thức ${khoa}` }).waitFor();
    await expectClear(clerk.page, screen);
    await clerk.picture('classes-plan');
    clerk.expectClean();
    await clerk.context.close();

    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'hoa.tran');
    await page.getByRole('link', { name: `Lớp nhận thức ${khoa}` }).click();
    await page
      .getByText(/chỉ tiêu năm, đến 31\/12/)
      .first()
      .waitFor();
    await expectClear(page, screen);
    await picture('classes-waiting');
    await page.getByRole('button', { name: 'Xếp chỗ theo thứ tự (2)' }).click();
    await page.getByText(/Đã xếp 2 chỗ, còn [12] người chờ/).waitFor();
    await page.getByRole('button', { name: 'Buổi 1: mọi người có mặt' }).click();
    await page.getByRole('button', { name: 'Ghi điểm danh (2 thay đổi)' }).click();
    await page.getByText('Đã ghi điểm danh').waitFor();
    await expectClear(page, screen);
    await picture('classes-roster');
    await page.getByRole('button', { name: 'Đạt cho mọi người chưa có kết quả' }).click();
    await page.getByRole('button', { name: 'Ghi kết quả (2 thay đổi)' }).click();
    await page.getByRole('button', { name: 'Kết thúc lớp, cấp giấy chứng nhận' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc lớp, cấp giấy chứng nhận' }).click();
    await page.getByText('Học 2, dự 2, đạt 2, cấp giấy 2.').waitFor();
    await page.getByText(`0${screen === 'desk' ? 1 : 3}/${today.slice(0, 4)}-GCN`).waitFor();
    await expectClear(page, screen);
    await picture('classes-closed');
    await page.goto('/lop/giay-chung-nhan');
    await page.getByText(`Đã học, chưa kết nạp: ${screen === 'desk' ? 2 : 4}`).waitFor();
    await expectClear(page, screen);
    await picture('classes-certified');
    await page.goto('/lop/nhu-cau');
    await page.getByText(/^Nhu cầu năm/).waitFor();
    await expectClear(page, screen);
    await picture('classes-demand');
    expectClean();
    await context.close();
  },
);
