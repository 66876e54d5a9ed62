import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Less than half of it to read for each page that is looked at. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

type Violation = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };

const widerThanTheScreen = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth && !element.closest('.table-frame *, .picture-scroll *'))
    .map((element) => element.tagName + '.' + element.className);
})()`;

/** What is wider than the screen. */
export const tooWide = (page: Page): Promise<string[]> => page.evaluate<string[]>(widerThanTheScreen);

/** Nothing is wider than the screen; tables scroll inside themselves. */
export const expectFits = async (page: Page): Promise<void> => {
  expect(await tooWide(page)).toEqual([]);
};

/** Violations of WCAG 2.2 A and AA, and of best practice; with `AAA contrast` also of seven to one for text. */
export const violationsOf = async (page: Page, also?: 'AAA contrast'): Promise<string[]> => {
  // A button at work is paler for a moment, and a word stands where a control is still to come.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.locator('.ant-btn-loading, .day-waits, .choice-waits').first().waitFor({ state: 'detached' });
  // Evaluated through the debugger: the page's own policy is not loosened for it.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  const isAAA = also === 'AAA contrast';
  // Seven to one is also four and a half to one: text is measured a single time.
  const rules = { 'color-contrast': { enabled: !isAAA }, 'color-contrast-enhanced': { enabled: isAAA } };
  const found = (await page.evaluate(
    `axe.run({ rules: ${JSON.stringify(rules)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
};

/** Nothing on the screen now stands in the way of anybody. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await violationsOf(page)).toEqual([]);
};
