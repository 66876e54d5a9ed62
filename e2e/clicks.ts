import type { Locator } from 'playwright-core';

/** Clicks and presses as their budget counts them: typing is none. */
export const clickCounter = () => {
  let clicks = 0;
  return {
    click: async (one: Locator): Promise<void> => {
      clicks += 1;
      await one.click();
    },
    clicks: () => clicks,
  };
};
