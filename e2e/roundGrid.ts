import type { Locator, Page } from 'playwright-core';
import { expectAccessible, expectFits } from './axe.ts';

/** A page of rounds stands for everybody and is no wider than the screen. */
export const clear = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectFits(page);
};

export const cell = (page: Page, column: string, unit: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${column}, ${unit}:`) });

/** Types into a cell of the grid as people do: the first letter opens its field. */
export const write = async (page: Page, column: string, unit: string, text: string): Promise<void> => {
  await cell(page, column, unit).click();
  await page.keyboard.type(text[0] as string);
  await page.getByRole('textbox', { name: `${column}, ${unit}` }).fill(text);
  await page.keyboard.press('Enter');
};
