import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addDays, todayIn } from '#kernel/day.ts';
import { tooWide, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
const ago = (days: number) => addDays(todayIn(Date.now), -days);
const units = [
  ['T', 'Tỉnh ủy Mẫu', 'province', null],
  ['CS1', 'Đảng ủy xã Mẫu Một', 'base-org', 'T'],
  ['CS2', 'Đảng ủy xã Mẫu Hai', 'base-org', 'T'],
  ['B1', 'Chi bộ thôn Một', 'branch', 'CS1'],
] as const;

/** A person whose CV declares both parents; nobody has been asked yet. */
const opened = async (n: number, name: string) => {
  const caseCode = `HS-${n}`;
  await house.call('person.record', {
    code: `N-${n}`,
    unitCode: 'B1',
    fullName: name,
    bornOn: '1995-06-01',
  });
  await house.call('case.open', { code: caseCode, personCode: `N-${n}`, unitCode: 'B1', on: ago(120) });
  await house.call('case.open-dossier', { caseCode, on: ago(110) });
  await house.call('case.submit-cv', {
    caseCode,
    on: ago(105),
    stampedOn: ago(104),
    relatives: ['self', 'natural-father', 'natural-mother'],
  });
};
const asked = (n: number, days: number, relation = 'self') =>
  house.call('request.send', {
    caseCode: `HS-${n}`,
    on: ago(days),
    questions: [{ kind: 'verification', relation }],
    toUnitCode: 'CS2',
    letterNumber: `${n}-CV/ĐU`,
  });

beforeAll(async () => {
  for (const [code, name, kind, parentCode] of units)
    await house.call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
  await house.person('lan.nguyen', 'base-clerk', 'CS1');
  await house.person('hoa.tran', 'base-clerk', 'CS2');
  await house.person('binh.le', 'base-clerk', 'T');
  await opened(1, 'Nguyễn Văn Mẫu');
  await opened(2, 'Trần Thị Thử');
  await opened(3, 'Lê Văn Ví');
  await asked(2, 80);
  await asked(3, 5);
  await asked(3, 5, 'natural-father');
});

/** Nothing of what is shown now stands in anybody's way. */
const expectClear = async (page: Page, screen: Screen) => {
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
};
const shown = (page: Page, words: string | RegExp): Locator =>
  page.getByText(words).filter({ visible: true }).first();

test('another unit is asked to verify in three clicks', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', '/tham-tra');
  const { click, clicks } = clickCounter();
  await page.getByRole('button', { name: /Nguyễn Văn Mẫu.*cha đẻ/ }).waitFor();
  await expectClear(page, 'desk');
  await picture('requests-to-ask');
  await click(page.getByRole('button', { name: 'Hỏi về Nguyễn Văn Mẫu (sinh 1995): Thẩm tra: cha đẻ' }));
  const form = page.getByRole('dialog', { name: 'Hỏi về Nguyễn Văn Mẫu' });
  await form.getByRole('combobox', { name: 'Nơi được hỏi' }).fill('xa mau hai');
  await page.locator('.ant-select-item-option').filter({ hasText: 'Mẫu Hai' }).waitFor();
  await expectClear(page, 'desk');
  await picture('requests-ask-picker');
  await click(page.locator('.ant-select-item-option').filter({ hasText: 'Mẫu Hai' }));
  await form.getByText(/Gửi Đảng ủy xã Mẫu Hai: Thẩm tra: cha đẻ/).waitFor();
  await expectClear(page, 'desk');
  await picture('requests-ask');
  await click(form.getByRole('button', { name: 'Gửi', exact: true }));
  await form.getByText('Đã gửi 1 yêu cầu').waitFor();
  expect(clicks()).toBe(3);
  await picture('requests-asked');
  await form.getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByRole('button', { name: /Nguyễn Văn Mẫu.*cha đẻ/ }).waitFor({ state: 'detached' });
  expectClean();
  await context.close();
});

