import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectFits, violationsOf } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { ago, plantQueue } from './queueHouse.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
let codes: string[] = [];

beforeAll(async () => {
  codes = await plantQueue(house);
  await house.person('lan.nguyen', 'base-clerk', 'CS');
  await house.person('bi-thu', 'branch-secretary', 'B1');
  await house.person('ban-to-chuc', 'organisation-board', 'X');
});

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const stands = async (page: Page): Promise<void> => {
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
};
const names = (page: Page): Promise<string[]> => page.locator('.queue-row strong').allInnerTexts();

test('ten are sent up together in three clicks; the one that needs a vote stays chosen and says why', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  const { clicks, click } = clickCounter();
  await arriveAs(page, 'lan.nguyen', '/cho-duyet');
  await page.locator('.queue-row').nth(10).waitFor();
  expect((await names(page))[0]).toBe('Nguyễn Mẫu Phương');
  await page.getByRole('heading', { name: 'Giấy tờ và các bước' }).waitFor();
  await picture('queue-clerk');
  await stands(page);
  await click(page.getByText('Chọn cả trang này'));
  await click(button(page, 'Duyệt 11 hồ sơ đã chọn'));
  await page.getByRole('heading', { name: 'Sẽ duyệt: 10 hồ sơ' }).waitFor();
  await page.getByRole('heading', { name: 'Chưa duyệt được: 1 hồ sơ' }).waitFor();
  await page.getByText('chưa có cuộc họp nào được lên lịch', { exact: false }).waitFor();
  await picture('queue-confirm');
  await stands(page);
  await click(button(page, 'Duyệt 10 hồ sơ'));
  await page.getByText('Đã duyệt 10 hồ sơ, 1 hồ sơ chưa duyệt').waitFor({ timeout: 60_000 });
  expect(clicks()).toBe(3);
  await picture('queue-done');
  await stands(page);
  await page.getByRole('dialog').getByText('Đóng', { exact: true }).click();
  await button(page, 'Duyệt 1 hồ sơ đã chọn').waitFor();
  const { cases } = await house.call('task.queue', { unitCode: 'CS' });
  expect(cases.filter(({ act }: { act: string }) => act === 'resolve-in-base')).toHaveLength(11);
  expectClean();
  await context.close();
});

test('a base clerk returns what the branch sent up, with its reason, in three clicks; the secretary sees why in one', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', '/cho-duyet');
  await page.getByRole('heading', { name: 'Nguyễn Mẫu Phương' }).waitFor();
  const returning = clickCounter();
  await returning.click(button(page, 'Trả lại'));
  await returning.click(page.getByRole('dialog').getByText('Thiếu ý kiến đoàn thể', { exact: false }));
  await picture('queue-return-base');
  await returning.click(page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }));
  await page.getByText('Nguyễn Mẫu Phương').first().waitFor({ state: 'detached' });
  expect(returning.clicks()).toBe(3);
  await context.close();

  const branch = await visit(browser, house.origin, 'phone');
  await arriveAs(branch.page, 'bi-thu');
  await branch.page.waitForURL('**/viec-hom-nay');
  const reopening = clickCounter();
  await reopening.click(branch.page.getByRole('link', { name: /^Xem lý do.*Nguyễn Mẫu Phương/ }));
  await branch.page.getByText('Thiếu ý kiến đoàn thể', { exact: false }).first().waitFor();
  expect(reopening.clicks()).toBe(1);
  await branch.picture('returned-why');
  branch.expectClean();
  await branch.context.close();
  await house.call('case.send-up', { caseCode: 'HS11', on: ago(0), matter: 'admission' });
  expectClean();
});

