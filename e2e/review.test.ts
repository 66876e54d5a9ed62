import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { daysAgo, plantBranch, today } from './meetingsHouse.ts';
import { arriveAs } from './signIn.ts';
import { tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();
const year = today.slice(0, 4);

const sheet = (name: string, ...lines: string[]) => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
const numbered = (n: number, line: (at: number) => string): string[] =>
  Array.from({ length: n }, (_, at) => line(at));

beforeAll(async () => {
  await plantBranch(house);
  await house.call('import.run', {
    sheets: [
      sheet('plans', 'code | unit_code | period', `KH-${year} | CS | ${year}`),
      sheet(
        'targets',
        'code | plan_code | unit_code | measure | bound | minimum',
        `CT | KH-${year} | CS | admission | min | 20`,
      ),
      sheet(
        'head_counts',
        'unit_code | kind | on_day | total | declared_by',
        `CS | members | ${daysAgo(200)} | 40 | Đảng ủy`,
      ),
      sheet(
        'head_count_parts',
        'unit_code | kind | on_day | dimension | key | n',
        ...[
          'sex | male | 28',
          'sex | female | 12',
          'age | 18-30 | 9',
          'age | 31-40 | 20',
          'age | 41-50 | 11',
        ].map((part) => `CS | members | ${daysAgo(200)} | ${part}`),
      ),
      sheet(
        'admissions',
        'code | unit_code | decided_on | sex | birth_year | ethnic_group | education',
        ...numbered(
          10,
          (n) =>
            `KN${n} | ${n % 2 ? 'B1' : 'B2'} | ${year}-01-0${1 + (n % 9)} | ${n < 3 ? 'female' : 'male'} | ${1985 + n} | 0${1 + (n % 2)} | us-diploma`,
        ),
      ),
      sheet(
        'people',
        'code | unit_code | full_name | sex | birth_year',
        ...numbered(
          16,
          (n) =>
            `N${n} | ${n % 4 ? 'B1' : 'B2'} | Lò Thị Mẫu ${n} | ${n < 6 ? 'female' : 'male'} | ${1990 + n}`,
        ),
      ),
      sheet(
        'cases',
        'code | person_code | unit_code | opened_on | ethnic_group',
        ...numbered(
          16,
          (n) => `HS${n} | N${n} | ${n % 4 ? 'B1' : 'B2'} | ${daysAgo(180)} | ${n % 5 ? '01' : '02'}`,
        ),
      ),
    ],
  });
  await house.person('to-chuc', 'organisation-board', 'CS');
  await house.person('bi-thu', 'branch-secretary', 'B1');
});

/** 20 to be admitted and 10 done: 35% of 20 are 7 women, 3 are admitted, so 4 of the 10 to come. */
const proposalOf = async (page: Page, screen: Screen): Promise<void> => {
  await page
    .getByRole('heading', { name: 'Đề xuất cân đối: 10 người, 1/1 mục tiêu đạt được vào cuối kỳ' })
    .waitFor();
  await page.getByText('Chỉ tiêu 20, đã kết nạp 10, còn 10 người.').waitFor();
  await page.getByText('đã có 3, đề xuất thêm 4, cuối kỳ cần ít nhất 7: đạt.').waitFor();
  await page.getByRole('button', { name: /^6, .*Nguồn có thể kết nạp, nữ/ }).click();
  const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
  await card.getByText('6 dòng, đúng bằng con số.').waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
  if (screen === 'desk') return;
  await page.getByLabel('Số người còn phải kết nạp').fill('40');
  await page.getByRole('button', { name: 'Tính đề xuất' }).click();
  await page.waitForURL(/remaining=40/);
  await page.getByText('Thiếu 24 nguồn: cả đơn vị chỉ còn 16 người').waitFor();
  await page.getByText('đề xuất thêm 6, cuối kỳ cần ít nhất 18: thiếu 9 nguồn.').waitFor();
  const act = page.getByRole('listitem').getByRole('button', { name: /^Giao việc tìm nguồn: / });
  await act.click();
  const form = page.getByRole('dialog', { name: 'Giao việc' });
  const what = form.getByLabel('Việc', { exact: true });
  await what.waitFor();
  expect(await what.inputValue()).toBe(`Tìm thêm 9 người để đưa vào nguồn, cho năm ${year}; nhóm: nữ.`);
  await form.getByRole('button', { name: 'Giao việc', exact: true }).click();
  await page.getByText(/^Đã giao việc cho /).waitFor();
  const { tasks } = await house.call('task.list', { unitCode: 'CS', whose: 'mine' });
  expect(tasks.filter(({ act }: { act: string }) => act === 'finish-assignment')).toHaveLength(1);
};

/** The goal is set to 40 per cent, then ended; what stood before stays readable. */
const changedAndEnded = async (page: Page): Promise<void> => {
  await page.goto('/ra-soat?unitCode=CS');
  const act = page.getByRole('button', { name: /^Sửa mức hoặc kết thúc mục tiêu: nữ/i });
  await act.click();
  const form = page.getByRole('dialog', { name: /^Sửa mức: / });
  await form.getByLabel('Mức mới').fill('40');
  await form.getByLabel('Lý do').first().fill('Rà soát nguồn');
  await form.getByRole('button', { name: 'Điều chỉnh', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  const goals = async () => (await house.call('structure-goal.list', { unitCode: 'CS' })).goals;
  expect(await goals()).toMatchObject([{ minimum: 0.4, revisions: [{ oldMinimum: 0.35, newMinimum: 0.4 }] }]);
  await act.click();
  await form.getByText('Kết thúc mục tiêu này').click();
  await form.getByLabel('Lý do').last().fill('Thay bằng mục tiêu khác');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Kết thúc mục tiêu', exact: true }).click();
  await page.getByRole('heading', { name: 'Cơ cấu: chưa đặt mục tiêu cho kỳ này' }).waitFor();
  expect(await goals()).toEqual([]);
};

test.each(onScreens('desk'))(
  'a goal of structure is set beside what there is, and every number opens its people (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const { click, clicks } = clickCounter();
    await arriveAs(page, 'to-chuc', '/chi-tieu');
    await click(page.getByRole('link', { name: 'Rà soát, điều chỉnh' }));
    await page.getByRole('heading', { name: /^Cơ cấu: / }).waitFor();
    await picture('review');
    if (screen === 'desk') {
      await page.getByRole('heading', { name: 'Cơ cấu: chưa đặt mục tiêu cho kỳ này' }).waitFor();
      await click(page.getByRole('button', { name: 'Đặt mục tiêu cơ cấu' }));
      const form = page.getByRole('dialog', { name: 'Đặt mục tiêu cơ cấu' });
      await form.getByLabel('Nhóm').fill('Nữ');
      await page.getByTitle('Nữ', { exact: true }).last().click();
      await form.getByLabel('Từ', { exact: true }).fill('35');
      await form.getByText(/Nữ trong số kết nạp từ 35% trở lên/).waitFor();
      await picture('review-form');
      await expectAccessible(page);
      await click(form.getByRole('button', { name: 'Đặt mục tiêu cơ cấu' }));
      await form.waitFor({ state: 'hidden' });
      expect(clicks()).toBe(3);
    }
    await page
      .getByRole('heading', { name: /đạt 0\/1 mục tiêu; thiếu nhiều nhất: nữ trong số kết nạp, 1 người/ })
      .waitFor();
    await expectAccessible(page);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    await picture('review-goal');
    await page.getByRole('button', { name: /^3\/10 \(30%\)/ }).click();
    const card = page.getByRole('dialog', { name: 'Thẻ số liệu' });
    await card.getByText('3 dòng, đúng bằng con số.').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^6, .*Nguồn, giới tính: Nữ/ }).click();
    await card.getByText('6 dòng, đúng bằng con số.').waitFor();
    await picture('review-list');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await proposalOf(page, screen);
    await picture('review-proposal');
    await expectAccessible(page);
    await expectFits(page);
    if (screen === 'phone') expect(await tooSmallToTouch(page)).toEqual([]);
    if (screen === 'phone') await changedAndEnded(page);
    expectClean();
    await context.close();
  },
);
