import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '#features/imports/server/readSource.ts';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { putDay } from './desk.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;

beforeAll(async () => {
  const demo = new URL('../demo/dien-bien-2016', import.meta.url).pathname;
  await call('import.run', { sheets: await readSource(demo) });
  await call('unit.found', { code: 'K', name: 'Đảng ủy Khối Mẫu', kind: 'block-committee' });
  await call('unit.found', { code: 'K1', name: 'Đảng bộ Khu Một', kind: 'base-org', parentCode: 'K' });
  for (let n = 1; n <= 8; n++)
    await call('site.register', {
      ...{ code: `DN-${n}`, unitCode: 'K1', kind: 'enterprise', name: `Công ty Mẫu ${n}`, workers: 40 * n },
      ...{ ownerKind: 'private', openedOn: '2010-01-01', stateSince: '2026-01-01' },
      state: n < 4 ? 'no-member' : 'members-no-branch',
    });
  await call('unit.found', { code: 'MAU-CB', name: 'Chi bộ Mẫu', kind: 'branch', parentCode: 'DB-MN' });
  const person = { code: 'N-1', unitCode: 'MAU-CB', fullName: 'Lò Văn Tăng Cường', birthYear: 1985 };
  await call('person.record', person);
  await call('member.enrol', {
    ...{ unitCode: 'MAU-CB', personCode: 'N-1', effectiveOn: '2015-05-19' },
    ...{ ceremonyOn: '2015-05-19', officialOn: '2016-05-19' },
  });
  await call('plan.record', { code: 'KH-K', unitCode: 'K', period: '2026' });
  await house.person('to-chuc', 'organisation-board', 'DB');
  await house.person('khoi', 'organisation-board', 'K');
});

const dialog = (page: Page) => page.getByRole('dialog');

test.each(onScreens('desk'))(
  'a specialist reads both halves of the goal side by side, opens the villages behind a number, and sees where the rest is (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'to-chuc', '/ra-soat/dia-ban?asOf=2016-11-17');
    await page
      .getByRole('heading', {
        name: 'Tỉnh ủy Điện Biên: 71 nơi chưa có đảng viên, 396 nơi chưa có tổ chức đảng trên 1.813 thôn, bản, khu phố',
      })
      .waitFor({ timeout: 30_000 });
    await page
      .getByText(
        'chưa có tổ chức đảng: 411 → 396 (giảm 3,65% trong 178 ngày; giữ nhịp này ≈ 7,5%/năm, thấp hơn 15–20%/năm; thiếu số đầu năm)',
      )
      .waitFor();
    await page.getByText('giảm 62–82 nơi').waitFor();
    expect(await page.getByText('thiếu số đầu kỳ', { exact: true }).count()).toBe(2);
    await expectAccessible(page);
    await expectFits(page);
    await picture('places');
    for (const name of [/^Các bước chuyển từ/, /nơi trực thuộc còn/, /giảm 15–20%/]) {
      await page.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView());
      await picture(`places-${String(name).replace(/[^a-z0-9]/gi, '')}`);
    }

    await page
      .getByRole('button', { name: /^71: mở danh sách Trắng đảng viên/ })
      .first()
      .click();
    await dialog(page).getByText('71 nơi', { exact: true }).waitFor();
    await dialog(page).locator('tbody tr').nth(20).waitFor();
    await expectAccessible(page);
    await picture('places-list');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^24: mở danh sách/ }).click();
    await dialog(page).getByText('24 nơi', { exact: true }).waitFor();
    await dialog(page).locator('tbody tr').nth(23).waitFor();
    expect(await dialog(page).locator('tbody tr').count()).toBe(24);
    await page.keyboard.press('Escape');

    await page.getByText('đơn vị cơ sở (821)').click();
    await page.getByRole('heading', { name: /183 nơi chưa có tổ chức đảng/ }).waitFor();
    await page.getByText('Chưa giao mục tiêu nào cho đơn vị cơ sở').waitFor();
    await expectAccessible(page);
    await picture('places-base-units');
    expectClean();
    await context.close();
  },
);

test('a member is seconded to a village, and how many it still takes for a branch is counted down', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'to-chuc', '/ra-soat/dia-ban?unitCode=DB-MN&asOf=2016-11-17');
  await page
    .getByRole('button', { name: /^18: mở danh sách Trắng đảng viên/ })
    .first()
    .click({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Đảng viên ở đây: Bản số 1', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Đảng viên ở Bản số 1' });
  await drawer.getByText('0 đảng viên chính thức; lập chi bộ riêng cần 3, còn thiếu 3.').waitFor();
  await drawer.getByText('Chưa ghi đảng viên nào ở đây').waitFor();
  await expectAccessible(page);
  const branch = drawer.getByRole('combobox', { name: 'Chi bộ của đảng viên' });
  await branch.fill('MAU-CB');
  await page.getByText('Chi bộ Mẫu', { exact: true }).last().click();
  const member = drawer.getByRole('combobox', { name: '* Đảng viên', exact: true });
  await member.fill('Tang Cuong');
  await page.getByTitle('Lò Văn Tăng Cường').last().click();
  await picture('places-second');
  await drawer.getByRole('button', { name: 'Phân công, tăng cường đảng viên' }).click();
  await drawer.getByText('1 đảng viên chính thức; lập chi bộ riêng cần 3, còn thiếu 2.').waitFor();
  await drawer.getByRole('cell', { name: 'tăng cường', exact: true }).waitFor();
  await drawer.evaluate((one) => one.scrollTo(0, 0));
  await picture('places-seconded');
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('a goal for enterprises alone is set from the review, and an enterprise that gains a member moves both numbers', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'khoi', '/ra-soat/dia-ban');
  await page.getByRole('heading', { name: /: 3 nơi chưa có đảng viên, 8 nơi/ }).waitFor({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Giao mục tiêu' }).click();
  const kinds = page.getByRole('combobox', { name: 'Chỉ tính loại địa bàn, đơn vị' });
  await kinds.fill('doanh nghiệp');
  await page.getByTitle('doanh nghiệp', { exact: true }).last().click();
  await kinds.press('Escape');
  await page.getByLabel('Mức tối thiểu').fill('30');
  await page.getByLabel('Mức tối đa').fill('40');
  await picture('places-goal');
  await page.getByRole('button', { name: 'Giao chỉ tiêu', exact: true }).click();
  await page.getByText(/^Đã giao chỉ tiêu/).waitFor();

  await page.goto('/ra-soat/dia-ban?group=base-unit%20enterprise');
  await page.getByRole('heading', { name: /giảm 30–40%\/năm/ }).waitFor();
  await page.getByText('giảm 3 nơi').waitFor();
  await page
    .getByRole('button', { name: /^3: mở danh sách Chưa có đảng viên/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Đổi trạng thái của Công ty Mẫu 1' }).click();
  const form = dialog(page).last();
  await form.getByRole('combobox').click();
  await page.getByTitle('Có chi bộ riêng', { exact: true }).last().click();
  await putDay(form.getByRole('textbox', { name: '* Từ ngày' }), '2026-10-01');
  await form.getByRole('button', { name: 'Đổi trạng thái', exact: true }).click();
  await page
    .getByRole('heading', { name: /: 2 nơi chưa có đảng viên, 7 nơi/, includeHidden: true })
    .waitFor({ state: 'attached' });
  await picture('places-changed');
  expectClean();
  await context.close();
});
