import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Visitor, visit } from './browser.ts';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const record = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true });
const drawer = (page: Page) => page.getByRole('dialog');

const openAs = async (name: string, path: string, screen: 'desk' | 'phone' = 'desk'): Promise<Visitor> => {
  const visitor = await visit(browser, house.origin, screen);
  await arriveAs(visitor.page, name, path);
  return visitor;
};

test.each(onScreens('phone'))('the list and one case in all its views (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await openAs('lan.nguyen', '/ho-so', screen);
  await page.getByText('Thiếu', { exact: false }).first().waitFor();
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  await picture('cases');
  await page.getByRole('link', { name: 'Nguyễn Văn Thí Dụ' }).click();
  await page.getByRole('heading', { name: 'Việc tiếp theo' }).waitFor();
  expect(await page.locator('[aria-current=step]').innerText()).toContain('Lập hồ sơ');
  expect(await page.locator('.views [aria-current]').allInnerTexts()).toEqual(['Việc phải làm']);
  await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
  await picture('case');
  await page.getByRole('link', { name: 'Diễn biến' }).click();
  await page.getByText('Lập hồ sơ.', { exact: true }).waitFor();
  await page.getByText('Phân công Đỗ Thị Hướng Dẫn giúp đỡ.').waitFor();
  await expectAccessible(page);
  await picture('case-history');
  await page.getByRole('link', { name: 'Dạng giấy' }).click();
  await page.getByText('PHIẾU THEO DÕI', { exact: false }).waitFor();
  await page.getByText('Công văn đề nghị thẩm tra lý lịch', { exact: false }).first().click();
  await page.getByText('đang xem xét việc kết nạp vào Đảng', { exact: false }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('case-paper');
  expectClean();
  await context.close();
});

test('letters twice as large on a telephone: the next step is still one button, and nothing runs out', async () => {
  const { page, context, picture } = await openAs('bi-thu', '/ho-so/HS-1', 'phone');
  await page.evaluate(`localStorage.setItem('text-size', '2')`);
  await page.reload();
  await page.locator('.next-step button').waitFor();
  await expectFits(page);
  await picture('case-large');
  await page.getByRole('heading', { name: 'Việc tiếp theo' }).scrollIntoViewIfNeeded();
  await picture('case-large-next');
  await context.close();
});

test('the monthly remark is written in two clicks and stands in the history', async () => {
  const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so/HS-1', 'phone');
  const { click, clicks } = clickCounter();
  await click(button(page, 'Ghi nhận xét tháng').first());
  await drawer(page).getByLabel('Nhận xét về rèn luyện, phấn đấu').fill('Hoàn thành tốt việc được giao');
  await expectAccessible(page);
  await picture('case-remark');
  await click(record(page));
  await page.getByText('Đã ghi: Ghi nhận xét tháng').waitFor();
  expect(clicks()).toBe(2);
  await page.getByRole('link', { name: 'Diễn biến' }).click();
  await page.getByText('Nhận xét tháng: Hoàn thành tốt việc được giao', { exact: false }).first().waitFor();
  expectClean();
  await context.close();
});