test('asking goes by keyboard alone, an outside body too', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lan.nguyen', '/tham-tra');
  await page.getByRole('button', { name: /Nguyễn Văn Mẫu.*mẹ đẻ/ }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Hỏi về Nguyễn Văn Mẫu' });
  await form.getByRole('radio', { name: 'Tổ chức trong hệ thống' }).focus();
  await page.keyboard.press('ArrowRight');
  await form.getByLabel('Tên nơi được hỏi').focus();
  await page.keyboard.type('Đảng ủy Ngoài nước');
  await expectClear(page, 'desk');
  await picture('requests-ask-outside');
  await page.keyboard.press('Enter');
  await form.getByText('Đã gửi 1 yêu cầu').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))(
  'the unit that was asked answers from its own queue and sees no case (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'hoa.tran', '/tham-tra/nhan-duoc');
    await shown(page, /quá hạn \d+ ngày làm việc/).waitFor();
    await expectClear(page, screen);
    await picture('requests-received');
    const question = screen === 'desk' ? 'Thẩm tra: bản thân' : 'Thẩm tra: cha đẻ';
    const open = page.getByRole('button', { name: `Mở yêu cầu về Lê Văn Ví (sinh 1995): ${question}` });
    await open.click();
    const one = page.getByRole('dialog', { name: /Yêu cầu số/ });
    await one.getByRole('radio', { name: 'trả lại' }).check();
    await one.getByLabel('Lý do trả lại').waitFor();
    await expectClear(page, screen);
    await picture('requests-answer');
    await one.getByRole('button', { name: 'Báo đã nhận công văn' }).click();
    await page
      .getByRole('dialog')
      .last()
      .getByRole('button', { name: 'Báo đã nhận công văn' })
      .last()
      .click();
    await shown(page, 'đã nhận, chưa trả lời').waitFor();
    await one.getByRole('radio', { name: 'đúng', exact: true }).check();
    await one.getByLabel('Giấy lưu ở đâu').fill('Tủ hồ sơ số 2');
    await one.getByRole('button', { name: 'Ghi trả lời' }).click();
    await one.getByText(/đã trả lời: đúng/).waitFor();
    await one.getByText('Tủ hồ sơ số 2').waitFor();
    await expectClear(page, screen);
    await picture('requests-answered');
    await page.goto('/tham-tra');
    await shown(page, 'Không còn ai phải hỏi.').waitFor();
    await expectClear(page, screen);
    await picture('requests-none');
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))('who asked sees what is late, reminds and takes back (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  await arriveAs(page, screen === 'desk' ? 'lan.nguyen' : 'binh.le', '/tham-tra/da-gui');
  await shown(page, /quá hạn \d+ ngày làm việc/).waitFor();
  if (screen === 'desk') {
    await page.getByRole('button', { name: 'Nhắc các nơi quá hạn' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhắc các nơi quá hạn' }).click();
    await shown(page, 'Đã nhắc 1 yêu cầu').waitFor();
  }
  await expectClear(page, screen);
  await picture('requests-sent');
  await page.getByLabel('Tình trạng').selectOption({ label: 'quá hạn' });
  await page.waitForURL('**/da-gui?state=overdue');
  await page.getByRole('button', { name: /Mở yêu cầu về Trần Thị Thử/ }).click();
  const one = page.getByRole('dialog', { name: /Yêu cầu số/ });
  await one.getByText('Rút lại', { exact: true }).first().click();
  await one.getByLabel('Lý do rút lại').fill('Gửi nhầm nơi');
  await expectClear(page, screen);
  await picture('requests-withdraw');
  if (screen === 'phone') {
    await one.getByRole('button', { name: 'Rút lại' }).click();
    await one.getByText(/Gửi nhầm nơi/).waitFor();
  }
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'from the page of a case another unit is asked in three clicks; its requests stand there with their age (%s)',
  async (screen) => {
    const n = screen === 'desk' ? 5 : 6;
    await opened(n, `Phạm Thị Hồ ${n}`);
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'lan.nguyen', `/ho-so/HS-${n}`);
    await page.getByRole('link', { name: 'Hỏi nơi khác: thẩm tra, lấy ý kiến' }).scrollIntoViewIfNeeded();
    await picture('requests-on-case');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('link', { name: 'Hỏi nơi khác: thẩm tra, lấy ý kiến' }));
    const form = page.getByRole('dialog', { name: `Hỏi về Phạm Thị Hồ ${n}` });
    await form.getByRole('combobox', { name: 'Nơi được hỏi' }).fill('xa mau hai');
    await click(page.locator('.ant-select-item-option').filter({ hasText: 'Mẫu Hai' }));
    await click(form.getByRole('button', { name: 'Gửi', exact: true }));
    await form.getByText('Đã gửi 1 yêu cầu').waitFor();
    expect(clicks()).toBe(3);
    await form.getByRole('button', { name: 'Đóng' }).last().click();
    await form.waitFor({ state: 'hidden' });
    await shown(page, `Chỉ hiện của hồ sơ HS-${n}`).waitFor();
    await expectClear(page, screen);
    await picture('requests-of-case');
    await page.goto(`/tham-tra/da-gui?caseCode=HS-${n}`);
    await shown(page, `Phạm Thị Hồ ${n}`).waitFor();
    expect(await page.getByRole('button', { name: /^Mở yêu cầu về/ }).count()).toBe(1);
    await expectClear(page, screen);
    await picture('requests-sent-of-case');
    expectClean();
    await context.close();
  },
);

