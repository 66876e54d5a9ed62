import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { foundUnits } from './units.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;
const year = new Date().getUTCFullYear();
const thisYear = (day: string) => `${year}-${day}`;

beforeAll(async () => {
  await foundUnits(house, [
    ['T', 'Đảng bộ tỉnh T', 'province'],
    ['CS', 'Đảng bộ cơ sở Mẫu', 'base-org', 'T'],
    ['B1', 'Chi bộ Mẫu', 'branch', 'CS'],
  ]);
  await call('meeting-day.set', { unitCode: 'B1', body: 'branch', from: thisYear('01-01'), dayOfMonth: 3 });
  await call('meeting-day.set', {
    unitCode: 'CS',
    body: 'base-committee',
    from: thisYear('01-01'),
    weekday: 5,
    week: 3,
  });
  const people = [
    ['HS-1', 'N1', 'Nguyễn Thị Mẫu Một', `${year - 25}-06-01`],
    ['HS-2', 'N2', 'Trần Văn Mẫu Hai', `${year - 16}-06-01`],
  ] as const;
  for (const [code, personCode, fullName, bornOn] of people) {
    await call('person.record', { code: personCode, unitCode: 'B1', fullName, bornOn });
    await call('case.open', {
      code,
      personCode,
      unitCode: 'B1',
      on: thisYear('01-05'),
      education: 'us-diploma',
    });
    await call('case.enlist', { caseCode: code, on: thisYear('01-06') });
  }
  await house.person('bi-thu', 'branch-secretary', 'B1');
});

test.each(onScreens('phone'))(
  'a secretary sees who can still be admitted by a day, and what one person lacks (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bi-thu', `/ke-hoach-nguoc?goalOn=${year + 1}-12-31&month=${year + 1}-12-01`);
    await page.getByText('2 hồ sơ đang làm: 1 còn kịp, 1 không kịp.').waitFor();
    await page.getByText('Chi bộ xét: 1 người').first().waitFor();
    await page.getByText('Chưa đủ 18 tuổi', { exact: false }).first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('plan-unit');
    await page.getByRole('button', { name: 'Tháng trước' }).click();
    await page.waitForURL(/month=\d{4}-11-01/);
    await page.getByRole('link', { name: 'Nguyễn Thị Mẫu Một' }).click();
    await page.getByRole('heading', { name: 'Kế hoạch ngược: Nguyễn Thị Mẫu Một' }).waitFor();
    await page.getByText(`Còn kịp ngày 31/12/${year + 1}`).waitFor();
    expect(page.url()).not.toContain('M%E1%BA%ABu');
    const steps = page.getByRole('region', { name: 'Các bước còn lại' });
    await steps.getByText(`03/12/${year + 1}`).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('plan-case');
    await page.getByRole('button', { name: `Hết năm ${year}`, exact: true }).click();
    await page.getByText(new RegExp(`(Còn|Không còn) kịp ngày 31/12/${year}`)).waitFor();
    await picture('plan-case-late');
    await page.getByRole('link', { name: 'Kế hoạch của cả đơn vị' }).click();
    await page.getByRole('heading', { name: 'Kế hoạch của Chi bộ Mẫu' }).waitFor();
    expectClean();
    await context.close();
  },
);
