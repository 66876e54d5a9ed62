import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { tooWide, violationsOf } from './axe.ts';
import { openBrowser, type Screen, screens, type Visitor, visit } from './browser.ts';
import { plantCases } from './casesHouse.ts';
import { openHouse } from './house.ts';
import { everyAddress } from './screens.ts';
import { arriveAs } from './signIn.ts';
import { focusHidden, tooSmallToTouch } from './touch.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.person('lan.nguyen', 'base-clerk', null);
  await house.call('demo.load', {});
  await plantCases(house);
  await house.person('can-bo', 'organisation-board', 'X');
  await house.call('class.plan', {
    unitCode: 'X',
    code: 'L-1',
    kind: 'awareness',
    name: 'Lớp nhận thức về Đảng khóa 1',
    shift: 'day',
    capacity: 40,
    sittings: [{ on: '2027-03-08', part: 'morning' }],
  });
  await house.call('report.begin', { unitCode: 'BV', period: '2017-12' });
  await house.call('allocation.open', { code: 'VG-1', unitCode: 'TN', planCode: 'TN-KH-0001', total: 852 });
  // An import with faults, for its page.
  await house.call('import.try', { files: [{ name: 'units.csv', content: btoa('code,name,kind\nA,,x\n') }] });
});

const nameOf = (address: string): string => address.slice(1).replaceAll('/', '-');

const arrive = async ({ page, settled }: Visitor, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('main h1').waitFor();
  await settled();
  await page.locator('main .loading').first().waitFor({ state: 'detached' });
};

const isNight = process.env.NIGHT === '1';

/** What an opener is called: the same piece of many screens is opened once by day, on every screen by night. */
const nameOfOpener = (opener: Locator): Promise<string> =>
  opener.evaluate(
    (one) =>
      `${one.className} ${one.getAttribute('aria-label') ?? one.closest('.ant-form-item, label, div')?.textContent}`,
  );

/** What opens something, a few of each kind. */
const openers = async (page: Page): Promise<Locator[]> => {
  const kinds: [selector: string, atMost: number][] = [
    ['main .ant-select:not(.ant-select-disabled)', 2],
    ['main .ant-picker:not(.ant-picker-disabled)', 1],
    ['main details > summary', 3],
    ['main [aria-haspopup]:not([role=combobox])', 2],
    ['main button[aria-expanded]', 2],
  ];
  const found: Locator[] = [];
  for (const [selector, atMost] of kinds) {
    const all = page.locator(selector).filter({ visible: true });
    for (let at = 0; at < Math.min(atMost, await all.count()); at += 1) found.push(all.nth(at));
  }
  return found;
};

/** Opens it and waits for what it shows: a dialog may come with its own script, after the page is idle. */
const open = async (page: Page, opener: Locator): Promise<void> => {
  const opensDialog = (await opener.getAttribute('aria-haspopup')) === 'dialog';
  await opener.click();
  if (opensDialog) await page.getByRole('dialog').filter({ visible: true }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
};

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  // What unfolds over the page stays open at Escape.
  await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = false");
  await page
    .locator('.ant-drawer-open, .ant-modal-wrap')
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden' });
};

const toTwiceAsLarge = 3;

/** Nothing is wider than the screen, or hidden under the bar, in a corner of a screen and with letters twice as large. */
const hardToRead = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  const note = (how: string, wrong: string[]): void =>
    void found.push(...wrong.map((one) => `${how}: ${one}`));
  await page.setViewportSize({ width: 320, height: 256 });
  note('a zoom of 400 %', [...(await tooWide(page)), ...(await focusHidden(page))]);
  await page.setViewportSize(screens.phone);
  const larger = page.getByRole('button', { name: 'A+ chữ lớn hơn' });
  for (let press = 0; press < toTwiceAsLarge; press += 1) await larger.click();
  await page.locator('.frame-skip').focus();
  note('letters twice as large', [...(await tooWide(page)), ...(isNight ? await focusHidden(page) : [])]);
  await page.getByRole('button', { name: 'A cỡ chữ bình thường' }).click();
  return found;
};

const visitors = [
  ['quan-tri', everyAddress().administrator],
  ['can-bo', everyAddress().clerk],
] as const;
const walks = visitors.flatMap(([name, addresses]) =>
  (['desk', 'phone'] as const).map((screen) => [name, screen, addresses] as const),
);

test.each(walks)(
  'every screen of %s and what opens on it stands for everybody (%s)',
  async (name: string, screen: Screen, addresses: readonly string[]) => {
    const visitor = await visit(browser, house.origin, screen);
    const { page, expectClean, context, picture } = visitor;
    const wrong: string[] = [];
    const opened = new Set<string>();
    await arriveAs(page, name);
    for (const address of addresses) {
      const note = (found: string[]) => void wrong.push(...found.map((one) => `${address}: ${one}`));
      await arrive(visitor, address);
      await picture(`every-${nameOf(address)}`);
      note(await tooWide(page));
      if (screen === 'phone') note(await tooSmallToTouch(page));
      if (screen === 'phone') note(await hardToRead(page));
      // What a phone shows of it is judged for readers aloud by night; by day it is gone through by Tab in a corner of its screen.
      if (screen === 'phone' && !isNight) continue;
      note(await violationsOf(page, 'AAA contrast'));
      note(await focusHidden(page));
      for (const opener of await openers(page)) {
        if (!(await opener.isVisible())) continue;
        const called = await nameOfOpener(opener);
        if (opened.has(called) && !isNight) continue;
        opened.add(called);
        await open(page, opener);
        note(await violationsOf(page, 'AAA contrast'));
        await close(page);
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
    expectClean();
    await context.close();
  },
);

test('help opens from its button and from the question mark, unless single keys are switched off', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'quan-tri', '/accounts');
  const panel = page.getByRole('dialog', { name: 'Giúp: trang này' });
  await page.getByRole('button', { name: 'Giúp', exact: true }).click();
  await panel.getByText('Trang này để tạo tài khoản', { exact: false }).waitFor();
  expect(await violationsOf(page, 'AAA contrast')).toEqual([]);
  await picture('help');
  await panel.getByRole('button', { name: 'Đóng' }).last().click();
  await panel.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Cây tổ chức' }).click();
  await page.getByRole('heading', { name: 'Cây tổ chức' }).waitFor();
  await page.getByLabel('Tìm tổ chức').press('?');
  expect(await panel.isVisible()).toBe(false);
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await panel.getByText('xếp theo cấp', { exact: false }).waitFor();
  await panel.getByRole('checkbox', { name: /Cho phép phím một ký tự/ }).uncheck();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  await page.locator('h1').click();
  await page.keyboard.press('?');
  expect(await panel.isVisible()).toBe(false);
  expectClean();
  await context.close();
});
