import { expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { today } from './meetingsHouse.ts';
import { plantProvince } from './province.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const year = today.slice(0, 4);
await plantProvince(house);
await house.person('can-bo', 'organisation-board', 'H-1');
await house.call('plan.record', { code: 'KH', unitCode: 'H-1', period: year });
for (const [unitCode, minimum] of [
  ['X-2', 8],
  ['X-3', 10],
] as const)
  await house.call('target.assign', {
    code: `CT ${unitCode}`,
    ...{ planCode: 'KH', unitCode, minimum, measure: 'admission', bound: 'min' },
  });

test.each(onScreens('desk'))(
  'a merger says which targets no longer count, and the next step hands them over (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    if (screen === 'desk') {
      await arriveAs(page, 'can-bo', '/don-vi/X-2/sap-nhap');
      await page.getByLabel('Sáp nhập vào', { exact: true }).fill('binh ba');
      await page.getByText('thuộc Huyện ủy Châu Đức').first().waitFor();
      await page.keyboard.press('Enter');
      await picture('merge-before');
      await page
        .getByText(`Chỉ tiêu thôi tính từ ngày đó: Kết nạp đảng viên năm ${year} từ 8 trở lên.`, {
          exact: false,
        })
        .waitFor();
      await picture('merge-targets');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
      await page.getByText('Đã ghi sáp nhập').waitFor();
      await page.getByText('1 chỉ tiêu của đơn vị đã kết thúc chưa được quyết định').waitFor();
      await picture('merge-done');
      await expectAccessible(page);
    } else {
      await arriveAs(page, 'can-bo', '/units/X-3/targets');
    }
    if (screen === 'phone') {
      await page.getByText('từ 18 trở lên', { exact: false }).first().waitFor();
      expect(await page.getByText('chưa được quyết định').count()).toBe(0);
      await page.goto('/units/X-2/targets');
      await page.getByText('Đơn vị đã kết thúc; đây là chỉ tiêu như ngày', { exact: false }).waitFor();
      await expectFits(page);
      await picture('ended-targets');
    } else {
      await page.getByRole('link', { name: 'Chuyển chỉ tiêu của đơn vị đã kết thúc' }).click();
      await page.getByText('Đảng bộ xã Long Hải: từ 8 trở lên').waitFor();
      expect(await page.getByLabel('Giao Đảng bộ xã Bình Ba').inputValue()).toBe('18');
      await page.getByText(/đang giao từ 10 trở lên, nay giao từ 18 trở lên/).waitFor();
      await expectAccessible(page);
      await expectFits(page);
      await picture('inherit');
      await page.setViewportSize({ width: 360, height: 740 });
      await expectFits(page);
      await picture('inherit-phone');
      await page.getByRole('button', { name: 'Chuyển chỉ tiêu' }).click();
      await page.getByText('Đã quyết định chỉ tiêu của đơn vị đã kết thúc').waitFor();
      const { targets } = await house.call('target.list', { unitCode: 'X-3', period: year });
      expect(targets).toMatchObject([{ minimum: 18, revisions: [{ oldMinimum: 10, newMinimum: 18 }] }]);
    }
    expectClean();
    await context.close();
  },
);