test('a question is a task of who was asked, its answer one of who asked, each with one button', async () => {
  await opened(7, 'Vũ Văn Đáp');
  await asked(7, 3);
  const theirs = await visit(browser, house.origin);
  await arriveAs(theirs.page, 'hoa.tran');
  await theirs.page.waitForURL('**/viec-hom-nay');
  await theirs.page.getByRole('link', { name: /Làm ngay: trả lời thẩm tra.*Vũ Văn Đáp/ }).waitFor();
  await expectClear(theirs.page, 'desk');
  await theirs.picture('today-requests');
  await theirs.page.getByRole('link', { name: /Làm ngay: trả lời thẩm tra.*Vũ Văn Đáp/ }).click();
  const one = theirs.page.getByRole('dialog', { name: /Yêu cầu số/ });
  await one.getByRole('radio', { name: 'đúng', exact: true }).check();
  await one.getByRole('button', { name: 'Ghi trả lời' }).click();
  await one.getByText(/đã trả lời: đúng/).waitFor();
  theirs.expectClean();
  await theirs.context.close();

  const mine = await visit(browser, house.origin, 'phone');
  await arriveAs(mine.page, 'lan.nguyen');
  await mine.page.getByRole('link', { name: /Làm ngay: xem trả lời.*Vũ Văn Đáp/ }).click();
  const answer = mine.page.getByRole('dialog', { name: /Yêu cầu số/ });
  await answer.getByRole('link', { name: 'Mở hồ sơ của người này' }).waitFor();
  await expectClear(mine.page, 'phone');
  await mine.picture('request-answer-seen');
  await answer.getByRole('button', { name: 'Đã xem trả lời' }).click();
  await answer.getByRole('button', { name: 'Đã xem trả lời' }).waitFor({ state: 'detached' });
  await mine.page.goto('/viec-hom-nay');
  await mine.page.getByRole('heading', { name: 'Việc hôm nay' }).waitFor();
  await mine.page.waitForLoadState('networkidle');
  expect(await mine.page.getByRole('link', { name: /xem trả lời.*Vũ Văn Đáp/ }).count()).toBe(0);
  mine.expectClean();
  await mine.context.close();
});
