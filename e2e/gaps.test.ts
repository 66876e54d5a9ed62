import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await house.person('quan-tri', 'administrator', null);
  await house.call('demo.load', {});
  await house.person('bien', 'organisation-board', 'DB');
  await house.person('vung-tau', 'organisation-board', 'BV');
  await house.person('thai-nguyen', 'organisation-board', 'TN');
});

test.each(onScreens('desk'))(
  'every number of what is lacking opens a list of exactly as many (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'bien', '/bang-dieu-hanh/DB?period=2016&asOf=2016-11-17');
    const line = page.getByRole('row').filter({ hasText: 'trắng đảng viên' });
    const number = line.getByRole('button');
    await number.waitFor();
    expect(await number.innerText()).toBe('71');
    await number.scrollIntoViewIfNeeded();
    await picture('gaps');
    await number.click();
    await page.getByText('71 dòng, đúng bằng con số.').waitFor();
    await picture('gaps-open');
    await expectAccessible(page);
    await expectFits(page);
    await page.keyboard.press('Escape');
    expectClean();
    await context.close();
  },
);

test('what is not recorded is not known instead of nothing, and lists of units name their block', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'vung-tau', '/bang-dieu-hanh/BV?period=2017');
  const line = page.getByRole('row').filter({ hasText: 'giấy chứng nhận còn hạn' });
  await line.getByText('chưa biết').waitFor();
  await line.scrollIntoViewIfNeeded();
  await picture('gaps-vung-tau');
  const idle = page.getByRole('row').filter({ hasText: 'Chi bộ không còn nguồn' }).getByRole('button');
  const n = await idle.innerText();
  await idle.click();
  await page.getByText(`${n} dòng, đúng bằng con số.`).waitFor();
  await picture('gaps-units');
  await page.keyboard.press('Escape');
  await page.getByText('Không còn nguồn: theo từng tháng').click();
  const month = page.getByRole('button', { name: /Chi bộ không còn nguồn vào 30\/11\/2017/ });
  await month.waitFor();
  await month.scrollIntoViewIfNeeded();
  await picture('gaps-history');
  const before = await month.innerText();
  await month.click();
  await page.getByText(`${before} dòng, đúng bằng con số.`).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Bao lâu chưa kết nạp: từng đơn vị').click();
  await page.getByRole('columnheader', { name: 'Lần kết nạp gần nhất' }).waitFor();
  await page.getByText('Người giúp đỡ: quá nhiều người, lâu chưa gặp').click();
  await page.getByText('Hai mức này chưa kiểm chứng', { exact: false }).waitFor();
  await expectAccessible(page);
  await picture('gaps-idle');
  expectClean();
  await context.close();
});