test('what needs a vote is put to the planned meeting; without one it says so', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', `/cho-duyet?case=${codes[0]}`);
  await button(page, 'Đưa vào cuộc họp').click();
  await page.getByText('chưa có cuộc họp nào được lên lịch', { exact: false }).waitFor();
  await page.getByRole('dialog').getByText('Đóng', { exact: true }).click();
  await house.call('meeting.plan', {
    code: 'H2',
    unitCode: 'CS',
    body: 'base-committee',
    on: ago(-5),
    items: [],
  });
  await page.reload();
  await page.getByText('Chọn cả trang này').click();
  await button(page, 'Duyệt 11 hồ sơ đã chọn').click();
  await page.getByRole('heading', { name: 'Sẽ đưa vào cuộc họp để biểu quyết: 11 hồ sơ' }).waitFor();
  await picture('queue-agenda');
  await stands(page);
  await page.getByRole('button', { name: 'Duyệt 11 hồ sơ', exact: true }).click();
  await page.getByText('Đã duyệt 11 hồ sơ, 0 hồ sơ chưa duyệt').waitFor({ timeout: 60_000 });
  const { items } = await house.call('meeting.read', { meetingCode: 'H2' });
  expect(items.filter(({ isListed }: { isListed: boolean }) => isListed)).toHaveLength(11);
  expectClean();
  await context.close();
});

test('a specialist sees the oldest with no click, decides in two, returns with reasons in three, by keys too', async () => {
  await house.call('meeting.call', {
    code: 'H3',
    unitCode: 'CS',
    body: 'base-committee',
    heldOn: ago(0),
    method: 'secret-ballot',
    convened: 9,
    present: 9,
  });
  for (const caseCode of codes)
    await house.call('meeting.vote', { meetingCode: 'H3', caseCode, matter: 'admission', yes: 9, no: 0 });
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  // The first address is the queue: something waits.
  await arriveAs(page, 'ban-to-chuc');
  await page.waitForURL('**/cho-duyet');
  await page.locator('.queue-row').nth(9).waitFor();
  const [oldest, second] = await names(page);
  await page.getByRole('heading', { name: oldest as string }).waitFor();
  await page.getByRole('heading', { name: 'Còn thiếu để đi tiếp' }).waitFor();
  await picture('queue-specialist');
  await stands(page);

  const deciding = clickCounter();
  await deciding.click(button(page, 'Duyệt').and(page.locator('.queue-decide button')));
  await deciding.click(page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }));
  // The same day it waits for the board's vote, still the oldest.
  await button(page, 'Đưa vào cuộc họp').waitFor();
  expect(deciding.clicks()).toBeLessThanOrEqual(3);

  const returning = clickCounter();
  await returning.click(button(page, 'Trả lại'));
  await returning.click(page.getByRole('dialog').getByText('Thiếu ý kiến đoàn thể', { exact: false }));
  await picture('queue-return');
  await stands(page);
  await returning.click(page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }));
  await page.getByRole('heading', { name: second as string }).waitFor();
  expect(returning.clicks()).toBe(3);

  await page.locator('.queue-row a').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const [, fourth] = await names(page);
  await page.getByRole('heading', { name: fourth as string }).waitFor();
  expect(page.url()).toMatch(/\/cho-duyet\?case=HS\d+$/);
  expectClean();
  await context.close();
});

test('on a phone the list comes first, then the dossier with its decisions under the thumb', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'ban-to-chuc', '/cho-duyet');
  await page.locator('.queue-row').first().waitFor();
  expect(await page.locator('.queue-dossier').count()).toBe(0);
  await picture('queue-list');
  await stands(page);
  expect(await tooSmallToTouch(page)).toEqual([]);
  await page.locator('.queue-row a').first().click();
  await button(page, 'Trả lại').waitFor();
  await page.getByRole('heading', { name: 'Giấy tờ và các bước' }).waitFor();
  await picture('queue-dossier');
  await stands(page);
  expect(await tooSmallToTouch(page)).toEqual([]);
  await button(page, 'Trả lại').click();
  await page.getByRole('dialog').getByText('Thiếu giấy tờ bắt buộc').waitFor();
  await picture('queue-return');
  await stands(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /Danh sách chờ duyệt/ }).click();
  await page.locator('.queue-row').first().waitFor();
  expectClean();
  await context.close();
});
