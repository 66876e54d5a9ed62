import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { plantCases } from './casesHouse.ts';
import { openHouse, password } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantCases(house);
await house.person('bi-thu', 'branch-secretary', 'B1');

const drawer = (page: Page) => page.getByRole('dialog', { name: 'Cử đi học lớp nhận thức' });
const kept = (page: Page) => drawer(page).getByLabel('Nơi lưu bản giấy');
const open = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Cử đi học lớp nhận thức', exact: true }).first().click();
  await drawer(page).getByText('Ghi thêm', { exact: true }).click();
};

test('a case left in the middle of an act locks after a warning; afterwards the act is recorded as it was written', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await page.clock.install();
  await arriveAs(page, 'bi-thu', '/ho-so/HS-1');
  await open(page);
  await kept(page).fill('Tủ số 3');
  // What is on its way is answered before the clock is turned: an answer is a sign of life.
  await drawer(page).getByText('Đã lưu nháp', { exact: false }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.clock.runFor('13:00');
  await page.getByRole('alert').filter({ hasText: 'Trang sẽ khóa sau 2 phút' }).waitFor();
  await page.clock.runFor('03:00');
  const lock = page.getByRole('dialog', { name: 'Trang đã khóa' });
  await lock.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await picture('case-locked');
  await lock.getByRole('button', { name: 'Làm tiếp' }).click();
  await lock.waitFor({ state: 'hidden' });
  expect(await kept(page).inputValue()).toBe('Tủ số 3');
  await drawer(page).getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.clock.runFor('00:05');
  await page.getByText('Đã ghi: Cử đi học lớp nhận thức').waitFor();
  expectClean();
  await context.close();
});

test('what was just recorded is undone from where it was recorded, by an act that stands in its place', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'bi-thu', '/ho-so/HS-3?view=history');
  await page.getByRole('link', { name: 'Việc phải làm' }).click();
  await page.getByRole('button', { name: 'Gửi hồ sơ lên', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click();
  await page.getByText('Đã ghi: Gửi hồ sơ lên').waitFor();
  await page.getByRole('button', { name: 'Hoàn tác việc vừa ghi' }).scrollIntoViewIfNeeded();
  await expectAccessible(page);
  await expectFits(page);
  await picture('case-undo');
  await page.getByRole('button', { name: 'Hoàn tác việc vừa ghi' }).click();
  const undo = page.getByRole('dialog', { name: 'Đính chính' });
  await undo.getByLabel('Lý do đính chính').fill('Bấm nhầm');
  await undo.getByRole('button', { name: 'Ghi đính chính' }).click();
  await page.getByText('Đã ghi: Đính chính').waitFor();
  const { status, events } = await house.call('case.read', { caseCode: 'HS-3' });
  expect(status).toBe('branch-resolved');
  expect(events.at(-1)).toMatchObject({ act: 'send-up', isVoid: true, reason: 'Bấm nhầm' });
  expectClean();
  await context.close();
});

test('a form closed while the network is away keeps what was written, and saves it when the network is back', async () => {
  const { page, context } = await visit(browser, house.origin);
  await arriveAs(page, 'bi-thu', '/ho-so/HS-2');
  const note = page.getByRole('dialog').getByLabel('Nơi lưu bản giấy');
  const openAgain = async () => {
    await page.getByRole('button', { name: 'Ghi ý kiến nhận xét', exact: true }).first().click();
    await page.getByRole('dialog').getByText('Ghi thêm', { exact: true }).click();
  };
  await openAgain();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await note.fill('Tủ số 5');
  await page.getByRole('button', { name: 'Đóng' }).click();
  await note.waitFor({ state: 'detached' });
  await openAgain();
  expect(await note.inputValue()).toBe('Tủ số 5');
  await page.getByText('Chưa lưu được nháp').waitFor();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await note.waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await context.setOffline(false);
  await saved;
  await page.reload();
  await openAgain();
  await page.getByText('Đã lấy lại phần nhập dở').waitFor();
  expect(await note.inputValue()).toBe('Tủ số 5');
  await context.close();
});
