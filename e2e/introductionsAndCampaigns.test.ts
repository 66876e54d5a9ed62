import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, type Screen, visit } from './browser.ts';
import { clickCounter } from './clicks.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';
import { foundUnits } from './units.ts';

const house = await openHouse();
const browser = await openBrowser();

beforeAll(async () => {
  await foundUnits(house, [
    ['T', 'Tỉnh ủy Mẫu', 'province'],
    ['CS', 'Đảng ủy xã Mẫu Một', 'base-org', 'T'],
    ['B1', 'Chi bộ thôn Một', 'branch', 'CS'],
    ['B2', 'Chi bộ thôn Hai', 'branch', 'CS'],
  ]);
  await house.person('doan.xa', 'introducer', 'CS', undefined, { introducer: 'youth-union' });
  await house.person('bi.thu', 'branch-secretary', 'B1');
  await house.person('can.bo', 'base-clerk', 'CS');
  await house.call('introduction.propose', {
    introducer: 'youth-union',
    fullName: 'Lò Thị Đầu Tiên',
    birthYear: 1998,
    unitCode: 'B1',
  });
  await house.call('campaign.record', {
    code: 'MH',
    unitCode: 'CS',
    sort: 'model',
    name: 'Mỗi chi bộ một nguồn',
    startsOn: '2026-01-01',
  });
  await house.call('campaign.join', { campaignCode: 'MH', unitCodes: ['B1'], from: '2026-02-01' });
  await house.call('person.record', {
    code: 'N1',
    unitCode: 'B1',
    fullName: 'Phạm Văn Nguồn',
    birthYear: 1997,
  });
  await house.call('case.open', { personCode: 'N1', unitCode: 'B1', on: '2026-03-02' });
});

const clear = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectFits(page);
};

const names: Readonly<Record<Screen, string>> = { desk: 'Nguyễn Văn Bàn', phone: 'Trần Thị Tay' };

test.each(onScreens('phone'))(
  'an organisation lands on its own people, introduces one in two clicks and records the resolution in two (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'doan.xa');
    await page.getByText('chờ chi bộ trả lời').filter({ visible: true }).first().waitFor();
    await page.getByRole('rowheader', { name: 'Lò Thị Đầu Tiên (sinh 1998)' }).waitFor();
    await clear(page);
    await picture('introductions-own');
    const { click, clicks } = clickCounter();
    await click(page.getByRole('button', { name: 'Giới thiệu một người' }));
    const form = page.getByRole('dialog', { name: 'Giới thiệu một người' });
    await form.getByLabel('Họ và tên').fill(names[screen]);
    await form.getByLabel('Năm sinh').fill('1999');
    await form.getByText(`Giới thiệu ${names[screen]} đến Chi bộ thôn Một.`).waitFor();
    await clear(page);
    await picture('introductions-form');
    await click(form.getByRole('button', { name: 'Gửi giới thiệu' }));
    await form.getByText(`Đã giới thiệu ${names[screen]}`).waitFor();
    expect(clicks()).toBe(2);
    await form.getByRole('button', { name: 'Đóng' }).last().click();
    const other = clickCounter();
    await other.click(page.getByRole('button', { name: `Mở giới thiệu ${names[screen]} (sinh 1999)` }));
    const one = page.getByRole('dialog', { name: /^Giới thiệu: / });
    await one.getByLabel('Số nghị quyết').fill('05-NQ/ĐTN');
    await one.getByLabel('Ngày nghị quyết').fill('01/10/2026');
    await one.getByLabel('Ngày nghị quyết').press('Enter');
    await one.getByText(/Nghị quyết số 05-NQ\/ĐTN ngày 01\/10\/2026/).waitFor();
    await picture('introductions-resolution');
    await other.click(one.getByRole('button', { name: 'Ghi nghị quyết' }));
    await one.getByText('Đã ghi nghị quyết số 05-NQ/ĐTN').waitFor();
    expect(other.clicks()).toBe(2);
    expectClean();
    await context.close();
  },
);

test.each(onScreens('phone'))(
  'the branch puts who was introduced on its list in two clicks; each number of the results has its rows (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const name = `${names[screen]} (sinh 1999)`;
    await arriveAs(page, screen === 'desk' ? 'bi.thu' : 'can.bo', '/gioi-thieu');
    const { click, clicks } = clickCounter();
    await page.getByRole('button', { name: `Trả lời giới thiệu ${name}` }).waitFor();
    await picture('introductions-received');
    await click(page.getByRole('button', { name: `Trả lời giới thiệu ${name}` }));
    const one = page.getByRole('dialog', { name: /^Giới thiệu: / });
    await one.getByText('Trả lại kèm lý do').waitFor();
    await clear(page);
    await picture('introductions-answer');
    await click(one.getByRole('button', { name: 'Đưa vào danh sách' }));
    await one.getByRole('link', { name: 'Mở hồ sơ, làm việc tiếp theo' }).waitFor();
    expect(clicks()).toBe(2);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Kết quả theo nơi giới thiệu' }).click();
    const number = page.getByRole('button', { name: /Giới thiệu trong kỳ: / });
    await number.waitFor();
    const n = await number.innerText();
    await picture('introductions-results');
    await number.click();
    await page.getByText(`${n} dòng, đúng bằng con số.`).waitFor();
    expectClean();
    await context.close();
  },
);

test.each(onScreens('desk'))(
  'a model tells who applies it, whom it brought and what stands beside it; each number opens its list (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    await arriveAs(page, 'can.bo', '/phong-trao/mo-hinh');
    await page
      .getByRole('button', { name: '1: Đơn vị đang tham gia, Mỗi chi bộ một nguồn. Mở danh sách' })
      .click();
    const one = page.getByRole('dialog', { name: 'Mỗi chi bộ một nguồn' });
    await one.getByText('1 dòng, đúng bằng con số.').waitFor();
    await page.keyboard.press('Escape');
    await one.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Mở Mỗi chi bộ một nguồn' }).click();
    await one.getByText(/không nói mô hình là nguyên nhân/).waitFor();
    await one.getByRole('button', { name: /^1: Số đơn vị, Cùng loại, chưa áp dụng/ }).click();
    await one.getByRole('heading', { name: 'Đơn vị cùng loại, chưa áp dụng' }).waitFor();
    if (screen === 'desk') {
      await one.getByText('Thêm người').first().click();
      await one.getByRole('combobox', { name: 'Người (gõ vài chữ của tên)' }).fill('pham van ng');
      await page.locator('.ant-select-item-option').filter({ hasText: 'Phạm Văn Nguồn' }).click();
      await one.getByText(/được phát hiện qua «Mỗi chi bộ một nguồn»/).waitFor();
      await one.getByRole('button', { name: 'Thêm người' }).click();
    }
    await one.getByRole('link', { name: 'Phạm Văn Nguồn' }).waitFor();
    await clear(page);
    await picture('campaigns-model');
    await page.goto('/phong-trao/hoat-dong');
    await page.getByRole('button', { name: 'Ghi khen thưởng' }).click();
    const form = page.getByRole('dialog', { name: 'Ghi khen thưởng' });
    await form.getByLabel('Hình thức khen').fill('Giấy khen');
    await form.getByLabel('Số quyết định').fill(`15-QĐ/${screen}`);
    await clear(page);
    await picture('campaigns-reward');
    await form.getByRole('button', { name: 'Ghi', exact: true }).click();
    await form.getByText('Đã ghi', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await page.getByText(`15-QĐ/${screen}`).filter({ visible: true }).first().waitFor();
    await picture('campaigns-register');
    expectClean();
    await context.close();
  },
);
