import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { todayIn, yearOf } from '#kernel/day.ts';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;
const year = yearOf(todayIn(Date.now));
const long =
  'Trung tâm Dịch vụ việc làm và Bảo trợ xã hội trực thuộc Sở Lao động, Thương binh và Xã hội thành phố';

/** Many targets, subordinates and names as long as there are. */
beforeAll(async () => {
  const found = (code: string, name: string, kind: string, parentCode?: string) =>
    call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
  await found('H', `Đảng bộ ${long}`, 'province');
  for (let n = 1; n <= 30; n += 1) await found(`X${n}`, `Đảng bộ cơ sở số ${n} ${long}`, 'base-org', 'H');
  for (let n = 1; n <= 12; n += 1) {
    await call('document.record', {
      code: `VB-${n}`,
      unitCode: 'H',
      kind: 'plan',
      number: `${n}-KH/TU`,
      citedAs: `Kế hoạch số ${n}-KH/TU về việc phát triển đảng viên ở ${long}`,
      issuedOn: '2020-01-01',
    });
    await call('plan.record', {
      code: `KH-${n}`,
      unitCode: 'H',
      period: String(year),
      documentCode: `VB-${n}`,
    });
    await call('target.assign', {
      code: `CT-${n}`,
      planCode: `KH-${n}`,
      unitCode: 'H',
      measure: 'admission',
      bound: 'exact',
      minimum: 1_000 + n,
    });
  }
  for (let n = 1; n <= 30; n += 1)
    await call('target.assign', {
      code: `CT-X${n}`,
      planCode: 'KH-1',
      unitCode: `X${n}`,
      measure: 'admission',
      bound: 'exact',
      minimum: 40,
    });
  const places = ['thon', 'ban', 'khu-pho', 'school', 'agency', 'enterprise', 'health'];
  for (let n = 1; n <= 40; n += 1) {
    await call('fact.record', {
      kind: 'admission',
      unitCode: `X${(n % 30) + 1}`,
      onDay: `${year}-01-${String((n % 20) + 1).padStart(2, '0')}`,
      decisionNumber: `${n}-QĐ/TU`,
      sex: n % 3 ? 'male' : 'female',
      birthYear: 1970 + n,
      ethnicGroup: `0${(n % 9) + 1}`,
      placeKind: places[n % 7],
      education: ['literate', 'p-done', 'ls-done', 'ls-diploma', 'us-done', 'us-diploma'][n % 6],
      introducer: n % 2 ? 'youth-union' : 'trade-union',
    });
  }
  await found('B', `Chi bộ ${long}`, 'branch', 'X1');
  for (const kind of ['thon', 'enterprise'])
    await call('site.register', {
      ...{ code: `DD-${kind}`, unitCode: 'X1', kind, name: long, openedOn: '2010-01-01' },
      ...{ state: 'no-member', stateSince: '2015-01-01' },
    });
  // Signed for the first quarter; one admission of January is recorded afterwards.
  await call('officer.appoint', {
    ...{ unitCode: 'H', personName: 'Đinh Văn Mẫu', post: 'Bí thư', body: 'committee' },
    ...{ term: '2025-2030', from: '2025-06-01' },
  });
  const { id } = await call('report.begin', { unitCode: 'H', period: `${year}-Q1` });
  const { signing } = await call('report.read', { id });
  const officerId = signing.officerId ?? signing.signers[0].officerId;
  await call('report.sign', { id, on: todayIn(Date.now), place: 'Hà Nội', officerId });
  await call('fact.record', {
    ...{ kind: 'admission', unitCode: 'X1', onDay: `${year}-01-05`, decisionNumber: '99-QĐ/TU' },
  });
  await house.person('lanh-dao', 'leader', 'H');
});

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const printed = async (page: Page, name: string): Promise<Buffer> => {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const folder = process.env.PICTURES;
  if (folder) await writeFile(join(folder, `${name}.pdf`), pdf);
  return pdf;
};

test('a leader gets the brief in two clicks, on exactly one A4 page however much there is to say', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  // The browser's own dialog would wait for somebody.
  await page.addInitScript(
    "window.print = () => document.documentElement.setAttribute('data-printed', 'yes')",
  );
  await arriveAs(page, 'lanh-dao');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('link', { name: 'Tóm tắt một trang A4' }));
  await page.getByRole('heading', { name: /^Cần lưu ý: \d/ }).waitFor();
  await page.waitForLoadState('networkidle');
  await picture('brief');
  await expectAccessible(page);
  await click(page.getByRole('button', { name: 'In hoặc lưu PDF' }));
  expect(clicks()).toBeLessThanOrEqual(2);
  await page.locator('html[data-printed]').waitFor();
  for (const words of [
    'và 5 chỉ tiêu nữa trên bảng điều hành',
    'Đơn vị chậm: 30/30 đơn vị có chỉ tiêu',
    'và 22 đơn vị nữa',
    /và \d+ nội dung khác trên bảng điều hành/,
    /và \d+ đặc điểm khác trên bảng điều hành/,
    'nay 41, +1: ghi bổ sung sau khi ký 1',
    'và 12 số khác trong báo cáo',
    'Nguồn số liệu: sổ theo dõi',
  ])
    await page.getByText(words).first().waitFor({ timeout: 5_000 });
  expect(pagesOf(await printed(page, 'brief'))).toBe(1);
  expectClean();
  await context.close();
});

test('a number of the brief opens its list, and the page fits a phone', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'lanh-dao', '/tom-tat/H');
  await page.getByRole('heading', { name: /^Cần lưu ý: \d/ }).waitFor();
  await page.waitForLoadState('networkidle');
  await picture('brief');
  await expectFits(page);
  await page.locator('.brief-months .count-button').first().click();
  await page.getByRole('dialog').waitFor();
  expectClean();
  await context.close();
});

test('the dashboard shows the figure that was signed beside that of now; each opens its list', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', `/bang-dieu-hanh/H?period=${year}`);
  const note = page.getByRole('complementary', { name: 'Số đã chốt' });
  await note.getByText('nay 41, +1: ghi bổ sung sau khi ký 1').first().waitFor();
  await picture('dashboard-frozen');
  await note.getByRole('button', { name: 'đã chốt 40' }).first().click();
  await page.getByRole('dialog').getByText('40 trường hợp').waitFor();
  await page.keyboard.press('Escape');
  await note.getByRole('link', { name: 'báo cáo 01-BC/' }).click();
  await page.locator('label').filter({ hasText: 'Đơn vị trực thuộc' }).click();
  const child = page
    .getByRole('row')
    .filter({ hasText: `Đảng bộ cơ sở số 10 ${long}` })
    .first();
  await child.getByRole('button').first().click();
  await page.getByRole('dialog').getByText('2 trường hợp').waitFor();
  await picture('report-children');
  expectClean();
  await context.close();
});

test('a unit of which nothing is known yet is one page too', async () => {
  const { page, expectClean, context } = await visit(browser, house.origin);
  await arriveAs(page, 'lanh-dao', '/tom-tat/X30?period=2015');
  await page.getByRole('heading', { name: /^Cần lưu ý: \d/ }).waitFor();
  await page.getByText('Chưa có chỉ tiêu nào cho kỳ này.').waitFor();
  expect(pagesOf(await printed(page, 'brief-empty'))).toBe(1);
  expectClean();
  await context.close();
});
