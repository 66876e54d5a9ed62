import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse, password } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
await house.person('quan-tri', 'administrator', null);

test.each(onScreens('phone'))(
  'a page left alone warns, stays at a key, then locks and keeps what was being written (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await page.clock.install();
    await arriveAs(page, 'quan-tri', '/password');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('đang viết dở');
    const warning = page.getByRole('alert').filter({ hasText: 'Trang sẽ khóa sau 2 phút' });
    await page.clock.runFor('12:30');
    await warning.waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('idle-warning');
    await page.keyboard.press('Shift');
    await warning.waitFor({ state: 'hidden' });

    await page.clock.runFor('14:10');
    const lock = page.getByRole('dialog', { name: 'Trang đã khóa' });
    await lock.waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('locked');
    await page.keyboard.press('Escape');
    await lock.getByLabel('Mật khẩu', { exact: true }).fill('không phải');
    await lock.getByRole('button', { name: 'Làm tiếp' }).click();
    await lock.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    await lock.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await lock.getByRole('button', { name: 'Làm tiếp' }).click();
    await lock.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Mật khẩu mới', { exact: true }).inputValue()).toBe('đang viết dở');
    expectClean();
    await context.close();
  },
);

test('a lost connection is told, and that it is back', async () => {
  const { page, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'quan-tri');
  await page.getByText('Chưa có tổ chức nào').waitFor();
  await context.setOffline(true);
  const strip = page.getByRole('status').filter({ hasText: 'Mất kết nối' });
  await strip.waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('lost');
  await context.setOffline(false);
  await strip.waitFor({ state: 'hidden' });
  await context.close();
});
