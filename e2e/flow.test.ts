import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { daysAgo, plantBranch, plantProbation, today } from './meetingsHouse.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();

const ORIGINS: { origin?: string; introducer?: string }[] = [
  { origin: 'mass-organisation', introducer: 'youth-union' },
  { origin: 'member-contact' },
  { origin: 'patriotic-emulation' },
  { origin: 'military-service' },
  { origin: 'contest' },
  { origin: 'branch-itself' },
  {},
];
type Person = {
  code: string;
  unit_code: string;
  full_name: string;
  birth_year: string;
  n: number;
} & (typeof ORIGINS)[number];
const people = Array.from(
  { length: 42 },
  (_, n): Person => ({
    ...{ code: `N-${n}`, unit_code: n % 3 ? 'B1' : 'B2', full_name: `Lò Thị Mẫu ${n}` },
    ...{ birth_year: String(1985 + (n % 15)), ...ORIGINS[(n * n) % 7], n },
  }),
);

const sheet = (name: string, rows: Record<string, unknown>[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))] };
};

beforeAll(async () => {
  await plantBranch(house);
  await house.call('import.run', {
    sheets: [
      sheet(
        'people',
        people.map(({ code, unit_code, full_name, birth_year }) => ({
          code,
          unit_code,
          full_name,
          birth_year,
        })),
      ),
      sheet(
        'cases',
        people.map(({ code, unit_code, n }) => ({
          ...{ code, person_code: code, unit_code, opened_on: daysAgo(190 - n) },
        })),
      ),
      sheet(
        'case_events',
        people.flatMap(({ code: case_code, n, origin, introducer }) => [
          ...(origin ? [{ case_code, act: 'tell-origin', on_day: daysAgo(140), origin, introducer }] : []),
          ...(n % 2 ? [{ case_code, act: 'enrol-in-class', on_day: daysAgo(120 - n) }] : []),
          ...(n % 4 === 3 ? [{ case_code, act: 'certify', on_day: daysAgo(60) }] : []),
          ...(n % 8 === 7 ? [{ case_code, act: 'open-dossier', on_day: daysAgo(40) }] : []),
        ]),
      ),
    ],
  });
  await house.call('case.remove-from-list', { caseCode: 'N-2', on: daysAgo(10), reason: 'c-moved' });
  await plantProbation(house, { code: 'HS-1', fullName: 'Vi Văn Mẫu' });
  await plantProbation(house, { code: 'HS-2', fullName: 'Vi Thị Mẫu', days: 80 });
  await house.person('bi-thu-1', 'branch-secretary', 'B1');
  await house.person('to-chuc', 'organisation-board', 'CS');
});

const days = `${daysAgo(300)}..${today}`;

test.each(onScreens('desk'))(
  'from the sources one sees where they came from and what became of them, and every number opens its people (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'to-chuc', '/nguon');
    await page.getByRole('link', { name: 'Nguồn từ đâu, ra kết quả gì' }).click();
    await page.waitForURL(/\/nguon\/dong-chay/);
    await page.goto(`/nguon/dong-chay?period=${days}`);
    await page
      .getByRole('heading', { name: /44 người vào danh sách nguồn, đến .* đã kết nạp 2 người/ })
      .waitFor();
    await page.locator('.picture-canvas svg').nth(2).waitFor();
    await page
      .locator('.picture')
      .first()
      .evaluate((one) => one.scrollIntoView());
    await picture('flow');
    const flow = page.getByRole('slider', { name: 'Từ nguồn phát hiện đến kết quả, theo lứa' });
    await flow.focus();
    const said: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      said.push((await flow.getAttribute('aria-valuetext')) ?? '');
      await page.keyboard.press('ArrowDown');
    }
    expect(said[0]).toMatch(/^.+: \d+ người$/);
    await page.keyboard.press('End');
    const last = (await flow.getAttribute('aria-valuetext')) ?? '';
    expect(last).toBe('Ra khỏi danh sách: 1 người');
    await page.keyboard.press('ArrowUp');
    expect(await flow.getAttribute('aria-valuetext')).toBe('Đã kết nạp, dự bị: 2 người');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
    await card.getByText('2 dòng, đúng bằng con số.').waitFor();
    await card.getByRole('link', { name: 'HS-1' }).waitFor();
    await expectAccessible(page);
    await picture('flow-list');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await expectAccessible(page);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    expectClean();
    await context.close();
  },
);

test('the table twin opens the same lists; the funnels stand apart, with their days', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'to-chuc', `/nguon/dong-chay?period=${days}`);
  const pictures = page.locator('.picture');
  await pictures.nth(2).waitFor();
  for (const at of [0, 1, 2]) await pictures.nth(at).getByText('Bảng', { exact: true }).click();
  const flow = pictures.nth(0);
  const sum = flow.getByRole('row').filter({ hasText: 'Cộng' });
  expect(await sum.getByRole('button').allInnerTexts()).toEqual(['44', '20', '16', '5', '2', '0', '0', '1']);
  await flow
    .getByRole('row', { name: /Đoàn giới thiệu/ })
    .getByRole('button')
    .first()
    .click();
  const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
  await card.getByText('6 dòng, đúng bằng con số.').waitFor();
  await page.keyboard.press('Escape');
  await picture('flow-tables');
  const [cohort, period] = [pictures.nth(1), pictures.nth(2)];
  await cohort.getByRole('columnheader', { name: 'So với bước trước' }).waitFor();
  expect(await period.getByRole('columnheader', { name: 'So với bước trước' }).count()).toBe(0);
  const ceremony = cohort.getByRole('row', { name: /Lễ kết nạp/ });
  expect(await ceremony.getByRole('cell').allInnerTexts()).toEqual(['2', '100%', '10', '2']);
  expect(await cohort.getByRole('row', { name: /Công nhận chính thức/ }).innerText()).toContain(
    'chưa có số liệu',
  );
  await expectAccessible(page);
  await expectFits(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    flow.getByRole('button', { name: /XLSX|Excel/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  expectClean();
  await context.close();
});
