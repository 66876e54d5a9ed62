import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { daysAgo, plantBranch, plantProbation } from './meetingsHouse.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;

const A_YEAR = 366;

beforeAll(async () => {
  await plantBranch(house);
  for (const [code, fullName, days] of [
    ['HS-1', 'Nguyễn Thị Mẫu Trễ', A_YEAR + 120],
    ['HS-2', 'Trần Văn Mẫu Đến Hạn', A_YEAR + 3],
    ['HS-3', 'Lê Thị Mẫu Sắp Hết', A_YEAR - 12],
    ['HS-4', 'Phạm Văn Mẫu Còn Lâu', 150],
  ] as const)
    await plantProbation(house, { code, fullName, days, helper: 'D3' });
  // The helper named at the ceremonies has moved away since.
  await call('member.transfer', { personCode: 'D3', unitCode: 'B2', effectiveOn: daysAgo(10) });
  await house.person('bi-thu', 'branch-secretary', 'B1');
  await house.person('can-bo', 'base-clerk', 'CS');
});

const expectForEverybody = async (page: Page, screen: Screen): Promise<void> => {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
};

test.each(onScreens('phone'))(
  'a secretary sees whose probation is overdue, and only those, and takes the list along (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu');
    if (screen === 'phone') await page.getByText('Thêm', { exact: true }).click();
    await page.getByRole('link', { name: 'Đảng viên dự bị', exact: true }).click();
    await page.getByText('4 đảng viên dự bị, 1 người dự bị quá hạn').waitFor();
    const rows = page.getByRole('region', { name: 'Đảng viên dự bị' }).locator('tbody tr');
    await rows.nth(3).waitFor();
    expect(await rows.locator('th a').allInnerTexts()).toEqual([
      'Nguyễn Thị Mẫu Trễ',
      'Trần Văn Mẫu Đến Hạn',
      'Lê Thị Mẫu Sắp Hết',
      'Phạm Văn Mẫu Còn Lâu',
    ]);
    await rows.first().getByText('không còn ở chi bộ').waitFor();
    await expectForEverybody(page, screen);
    await picture('probation');
    await page.getByRole('link', { name: 'Dự bị quá hạn 1' }).click();
    await page.waitForURL('**/du-bi?state=overdue');
    await rows.nth(1).waitFor({ state: 'detached' });
    await picture('probation-overdue');
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Xuất|Excel/ })
      .first()
      .click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.getByRole('link', { name: 'Nguyễn Thị Mẫu Trễ' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nguyễn Thị Mẫu Trễ' }).waitFor();
    expectClean();
    await context.close();
  },
);

test('two helpers are assigned from the list in three clicks', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'bi-thu', '/du-bi');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('button', { name: 'Phân công giúp đỡ Trần Văn Mẫu Đến Hạn' }));
  const members = page.getByRole('dialog').getByRole('combobox');
  for (const [typed, name] of [
    ['van an', 'Lê Văn An'],
    ['thi binh', 'Trần Thị Bình'],
  ] as const) {
    await members.fill(typed);
    await page.getByTitle(name).waitFor();
    await members.press('Enter');
  }
  await members.press('Escape');
  await picture('probation-helpers');
  await click(page.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }));
  await page.getByText('Đã ghi: Phân công đảng viên giúp đỡ').waitFor();
  await page.getByText('Lê Văn An, Trần Thị Bình').waitFor();
  expect(clicks()).toBeLessThanOrEqual(3);
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'several are put on the list of one meeting, the planned one or a new one (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can-bo', '/du-bi');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('button', { name: 'Đưa vào cuộc họp xét' }));
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('radio', { name: 'Cuộc họp mới' }).waitFor();
    await expectForEverybody(page, screen);
    await picture('probation-round');
    // Who stands on a list already is put on another only when asked for.
    if (screen === 'phone') {
      await click(drawer.getByRole('radio', { name: 'Cuộc họp mới' }));
      await click(drawer.getByRole('checkbox', { name: 'Trần Văn Mẫu Đến Hạn' }));
    }
    await click(drawer.getByRole('button', { name: /Đưa \d người vào danh sách xét/ }));
    await page.getByRole('heading', { name: 'Họp chi bộ thường kỳ' }).waitFor();
    await page.getByText('Trần Văn Mẫu Đến Hạn').first().waitFor();
    expect(clicks()).toBe(screen === 'phone' ? 4 : 2);
    await picture('probation-meeting');
    const { people } = await call('probation.list', { unitCode: 'B1' });
    expect(people.slice(0, 2).map(({ round }: { round: string }) => round)).toEqual(['planned', 'planned']);
    expectClean();
    await context.close();
  },
);

test.each(onScreens('phone'))(
  'the usual day of a branch is set, one meeting moved and moved back (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu', '/hop');
    await page.getByRole('link', { name: 'Ngày họp thường lệ' }).click();
    await page.getByRole('heading', { name: 'Ngày họp thường lệ: Chi bộ Phân xưởng lò' }).waitFor();
    await page.getByRole('button', { name: 'Đặt ngày họp: Chi bộ' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Ngày trong tháng').fill('3');
    await drawer.getByText('Chi bộ: Ngày 3 hằng tháng, từ', { exact: false }).waitFor();
    await expectForEverybody(page, screen);
    await picture('meeting-days-set');
    await drawer.getByRole('button', { name: 'Ghi ngày họp' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByText('Ngày 3 hằng tháng, từ ngày', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Dời, bỏ, thêm một lần họp: Chi bộ' }).click();
    await drawer.getByRole('radio', { name: 'bỏ một lần họp' }).click();
    await drawer.getByLabel('Lý do').fill('Nghỉ Tết');
    await expectForEverybody(page, screen);
    await picture('meeting-days-except');
    await drawer.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page
      .getByText(/Không họp ngày .* Nghỉ Tết/)
      .first()
      .waitFor();
    await drawer.waitFor({ state: 'hidden' });
    await expectForEverybody(page, screen);
    await picture('meeting-days');
    await page.getByRole('button', { name: /^Bỏ thay đổi/ }).click();
    await page.getByText('Nghỉ Tết').first().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Kế hoạch ngược' }).first().click();
    expectClean();
    await context.close();
  },
);
