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
await house.person('can-bo', 'organisation-board', 'T');

await house.call('head-count.declare', {
  unitCode: 'X-1',
  kind: 'members',
  on: '2024-12-31',
  total: 398,
  declaredBy: 'Ban Xây dựng Đảng xã',
});
await house.call('officer.appoint', {
  unitCode: 'X-1',
  personName: 'Lê Văn Mẫu',
  post: 'Bí thư',
  body: 'standing-board',
  from: '2015-08-01',
  to: '2020-08-01',
});
for (const [code, name, state] of [
  ['S-1', 'Thôn Đông', 'own-branch'],
  ['S-2', 'Thôn Tây', 'no-member'],
  ['S-3', 'Thôn Nam', 'members-no-branch'],
] as const)
  await house.call('site.register', {
    code,
    name,
    unitCode: 'X-1',
    kind: 'thon',
    state,
    stateSince: '2022-01-01',
    isPoor: code === 'S-2',
  });
await house.call('plan.record', { code: 'KH-26', unitCode: 'H-1', period: '2026' });
await house.call('target.assign', {
  code: 'CT-26',
  planCode: 'KH-26',
  unitCode: 'X-1',
  measure: 'admission',
  bound: 'min',
  minimum: 16,
  origin: 'assigned',
});

test.each(onScreens('phone'))(
  'a unit tells its life in sentences, and its links lead on (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can-bo', '/units/X-3/history');
    await page.getByText('Nhận sáp nhập Đảng bộ xã Suối Rao.').waitFor();
    await page
      .getByText('Theo Quyết định số 12-QĐ/TU ngày 20/12/2024: Về việc sáp nhập đảng bộ xã')
      .waitFor();
    await page.getByText('Thành lập, trực thuộc Huyện ủy Châu Đức.').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('history');
    await page.getByRole('link', { name: 'Đảng bộ xã Suối Rao' }).click();
    await page.getByText('Đã kết thúc ngày 01/01/2025').waitFor();
    await page.getByRole('link', { name: 'Lịch sử' }).click();
    await page.getByText('Sáp nhập vào Đảng bộ xã Bình Ba; từ ngày này không còn hoạt động.').waitFor();
    await page.goto('/units/X-1/history');
    await page.getByText('Đổi tên từ «Đảng bộ xã Ngãi Giao» thành «Đảng bộ thị trấn Ngãi Giao».').waitFor();
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))('every part of a unit stands for everybody (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, 'can-bo', '/units/X-1/head-counts');
  await page.getByText('đảng viên: 412, khai ngày 31/12/2025').waitFor();
  await page.getByText('Ngày 31/12/2025: 412 người').waitFor();
  await page.getByText('Theo giới tính').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-head-counts');
  await page.getByText('Bảng', { exact: true }).click();
  await page.getByText('+14').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('link', { name: 'Cấp ủy' }).click();
  await page.getByText('1 người đang giữ chức').waitFor();
  await page.getByText('31/07/2020').waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-officers');
  await page.getByRole('link', { name: 'Địa bàn' }).click();
  await page.getByText('1 trên 3 địa bàn (thôn, bản, khu phố) còn trắng đảng viên').waitFor();
  await page.getByRole('rowheader', { name: 'Thôn Tây' }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-sites');
  await page.getByLabel('Đặc điểm').selectOption({ label: 'nghèo (1)' });
  await page.waitForURL('**/units/X-1/sites?flag=poor');
  await page.getByRole('rowheader', { name: 'Thôn Đông' }).waitFor({ state: 'detached' });
  await page.getByRole('main').getByRole('link', { name: 'Chỉ tiêu', exact: true }).click();
  await page.getByText('từ 16 đảng viên trở lên').first().waitFor();
  await page.getByText('0/16', { exact: true }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-targets');
  await page.getByRole('button', { name: 'Điều chỉnh hoặc rút chỉ tiêu CT-26' }).click();
  await page.getByText('Đang giao: từ 16 trở lên.').waitFor();
  await expectAccessible(page);
  await picture('unit-revise');
  await page.keyboard.press('Escape');
  await page.goto('/units/H-1/profile');
  await page.getByRole('rowheader', { name: 'Đảng bộ thị trấn Ngãi Giao' }).waitFor();
  await page.getByText('412').first().waitFor();
  await page.getByText('0/16').first().waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('unit-profile');
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'a unit is renamed, moved and merged with its consequences told first (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const [code, other] = screen === 'desk' ? ['C-1', 'C-2'] : ['C-3', 'C-4'];
    const now = (word: string) => page.getByText(word, { exact: false }).first();
    await arriveAs(page, 'can-bo', `/don-vi/${code}/doi-ten`);
    await page.getByLabel('Tên mới').fill(`Chi bộ Trung tâm ${screen}`);
    await page
      .getByText(`tổ chức mang tên «Chi bộ Trung tâm ${screen}», thay cho`, { exact: false })
      .waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('rename');
    await page.getByRole('button', { name: 'Đổi tên' }).click();
    await now('Đã đổi tên thành').waitFor();

    await page.goto(`/don-vi/${code}/chuyen-cap-tren`);
    await page.getByLabel('Cấp trên mới').fill('long hai');
    await page.getByText('thuộc Huyện ủy Châu Đức').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('thôi trực thuộc Đảng bộ thị trấn Ngãi Giao', { exact: false }).waitFor();
    await expectAccessible(page);
    await picture('move');
    await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await now('Đã chuyển cấp trên').waitFor();

    await page.goto('/don-vi/X-1/giai-the');
    await page.getByText('Chưa giải thể được: tổ chức còn').waitFor();
    await expectAccessible(page);
    await picture('dissolve');

    await page.goto(`/don-vi/${other}/sap-nhap`);
    await page.getByLabel('Sáp nhập vào', { exact: true }).fill('khu pho 9');
    await page.getByText('thuộc Đảng bộ thị trấn Ngãi Giao').first().waitFor();
    await page.keyboard.press('Enter');
    await now('kết thúc từ ngày').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('merge');
    await page.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
    await now('Đã ghi sáp nhập').waitFor();
    const { isAlive } = await house.call('unit.read', { code: other });
    expect(isAlive).toBe(false);
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'the registers of a unit are written on pages of their own (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can-bo', '/don-vi/X-2/khai-so-nguoi');
    await page.getByLabel('Tổng số').fill('1.200');
    await page.getByLabel('Người khai, nguồn').fill('Ban Xây dựng Đảng');
    await page.getByRole('button', { name: 'Thêm thành phần' }).click();
    await page.getByLabel('Số người').fill('700');
    await page.getByRole('combobox', { name: 'Thành phần' }).click();
    await page.getByTitle('Nam', { exact: true }).click();
    await page.getByRole('button', { name: 'Khai số người' }).click();
    await page.getByText('cộng lại được 700, khác tổng 1200', { exact: false }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('head-count');
    await page.getByLabel('Tổng số').fill('700');
    if (screen === 'phone') await page.getByText('Đính chính số đã khai').click();
    await page.getByRole('button', { name: 'Khai số người' }).click();
    await page.getByText('Đã khai số người').waitFor();

    await page.goto('/don-vi/X-2/them-cap-uy-vien');
    await page.getByLabel('Họ và tên').fill('Phan Thị Mẫu');
    await page.getByLabel('Chức vụ').fill('Phó Bí thư');
    await expectAccessible(page);
    await picture('officer');
    await page.getByRole('button', { name: 'Ghi cấp ủy viên' }).click();
    await page.getByText('Đã ghi Phan Thị Mẫu').waitFor();

    await page.goto('/don-vi/X-2/them-dia-ban');
    await page.getByLabel('Tên', { exact: true }).fill('Thôn Bắc');
    await page.getByLabel('Mã', { exact: true }).fill(`TB-${screen}`);
    await page.getByRole('combobox', { name: 'Loại' }).click();
    await page.getByTitle('thôn', { exact: true }).click();
    await expectAccessible(page);
    await expectFits(page);
    await picture('site');
    await page.getByRole('button', { name: 'Ghi địa bàn' }).click();
    await page.getByText('Đã ghi Thôn Bắc').waitFor();
    expectClean();
    await context.close();
  },
);
