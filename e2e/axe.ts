import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Violation = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] };

const widerThanTheScreen = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth && !element.closest('.table-frame *'))
    .map((element) => element.tagName + '.' + element.className);
})()`;

/** Nothing is wider than the screen; tables scroll inside themselves. */
export const expectFits = async (page: Page): Promise<void> => {
  expect(await page.evaluate(widerThanTheScreen)).toEqual([]);
};

/** No violation of WCAG 2.2 A and AA, nor of best practice, in what is on the screen now. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Evaluated through the debugger: the page's own policy is not loosened for it.
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[];
  const told = found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect(told).toEqual([]);
};
