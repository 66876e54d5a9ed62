import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { columnDate } from '#kernel/number.ts';
import { expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { daysAgo, plantBranch, plantProbation, prepareCase, today } from './meetingsHouse.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
await plantBranch(house);
await house.person('bi-thu', 'branch-secretary', 'B1');
await house.person('can-bo', 'base-clerk', 'CS');

/** Clicks so far: a press or a tap, typing not counted. */
const countClicks = async (page: Page) => {
  await page.evaluate(
    'window.clicks = 0; addEventListener("click", (event) => event.isTrusted && window.clicks++, true)',
  );
  return () => page.evaluate<number>('window.clicks');
};

const expectForEverybody = async (page: Page, screen: Screen) => {
  // What the pointer rests on is on its way to another colour.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
};

const read = (meetingCode: string) => house.call('meeting.read', { meetingCode });

test.each(onScreens('phone'))('a branch plans, prepares, runs and ends a meeting (%s)', async (screen) => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
  const place = `Nhà văn hóa ${screen}`;
  for (const [n, fullName] of ['Nguyễn Thị Mẫu', 'Trịnh Văn Thử', 'Lý Thị Dụ'].entries())
    await prepareCase(house, { code: `${screen}-${n}`, fullName, isComplete: n < 2 });
  await arriveAs(page, 'bi-thu');
  await page.getByRole('link', { name: 'Họp', exact: true }).click();
  await page.getByRole('heading', { name: 'Lịch họp: Chi bộ Phân xưởng lò' }).waitFor();
  await page.getByRole('button', { name: 'Lên lịch họp' }).click();
  const plan = page.getByRole('dialog', { name: 'Lên lịch họp' });
  await plan.getByLabel('Ngày họp').fill(columnDate(today));
  await page.keyboard.press('Enter');
  await plan.getByLabel('Giờ họp').fill('14h30');
  await plan.getByLabel('Nơi họp').fill(place);
  await plan.getByLabel('Chuyên đề', { exact: true }).fill('Tạo nguồn trong công nhân');
  await plan.getByText('Họp chi bộ thường kỳ ngày', { exact: false }).waitFor();
  await expectForEverybody(page, screen);
  await picture('meeting-plan');
  await plan.getByRole('button', { name: 'Lên lịch', exact: true }).click();
  await page.getByRole('heading', { name: 'Họp chi bộ thường kỳ' }).waitFor();
  const code = decodeURIComponent(page.url().split('/hop/')[1] ?? '');
  await page.getByText('Đủ điều kiện biểu quyết').first().waitFor();
  await page.getByText('Chưa có đơn xin vào Đảng', { exact: false }).first().waitFor();
  await expectForEverybody(page, screen);
  await picture('meeting-prepare');
  await page.getByText('Triệu tập 8 · có mặt 8').waitFor();
  await page.getByRole('checkbox', { name: 'Trần Thị Bình' }).uncheck();
  await page.getByLabel('Lý do vắng của Trần Thị Bình').fill('Ốm');
  await page.getByRole('checkbox', { name: 'Dương Văn Lâm' }).check();
  await page.getByText('Triệu tập 9 · có mặt 8').waitFor();
  await page.getByRole('button', { name: 'Bắt đầu họp' }).scrollIntoViewIfNeeded();
  await expectForEverybody(page, screen);
  await picture('meeting-attendance');
  await page.getByRole('button', { name: 'Bắt đầu họp' }).click();
  await page.getByText('Triệu tập 9 · có mặt 8 · cần 6 phiếu tán thành').waitFor();
  await page.getByLabel('Tán thành', { exact: true }).fill('9');
  await page.getByText('Số phiếu nhiều hơn số có mặt (8).').waitFor();
  expect(await page.getByRole('button', { name: 'Ghi kết quả' }).isDisabled()).toBe(true);
  await page.getByLabel('Tán thành', { exact: true }).fill('7');
  await page.getByText('7/9 = đạt, cần 6').waitFor();
  await page.getByText('Phiếu trắng, không hợp lệ: 1').waitFor();
  await expectForEverybody(page, screen);
  await picture('meeting-run');
  await page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await page.getByText('Nghị quyết của chi bộ đã ghi vào hồ sơ.').waitFor();
  await expectForEverybody(page, screen);
  await picture('meeting-verdict');
  await page.getByRole('button', { name: /^Người tiếp theo/ }).click();
  await page.getByLabel('Tán thành', { exact: true }).fill('5');
  await page.getByLabel('Không tán thành').fill('3');
  await page.getByText('5/9 = không đạt, cần 6').waitFor();
  // Left for another page while being counted, found again as it was.
  await page.getByRole('link', { name: 'Lịch họp: Chi bộ Phân xưởng lò' }).click();
  await page.getByRole('button', { name: 'Lên lịch họp' }).waitFor();
  await page.goBack();
  await page.getByText('Đã lấy lại phần nhập dở', { exact: false }).waitFor();
  await page.getByText('5/9 = không đạt, cần 6').waitFor();
  await page.getByLabel('Không tán thành').press('Enter');
  await page.getByText('Phải báo cáo đầy đủ kết quả', { exact: false }).waitFor();
  await picture('meeting-failed');
  await page.getByRole('button', { name: 'Ghi đã báo cáo hôm nay' }).click();
  await page.getByText('Đã báo cáo lên cấp trên').waitFor();
  await page.getByRole('button', { name: 'Kết thúc họp' }).click();
  const asked = page.getByRole('dialog', { name: 'Kết thúc họp' });
  await asked.getByText('Đã biểu quyết 2 người', { exact: false }).waitFor();
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await picture('meeting-close');
  await asked.getByRole('button', { name: 'Kết thúc họp' }).click();
  await page.getByRole('heading', { name: 'Kết quả biểu quyết' }).waitFor();
  await page.getByRole('button', { name: 'Ghi ý kiến, đánh giá' }).click();
  const remarks = page.getByRole('dialog', { name: 'Ý kiến cấp trên, chất lượng' });
  await remarks.getByText('Khá', { exact: true }).click();
  await remarks.getByLabel('Cấp trên dự').fill('Phó Bí thư Đảng ủy');
  await expectForEverybody(page, screen);
  await remarks.getByRole('button', { name: 'Ghi nhận xét' }).click();
  await page.getByText('Phó Bí thư Đảng ủy').waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await expectForEverybody(page, screen);
  await picture('meeting-over');
  expect(await read(code)).toMatchObject({
    isClosed: true,
    place,
    at: '14:30',
    quality: 'fair',
    votes: [
      { yes: 7, no: 0, passed: true },
      { yes: 5, no: 3, passed: false, isReported: true },
    ],
  });
  const { status } = await house.call('case.read', { caseCode: `${screen}-0` });
  expect(status).toBe('branch-resolved');
  await page.getByRole('link', { name: 'Lịch họp: Chi bộ Phân xưởng lò' }).click();
  await page.getByText('Chất lượng: Khá', { exact: false }).first().waitFor();
  await expectForEverybody(page, screen);
  await picture('meetings');
  // Who failed is no business of the next meeting here.
  for (const n of [1, 2]) await house.call('case.withdraw', { caseCode: `${screen}-${n}`, on: today });
  expectClean();
  await context.close();
});

