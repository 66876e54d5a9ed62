import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, expect, vi } from 'vitest';
import { findChromium } from '#main/test/chromium.ts';

export const screens = {
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
} as const;
export type Screen = keyof typeof screens;

const isNight = process.env.NIGHT === '1';

/** The screens a journey is taken on: by day the one that its people mostly sit before, by night both. */
export const onScreens = (usual: Screen): readonly Screen[] => (isNight ? ['desk', 'phone'] : [usual]);

/** One Chromium for a test file, closed after its last test. */
export const openBrowser = async (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: install it or set CHROMIUM_PATH');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  afterAll(() => browser.close());
  return browser;
};

/** A refused question is an answer; Chromium writes it into the console all the same. */
const isAnswer = (text: string): boolean => /^Failed to load resource: .* status of 4\d\d /.test(text);

/** Waits for what a page asks the server, a fifth as long as the browser's own word for an idle network. */
const watchRequests = (page: Page): (() => Promise<void>) => {
  const open = new Set<Request>();
  let last = performance.now();
  const note = (change: () => void) => {
    change();
    last = performance.now();
  };
  page.on('request', (one) => note(() => open.add(one)));
  page.on('requestfinished', (one) => note(() => open.delete(one)));
  page.on('requestfailed', (one) => note(() => open.delete(one)));
  return async () => {
    last = performance.now();
    await vi.waitUntil(() => open.size === 0 && performance.now() - last > 100, {
      timeout: 30_000,
      interval: 20,
    });
  };
};

/** A visitor of the house who notes every error of the page and every foreign request. */
export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Fails when anything went wrong so far. */
  expectClean: () => void;
  /** Waits until nothing has been asked of the server for a moment. */
  settled: () => Promise<void>;
  /** Keeps a picture of the screen when PICTURES names a folder. */
  picture: (name: string) => Promise<void>;
};

export const visit = async (browser: Browser, origin: string, screen: Screen = 'desk'): Promise<Visitor> => {
  const context = await browser.newContext({
    viewport: screens[screen],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: screen === 'phone',
    baseURL: origin,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message.text()))
      wrong.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      wrong.push(`foreign request: ${request.url()}`);
  });
  return {
    page,
    context,
    expectClean: () => expect(wrong).toEqual([]),
    settled: watchRequests(page),
    picture: async (name) => {
      const folder = process.env.PICTURES;
      if (folder) await page.screenshot({ path: join(folder, `${name}-${screen}.png`) });
    },
  };
};
