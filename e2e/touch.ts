import type { Page } from 'playwright-core';

/** Things to press that are lower than 44 px; links within a sentence or a cell are left out, as in WCAG 2.5.5. */
const tooSmall = `(() => {
  const inText = (element) => element.matches('a, button') && element.closest('p, td, th, li, dd, summary') !== null
    && getComputedStyle(element).display.startsWith('inline');
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab]')]
    .filter((element) => {
      const isTick = element.matches('input[type=checkbox], input[type=radio]');
      const own = (isTick ? element.closest('label') : null) ?? element.closest('.ant-select, .ant-picker, .ant-checkbox-wrapper, .ant-radio-wrapper, .ant-radio-button-wrapper, .ant-input-number') ?? element;
      const { width, height } = own.getBoundingClientRect();
      return width > 1 && height > 1 && height < 43.5 && !inText(own) && getComputedStyle(own).visibility === 'visible'
        && !element.closest('.frame-skip');
    })
    .map((element) => {
      const { height } = element.getBoundingClientRect();
      return element.tagName + '.' + element.className + ' ' + (element.textContent || element.type) + ' ' + Math.round(height);
    });
})()`;

/** What is too small for a finger. */
export const tooSmallToTouch = (page: Page): Promise<string[]> => page.evaluate<string[]>(tooSmall);

/** The element that has the focus, when something else lies over its middle. */
const hidden = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = (one.closest('.ant-select, .ant-picker, label') ?? one).getBoundingClientRect();
  if (box.width <= 1 || box.height <= 1) return null;
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  if (bottom <= top) return 'outside: ' + one.tagName + '.' + one.className;
  const over = document.elementFromPoint(x, (top + bottom) / 2);
  const own = one.closest('.ant-select, .ant-picker, label') ?? one;
  if (!over || own.contains(over) || over.contains(own)) return null;
  return 'hidden: ' + one.tagName + '.' + one.className + ' under ' + over.tagName + '.' + over.className;
})()`;

/** What has the focus and lies under something else, going through the page by Tab. */
export const focusHidden = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    const one = await page.evaluate<string | null>(hidden);
    if (one) found.push(one);
  }
  return found;
};
