import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectFits, violationsOf } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { daysAgo, plantBranch, today } from './meetingsHouse.ts';
import { signInAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
const GIVEN = ['An', 'Ánh', 'Bảo', 'Cường', 'Dung', 'Đạt', 'Giang', 'Hà', 'Hải', 'Hạnh'];
const ofBranch = { desk: 'B1', phone: 'B2' } as const;

const sheet = (name: string, rows: Record<string, string>[]) => {
  const columns = Object.keys(rows[0] ?? {});
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
};

beforeAll(async () => {
  await plantBranch(house);
  const people = Object.values(ofBranch).flatMap((unit_code) =>
    Array.from({ length: 30 }, (_, n) => ({
      ...{ code: `${unit_code}-${n}`, unit_code, birth_year: String(1985 + n) },
      full_name: `${['Lò Thị', 'Vi Văn', 'Hoàng A'][n % 3]} ${GIVEN[n % 10]}`,
    })),
  );
  await house.call('import.run', {
    sheets: [
      sheet('people', people),
      sheet(
        'cases',
        people.map(({ code, unit_code }) => ({ code, person_code: code, unit_code, opened_on: daysAgo(90) })),
      ),
      sheet(
        'case_events',
        people.map(({ code }) => ({ case_code: code, act: 'enlist', on_day: daysAgo(80) })),
      ),
    ],
  });
  await house.person('bi-thu-1', 'branch-secretary', 'B1');
  await house.person('bi-thu-2', 'branch-secretary', 'B2');
});

const expectForEverybody = async (page: Page, screen: Screen): Promise<void> => {
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await expectFits(page);
  if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
};
const month = today.slice(0, 'YYYY-MM'.length).split('-').reverse().join('/');

test.each(onScreens('phone'))(
  'a branch reviews thirty sources on one page: two go with a reason, all others stay (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await signInAs(page, screen === 'desk' ? 'bi-thu-1' : 'bi-thu-2', undefined, '/nguon');
    await page.getByText('30 người', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Quần chúng, nguồn' }).locator('tbody tr').nth(29).waitFor();
    await expectForEverybody(page, screen);
    await picture('sources');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('link', { name: 'Rà soát tháng của chi bộ' }));
    const lines = page.getByRole('list', { name: 'Người trong nguồn' }).getByRole('listitem');
    await lines.nth(29).waitFor();
    await click(page.getByRole('checkbox', { name: 'Đưa Hoàng A Bảo ra khỏi nguồn' }).first());
    // The second exception goes by keyboard alone.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.locator('input:checked').count()).toBe(2);
    for (const reason of await page.getByRole('combobox', { name: /^Lý do đưa/ }).all())
      await reason.selectOption({ label: 'chuyển đi nơi khác' });
    await expectForEverybody(page, screen);
    await picture('review');
    await click(page.getByRole('button', { name: 'Ghi rà soát: giữ 28, đưa ra 2' }));
    await page.getByText(`Đã ghi rà soát tháng ${month}: giữ 28 người, đưa ra 2 người.`).waitFor();
    await page.getByText(`Tháng ${month} không còn ai phải rà soát`).waitFor();
    expect(clicks()).toBeLessThanOrEqual(3);
    await expectForEverybody(page, screen);

    await page.goto(`/nguon?notReviewedIn=${today.slice(0, 'YYYY-MM'.length)}`);
    await page.getByText('0 người', { exact: true }).waitFor();
    await page.goto('/nguon');
    await page.getByLabel('Tìm theo tên').fill('vi anh');
    await page.getByText('1 người', { exact: true }).waitFor();
    expect(page.url()).not.toContain('anh');

    await page.getByRole('link', { name: 'Việc được giao' }).click();
    await page.getByRole('button', { name: 'Giao việc' }).click();
    const form = page.getByRole('dialog', { name: 'Giao việc' });
    await form.getByLabel('Việc', { exact: true }).fill('Vận động bà con làm đường thôn');
    await expectForEverybody(page, screen);
    await picture('give');
    await form.getByRole('button', { name: 'Giao việc' }).click();
    await page.getByText('Đã giao việc.').waitFor();
    await page.getByRole('button', { name: 'Ghi kết quả: Vận động' }).waitFor();
    await form.waitFor({ state: 'hidden' });
    await expectForEverybody(page, screen);
    await picture('assignments');
    await page.goto('/viec-hom-nay');
    await page.getByText('Vận động bà con làm đường thôn').waitFor();
    expectClean();
    await context.close();
  },
);
