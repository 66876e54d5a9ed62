import type { CDPSession, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openBrowser, type Screen, screens } from './browser.ts';
import { openHouse, password } from './house.ts';

const house = await openHouse();
const browser = await openBrowser();
const runs = 5;

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.call('demo.load', {});
  await house.person('lanh-dao', 'leader', 'BV');
});

/** Slow 4G: 150 ms there and back, 1,6 Mbit/s down, 750 kbit/s up; a processor a quarter as fast. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const lan = { offline: false, latency: 2, downloadThroughput: 12_500_000, uploadThroughput: 12_500_000 };
const conditions = { 'Slow 4G, CPU÷4': { network: slow4G, cpu: 4 }, 'office LAN': { network: lan, cpu: 1 } };
type Conditions = keyof typeof conditions;

const slowDown = async (page: Page, which: Conditions): Promise<CDPSession> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', conditions[which].network);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: conditions[which].cpu });
  return cdp;
};

const newContext = (screen: Screen) =>
  browser.newContext({ viewport: screens[screen], locale: 'vi-VN', baseURL: house.origin });

const watchShifts = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** When the first content was painted, waiting until it was. */
const firstPaint = `new Promise((told) => {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') told(startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** Milliseconds from the start of the navigation until a first row of data is on the screen. */
const arrivesAfter = async (page: Page, path: string, row: string): Promise<number> => {
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForSelector(row, { timeout: 60_000 });
  return page.evaluate<number>('performance.now()');
};

const firstRow = '.dash-target, .ranking tbody tr';

const medianOf = (numbers: number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const expectWithin = (what: string, measured: number[], budget: number): void => {
  const median = medianOf(measured);
  const digits = budget < 1 ? 3 : 0;
  process.stdout.write(`${what.padEnd(58)} ${median.toFixed(digits).padStart(6)} of ${budget}\n`);
  expect.soft(median, what).toBeLessThanOrEqual(budget);
};

const budgets = {
  'Slow 4G, CPU÷4': { paint: 1_500, cold: 3_000, warm: 1_500 },
  'office LAN': { paint: 400, cold: 800, warm: 400 },
} as const;

const each = (Object.keys(conditions) as Conditions[]).flatMap((which) =>
  (['desk', 'phone'] as const).map((screen) => [which, screen] as const),
);

test.each(each)('the sign-in page is painted in time (%s, %s)', async (which, screen) => {
  const paints: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await newContext(screen);
    const page = await context.newPage();
    await slowDown(page, which);
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').waitFor();
    paints.push(await page.evaluate<number>(firstPaint));
    await context.close();
  }
  expectWithin(`${which}, ${screen}: sign-in page painted, ms`, paints, budgets[which].paint);
});

test.each(each)(
  'what the home page shows is there in time and does not jump (%s, %s)',
  async (which, screen) => {
    const cold: number[] = [];
    const warm: number[] = [];
    const shifts: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const context = await newContext(screen);
      await context.request.post('/api/v1/session', {
        data: { name: 'lanh-dao', password },
        headers: { origin: house.origin },
      });
      const page = await context.newPage();
      await page.addInitScript(watchShifts);
      await slowDown(page, which);
      cold.push(await arrivesAfter(page, '/', firstRow));
      await page.waitForLoadState('networkidle');
      shifts.push(await page.evaluate<number>('window.shifted'));
      await page.goto('about:blank');
      warm.push(await arrivesAfter(page, '/', firstRow));
      await page.waitForLoadState('networkidle');
      shifts.push(await page.evaluate<number>('window.shifted'));
      await context.close();
    }
    expectWithin(`${which}, ${screen}: data of the home page, first visit, ms`, cold, budgets[which].cold);
    expectWithin(`${which}, ${screen}: data of the home page, second visit, ms`, warm, budgets[which].warm);
    expectWithin(`${which}, ${screen}: layout shift`, shifts, 0.05);
  },
);
