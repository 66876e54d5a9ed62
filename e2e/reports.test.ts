import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { partOf } from '#features/papers/server/testing/template.ts';
import { linesOf } from '#features/papers/server/word/text.ts';
import { addMonths, type Day, monthOf, todayIn, yearOf } from '#kernel/day.ts';
import { inSentence, monthPeriod } from '#kernel/period.ts';
import { expectAccessible, expectFits } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;

const today = todayIn(Date.now);
const lastMonth = monthPeriod(addMonths(monthOf(today), -1));
const year = yearOf(lastMonth.from);
const admit = (code: string, unitCode: string, onDay: Day) =>
  call('fact.record', { kind: 'admission', code, unitCode, onDay, decisionNumber: `${code}-QĐ/ĐU` });

beforeAll(async () => {
  const found = (code: string, name: string, kind: string, parentCode?: string) =>
    call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
    });
  await found('H', 'Tỉnh ủy Mẫu', 'province');
  await found('X', 'Đảng bộ xã Mẫu', 'base-org', 'H');
  for (const n of [1, 2, 3]) await found(`B${n}`, `Chi bộ thôn ${n}`, 'branch', 'X');
  await call('plan.record', { code: 'KH', unitCode: 'X', period: String(year) });
  const target = { planCode: 'KH', measure: 'admission', bound: 'exact', origin: 'assigned' };
  await call('target.assign', { ...target, code: 'CT-X', unitCode: 'X', minimum: 8 });
  await call('target.assign', { ...target, code: 'CT-B1', unitCode: 'B1', minimum: 3 });
  await admit('K1', 'B1', lastMonth.from);
  await admit('K2', 'B2', lastMonth.to);
  await call('officer.appoint', {
    unitCode: 'X',
    personName: 'Lò Văn Mẫu',
    post: 'Bí thư',
    body: 'committee',
    term: '2025-2030',
    from: '2020-06-01',
  });
  await house.person('can-bo', 'base-clerk', 'X');
});

test('a clerk prints the monthly report in three clicks, signs it, and sees later changes beside what was frozen', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'can-bo');
  const { click, clicks } = clickCounter();
  await click(page.getByRole('link', { name: 'Báo cáo', exact: true }));
  await page.getByRole('heading', { name: 'Kỳ cần báo cáo' }).waitFor();
  await picture('reports');
  await expectAccessible(page);
  await click(page.getByRole('button', { name: `Lập báo cáo ${inSentence(lastMonth)}`, exact: true }));
  const link = page.getByRole('link', { name: 'Tải dự thảo Word' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), click(link)]);
  expect(clicks()).toBeLessThanOrEqual(3);
  const file = join(await mkdtemp(join(tmpdir(), 'reports-')), 'a.docx');
  await download.saveAs(file);
  const text = linesOf(partOf(await readFile(file))).join('\n');
  expect(text).toContain(`kết quả phát triển đảng viên ${inSentence(lastMonth)}`);
  expect(text).toContain(`${lastMonth.label}: 2 đảng viên`);

  await page.getByRole('button', { name: 'Đánh giá, nhiệm vụ, ngày tính' }).click();
  await page.getByLabel('Đánh giá chung').fill('Các chi bộ đã rà soát nguồn.');
  await page.getByLabel('Nhiệm vụ kỳ tới').fill('Mở một lớp nhận thức về Đảng.');
  await page.getByRole('button', { name: 'Lưu vào dự thảo' }).click();
  await page.locator('.paper-sheet').getByText('Các chi bộ đã rà soát nguồn.').waitFor();
  await picture('report-draft');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Ký, chốt số liệu' }).click();
  await page.getByLabel('Nơi ban hành').fill('Xã Mẫu');
  await picture('report-sign');
  await page.getByRole('button', { name: 'Ký', exact: true }).click();
  await page.getByText('đã ký, số liệu đã chốt').waitFor();
  await page.getByText('Chưa có gì thay đổi so với khi ký').waitFor();

  await admit('K3', 'B3', lastMonth.from);
  await call('fact.annul', { code: 'K1', on: today, ground: 'procedure', reason: 'sai thủ tục' });
  await page.reload();
  const late = page.getByRole('button', { name: /Ghi bổ sung sau khi ký/ }).first();
  await late.waitFor();
  await page
    .getByRole('button', { name: /Bị hủy/ })
    .first()
    .waitFor();
  await picture('report-differences');
  await expectAccessible(page);
  await late.click();
  await page.getByText('1 trường hợp').waitFor();
  await page.getByText('K3-QĐ/ĐU').waitFor();
  await expectAccessible(page);
  expectClean();
  await context.close();
});

test('a report fits a phone', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'can-bo', '/bao-cao');
  await page.getByRole('heading', { name: 'Báo cáo đã lập' }).waitFor();
  await page.waitForLoadState('networkidle');
  await picture('reports');
  await expectFits(page);
  await page.locator('main').getByRole('link', { name: lastMonth.label }).first().click();
  await page.locator('.paper-sheet').waitFor();
  await picture('report');
  await expectFits(page);
  expectClean();
  await context.close();
});