test('two helpers are assigned in three clicks', async () => {
  const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so/HS-1');
  const { click, clicks } = clickCounter();
  await click(button(page, 'Phân công đảng viên giúp đỡ').first());
  const members = drawer(page).getByRole('combobox');
  await members.fill('giup do');
  await page.getByTitle('Vũ Văn Giúp Đỡ').waitFor();
  await members.press('Enter');
  await members.fill('chi uy');
  await page.getByTitle('Bùi Thị Chi Ủy').waitFor();
  await members.press('Enter');
  await members.press('Escape');
  await expectAccessible(page);
  await picture('case-helpers');
  await click(record(page));
  await page.getByText('Đã ghi: Phân công đảng viên giúp đỡ').waitFor();
  expect(clicks()).toBeLessThanOrEqual(3);
  const { people } = await house.call('case.read', { caseCode: 'HS-1' });
  expect(people.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toHaveLength(2);
  expectClean();
  await context.close();
});

test('a dossier goes up in two clicks, comes back with a reason in three, and why is seen in one', async () => {
  const up = await openAs('bi-thu', '/ho-so/HS-3');
  const sending = clickCounter();
  await sending.click(button(up.page, 'Gửi hồ sơ lên').first());
  await sending.click(record(up.page));
  await up.page.getByText('Đã ghi: Gửi hồ sơ lên').waitFor();
  expect(sending.clicks()).toBe(2);
  await up.context.close();

  const board = await openAs('ban-to-chuc', '/ho-so/HS-3');
  const returning = clickCounter();
  await returning.click(button(board.page, 'Trả lại hồ sơ'));
  await returning.click(drawer(board.page).getByLabel('Thiếu ý kiến đoàn thể hoặc chi ủy nơi cư trú'));
  await board.picture('case-return');
  await returning.click(record(board.page));
  await board.page.getByText('Đã ghi: Trả lại hồ sơ').waitFor();
  expect(returning.clicks()).toBe(3);
  await board.context.close();

  const again = await openAs('bi-thu', '/ho-so');
  const opening = clickCounter();
  await opening.click(again.page.getByRole('link', { name: 'Trần Đặng Minh Họa' }));
  await again.page.getByText('Hồ sơ bị trả lại ngày', { exact: false }).waitFor();
  await again.page.getByText('Thiếu ý kiến đoàn thể hoặc chi ủy nơi cư trú').first().waitFor();
  expect(opening.clicks()).toBe(1);
  await expectAccessible(again.page);
  await again.picture('case-returned');
  again.expectClean();
  await again.context.close();
});

test('what blocks an act is told at its field before it is sent, and a conflict lets one choose', async () => {
  const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so/HS-2');
  await button(page, 'Ghi giấy, nghị quyết giới thiệu').first().click();
  const members = drawer(page).getByRole('combobox');
  await members.click();
  await page.getByTitle('Đỗ Thị Hướng Dẫn').click();
  const since = drawer(page).getByLabel('Cùng công tác, học tập hoặc cư trú từ ngày');
  await since.fill('01/11/2026');
  await since.press('Tab');
  await drawer(page).getByText('chưa cùng công tác', { exact: false }).waitFor();
  await expectAccessible(page);
  await picture('case-blocked');
  await since.fill('01/01/2020');
  await since.press('Tab');
  await drawer(page).getByText('chưa cùng công tác', { exact: false }).waitFor({ state: 'detached' });
  await house.call('case.record-opinion', { caseCode: 'HS-2', on: '2026-03-06', side: 'mass-organisation' });
  await record(page).click();
  await page.getByText('Hồ sơ vừa có người khác ghi').waitFor();
  await expectAccessible(page);
  await picture('case-conflict');
  await page.getByText('Việc bạn đang ghi là việc khác, nên cả hai cùng ghi được.').waitFor();
  await button(page, 'Gộp: giữ của tôi và bản mới').click();
  await page.getByText('Đã ghi: Ghi giấy, nghị quyết giới thiệu').waitFor();
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'two who change one profile see both values: different fields are merged, the same one is chosen (%s)',
  async (screen) => {
    await house.call('case.describe', {
      caseCode: 'HS-2',
      education: 'us-diploma',
      isTradeUnionMember: false,
    });
    const before = { schoolingException: null, isYouthUnionMember: false };
    await house.call('case.describe', { caseCode: 'HS-2', ...before });
    const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so/HS-2', screen);
    await button(page, 'Sửa thông tin của người').click();
    await drawer(page).getByRole('combobox', { name: 'Học vấn phổ thông' }).click();
    await page.getByTitle('tốt nghiệp trung học cơ sở', { exact: true }).last().click();
    await drawer(page).getByLabel('Là đoàn viên công đoàn').check();
    const theirs = { education: 'us-done', isYouthUnionMember: true };
    await house.call('case.describe', { caseCode: 'HS-2', ...theirs });
    await button(page, 'Ghi lại').click();
    await drawer(page).getByText('thay đổi lúc', { exact: false }).waitFor();
    await drawer(page).getByText('Của tôi: tốt nghiệp trung học cơ sở').waitFor();
    await drawer(page)
      .getByRole('radio', { name: /hoàn thành chương trình trung học phổ thông$/ })
      .check();
    await drawer(page).getByText('Là đoàn viên công đoàn: chỉ bạn ghi, «Có»', { exact: false }).waitFor();
    await drawer(page).getByText('Là đoàn viên Đoàn Thanh niên: chỉ ', { exact: false }).waitFor();
    expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('case-merge');
    await button(page, 'Gộp như trên').click();
    await page.getByText('Đã ghi: Sửa thông tin của người').waitFor();
    const { profile } = await house.call('case.read', { caseCode: 'HS-2' });
    expect(profile).toMatchObject({ ...theirs, isTradeUnionMember: true });
    await house.call('case.describe', { caseCode: 'HS-2', ...before, isTradeUnionMember: false });
    expectClean();
    await context.close();
  },
);

test('two who record the same act see both; one keeps own, and a correction stands for both', async () => {
  const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so/HS-2');
  await page.getByText('Ghi lại việc đã xong').click();
  await button(page, 'Ghi đơn xin vào Đảng').first().click();
  const on = drawer(page).getByLabel('Ngày nhận đơn');
  await on.fill('07/02/2026');
  await on.press('Enter');
  await house.call('case.apply', { caseCode: 'HS-2', on: '2026-02-08', keptAt: 'Tủ 2' });
  await record(page).click();
  await page.getByText('Của tôi: 07/02/2026').waitFor();
  await page.getByText('Nơi lưu bản giấy: chỉ ', { exact: false }).waitFor();
  await expectAccessible(page);
  await picture('case-same-act');
  await button(page, 'Giữ của tôi').click();
  await page.getByText('Đã ghi: Ghi đơn xin vào Đảng').waitFor();
  const { events } = await house.call('case.read', { caseCode: 'HS-2' });
  const standing = events.filter(
    ({ act, isSuperseded, supersedes }: { act: string; isSuperseded: boolean; supersedes: number | null }) =>
      act === 'apply' && !isSuperseded && supersedes !== null,
  );
  expect(standing).toMatchObject([{ on: '2026-02-07', reason: 'Hai người cùng ghi một việc, đã gộp' }]);
  expectClean();
  await context.close();
});

test('the last record is undone by another, and both are read', async () => {
  const { page, expectClean, context, picture } = await openAs('lan.nguyen', '/ho-so/HS-2?view=history');
  await button(page, 'Hoàn tác việc vừa ghi').click();
  await drawer(page).getByLabel('Lý do đính chính').fill('Ghi nhầm người');
  await expectAccessible(page);
  await picture('case-correct');
  await drawer(page).getByRole('button', { name: 'Ghi đính chính' }).click();
  await page.getByText('Đã ghi: Đính chính').waitFor();
  await page.getByText('Ghi nhầm người', { exact: false }).waitFor();
  expect(await page.locator('li', { hasText: 'Ghi nhầm người' }).locator('del').count()).toBe(1);
  await picture('case-corrected');
  expectClean();
  await context.close();
});

test('a person is found without marks, and the case opened in three clicks; no name stands in an address', async () => {
  const { page, expectClean, context, picture } = await openAs('bi-thu', '/ho-so');
  const { click, clicks } = clickCounter();
  await click(page.getByLabel('Tìm người'));
  await page.getByLabel('Tìm người').fill('gia dinh');
  await page.getByText('Phạm Thị Giả Định').waitFor();
  await expectAccessible(page);
  await picture('case-found');
  await click(button(page, 'Lập hồ sơ cho Phạm Thị Giả Định'));
  await click(drawer(page).getByRole('button', { name: 'Lập hồ sơ', exact: true }));
  await page.getByRole('heading', { name: 'Phạm Thị Giả Định' }).waitFor();
  expect(clicks()).toBe(3);
  expect(house.asked.join(' ')).not.toMatch(/gia.dinh/i);
  expectClean();
  await context.close();
});

test('the next step is reached and done by keyboard alone', async () => {
  const { page, expectClean, context } = await openAs('lan.nguyen', '/ho-so/HS-1');
  const next = page.locator('.next-step button');
  await next.waitFor();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await next.evaluate((one) => one === one.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await drawer(page).getByLabel('Ngày cử đi học').waitFor();
  await page.keyboard.press('Escape');
  await drawer(page).waitFor({ state: 'hidden' });
  expectClean();
  await context.close();
});