test.each(onScreens('phone'))(
  'a vote is entered and its resolution made in four clicks at most (%s)',
  async (screen) => {
    await prepareCase(house, { code: `budget-${screen}`, fullName: 'Mai Thị Bốn' });
    const code = `HB-${screen}`;
    const items = [{ caseCode: `budget-${screen}`, matter: 'admission' }];
    await house.call('meeting.plan', {
      code,
      unitCode: 'B1',
      body: 'branch',
      kind: 'thematic',
      on: today,
      items,
    });
    await house.call('meeting.open', { meetingCode: code, heldOn: today });
    const { page, expectClean, context } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: 'Họp', exact: true }).click();
    await page.locator(`a[href="/hop/${code}"]`).last().click();
    await page.getByLabel('Tán thành', { exact: true }).waitFor();
    await page.keyboard.type('8');
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.getByText('Nghị quyết của chi bộ đã ghi vào hồ sơ.').waitFor();
    expect(await clicks()).toBeLessThanOrEqual(4);
    const { status } = await house.call('case.read', { caseCode: `budget-${screen}` });
    expect(status).toBe('branch-resolved');
    await house.call('meeting.close', { meetingCode: code });
    expectClean();
    await context.close();
  },
);

test('a meeting is run by keyboard alone', async () => {
  await prepareCase(house, { code: 'keys', fullName: 'Cao Văn Phím' });
  await house.call('meeting.plan', { code: 'HK', unitCode: 'B1', body: 'branch', on: today });
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'bi-thu', '/hop/HK');
  await page.getByRole('heading', { name: 'Điểm danh' }).waitFor();
  const tabTo = async (role: 'checkbox' | 'button', name: string) => {
    const wanted = page.getByRole(role, { name, exact: true });
    for (let steps = 0; steps < 80; steps += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}`);
  };
  await tabTo('checkbox', 'Lê Văn An');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Đi công tác');
  await tabTo('button', 'Bắt đầu họp');
  await page.keyboard.press('Enter');
  await page.getByLabel('Tán thành', { exact: true }).waitFor();
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.getByText('6/8 = đạt, cần 6').first().waitFor();
  await tabTo('button', 'Kết thúc họp');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Kết thúc họp' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc họp' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kết quả biểu quyết' }).waitFor();
  expect(
    (await read('HK')).seats.filter(({ isPresent }: { isPresent: boolean }) => !isPresent),
  ).toMatchObject([
    { fullName: 'Dương Văn Lâm', exclusion: 'exempt' },
    { fullName: 'Lê Văn An', reason: 'Đi công tác' },
  ]);
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'a committee approves several with its numbers, and sees which branches have not met (%s)',
  async (screen) => {
    await house.call('meeting.plan', {
      code: `HC0-${screen}`,
      unitCode: 'B1',
      body: 'branch',
      on: daysAgo(1),
    });
    await house.call('meeting.open', { meetingCode: `HC0-${screen}`, heldOn: daysAgo(1) });
    for (const [n, fullName] of ['Tạ Thị Năm', 'Phan Văn Sáu'].entries()) {
      const caseCode = `c-${screen}-${n}`;
      await prepareCase(house, { code: caseCode, fullName });
      const ballots = { matter: 'admission', yes: 8, no: 0 };
      await house.call('meeting.vote', { meetingCode: `HC0-${screen}`, caseCode, ...ballots });
      await house.call('case.send-up', { caseCode, on: daysAgo(1), matter: 'admission' });
    }
    const code = `HC-${screen}`;
    await house.call('meeting.plan', {
      code,
      unitCode: 'CS',
      body: 'base-committee',
      on: today,
      place: 'Hội trường',
    });
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can-bo', `/hop/${code}`);
    await page.getByLabel('Số được triệu tập').fill('15');
    await page.getByLabel('Số có mặt').fill('13');
    await expectForEverybody(page, screen);
    await picture('committee-prepare');
    await page.getByRole('button', { name: 'Bắt đầu họp' }).click();
    for (const yes of ['13', '10']) {
      await page.getByLabel('Tán thành', { exact: true }).fill(yes);
      await page.getByText(`${yes}/15 = đạt, cần 10`).first().waitFor();
      await picture(`committee-run-${yes}`);
      await page.getByRole('button', { name: 'Ghi kết quả' }).click();
      await page.getByText('Nghị quyết của đảng ủy đã ghi vào hồ sơ.').waitFor();
      if (yes === '13') await page.getByRole('button', { name: /^Người tiếp theo/ }).click();
    }
    await expectForEverybody(page, screen);
    await house.call('meeting.close', { meetingCode: code });
    await page.goto('/hop');
    await page.getByRole('heading', { name: 'Chi bộ chưa họp trong tháng' }).waitFor();
    await page.getByRole('link', { name: 'Chi bộ Văn phòng' }).first().waitFor();
    await page.getByText('1/2 chi bộ đã họp', { exact: false }).waitFor();
    await expectForEverybody(page, screen);
    await picture('meetings-below');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await picture('meetings-unmet');
    expectClean();
    await context.close();
  },
);

test.each(onScreens('phone'))(
  'a usual day is taken with one press; a removal is put to the vote, and the minutes are fetched in two (%s)',
  async (screen) => {
    await house.call('meeting-day.set', { unitCode: 'B1', body: 'branch', from: daysAgo(30), dayOfMonth: 3 });
    const caseCode = `removal-${screen}`;
    const fullName = screen === 'desk' ? 'Hà Văn Dự' : 'Mạc Thị Dự';
    await plantProbation(house, { code: caseCode, fullName });
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu', '/hop');
    await page.getByRole('button', { name: 'Lên lịch họp' }).click();
    const plan = page.getByRole('dialog', { name: 'Lên lịch họp' });
    const usual = plan.getByRole('group', { name: 'Ngày họp thường lệ sắp tới' }).getByRole('button').first();
    const day = await usual.innerText();
    expect(day).toMatch(/^03\//);
    await usual.click();
    expect(await plan.getByLabel('Ngày họp', { exact: true }).inputValue()).toBe(day);
    await expectForEverybody(page, screen);
    await picture('meeting-usual-days');
    await page.keyboard.press('Escape');

    const code = `HR-${screen}`;
    await house.call('meeting.plan', { code, unitCode: 'B1', body: 'branch', on: today, items: [] });
    await house.call('meeting.open', { meetingCode: code, heldOn: today });
    await page.goto(`/hop/${code}`);
    await page.getByText('Đưa việc xóa tên đảng viên dự bị ra biểu quyết').click();
    await page.getByLabel('Đảng viên dự bị').click();
    await page.locator('.ant-select-item-option').filter({ hasText: fullName }).click();
    await expectForEverybody(page, screen);
    await picture('meeting-removal');
    await page.getByRole('button', { name: 'Đưa vào danh sách biểu quyết' }).click();
    await page.getByText('Xét xóa tên').first().waitFor();
    await page.getByLabel('Tán thành', { exact: true }).fill('7');
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.getByText('7/8 = đạt, cần 6').first().waitFor();
    await picture('meeting-removal-voted');
    await page.reload();
    await page.waitForLoadState('networkidle');
    const clicks = await countClicks(page);
    await page.getByRole('button', { name: 'Biên bản họp (Word)' }).click();
    const panel = page.getByRole('dialog', { name: /Biên bản/ });
    await panel.waitFor();
    await picture('meeting-minutes-opening');
    await panel.getByText(fullName).first().waitFor();
    await expectForEverybody(page, screen);
    await picture('meeting-minutes');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: 'Tải bản thảo' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(await clicks()).toBe(2);
    await house.call('meeting.close', { meetingCode: code });
    expectClean();
    await context.close();
  },
);

test('letters twice as large at 360 px need no scrolling sideways', async () => {
  const code = 'HL';
  await prepareCase(house, { code: 'large', fullName: 'Nguyễn Hoàng Phương Thảo Mẫu' });
  await house.call('meeting.plan', { code, unitCode: 'B1', body: 'branch', on: today });
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'bi-thu');
  await page.evaluate("localStorage.setItem('text-size', '2')");
  for (const address of ['/hop', `/hop/${code}`]) {
    await page.goto(address);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    await expectFits(page);
    await picture(`large-${address.slice(1).replaceAll('/', '-')}`);
  }
  await house.call('meeting.open', { meetingCode: code, heldOn: today });
  await page.reload();
  await page.getByLabel('Tán thành', { exact: true }).waitFor();
  await expectFits(page);
  await picture('large-run');
  expectClean();
  await context.close();
});
