import { beforeAll, expect, test } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { clear, write } from './roundGrid.ts';
import { arriveAs } from './signIn.ts';
import { enrolMembers, foundUnits, type UnitRow } from './units.ts';

const house = await openHouse();
const browser = await openBrowser();
const communes = Array.from({ length: 149 }, (_, at) => [`X${at + 1}`, `Xã số ${at + 1}`] as const);

beforeAll(async () => {
  await foundUnits(house, [
    ['T', 'Tỉnh ủy Mẫu', 'province'] as UnitRow,
    ...communes.map(([code, name]) => [code, name, 'base-org', 'T'] as UnitRow),
    ['C1', 'Chi bộ Một', 'branch', 'X1'] as UnitRow,
    ['C2', 'Chi bộ Hai', 'branch', 'X1'] as UnitRow,
  ]);
  await enrolMembers(house, 'C1', ['Người Mẫu An', 'Người Mẫu Bình', 'Người Mẫu Chi']);
  for (const [code, unitCode] of [
    ['KH-T', 'T'],
    ['KH-X1', 'X1'],
  ] as const)
    await house.call('plan.record', { code, unitCode, period: '2026' });
  await house.call('document.record', {
    ...{ code: 'QD', unitCode: 'X1', kind: 'decision', number: '1-QĐ/ĐU', issuedOn: '2026-01-10' },
  });
  await house.call('allocation.open', { code: 'VG-T', unitCode: 'T', planCode: 'KH-T', total: 500 });
  await house.call('allocation.open', {
    ...{ code: 'VG-X1', unitCode: 'X1', planCode: 'KH-X1', total: 5, reviews: ['2026-06-30'] },
    duties: [{ party: 'secretary', duty: 'Chịu trách nhiệm' }],
  });
  const rows = [
    { unitCode: 'C1', assigned: 3 },
    { unitCode: 'C2', assigned: 2 },
  ];
  await house.call('allocation.save', { roundCode: 'VG-X1', name: 'Bản chính', rows });
  await house.call('allocation.propose', { roundCode: 'VG-X1' });
  await house.call('allocation.adopt', { roundCode: 'VG-X1', documentCode: 'QD' });
  await house.person('can.bo.xa', 'base-clerk', 'X1');
  await house.person('bi.thu.mot', 'branch-secretary', 'C1');
  await house.person('ban.to.chuc.tinh', 'organisation-board', 'T');
});

test('a review point comes to «Việc hôm nay», is noted, and leads to the revision: both numbers stay', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await arriveAs(page, 'can.bo.xa', '/viec-hom-nay');
  await page.getByText('rà soát thực hiện chỉ tiêu').waitFor();
  await page.getByRole('link', { name: /rà soát thực hiện chỉ tiêu/ }).click();
  await page.getByText('Ngày 30/06/2026: chưa rà soát').waitFor();
  await page.getByRole('button', { name: 'Ghi rà soát mốc 30/06/2026' }).click();
  const form = page.getByRole('dialog', { name: 'Ghi rà soát mốc 30/06/2026' });
  await form.getByLabel('Nhận xét').fill('Chi bộ Hai chưa có nguồn');
  await clear(page);
  await picture('rounds-review');
  await form.getByRole('button', { name: 'Ghi rà soát', exact: true }).click();
  await form.getByRole('button', { name: 'Đến bảng để sửa số' }).click();
  await page.getByText(/^Ngày 30\/06\/2026: đã rà soát ngày .*: Chi bộ Hai chưa có nguồn/).waitFor();
  await write(page, 'Số giao', 'Chi bộ Hai', '1');
  await write(page, 'Lý do', 'Chi bộ Hai', 'Chưa có nguồn');
  await page.getByRole('button', { name: 'Lưu phương án', exact: true }).click();
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Điều chỉnh', exact: true }).click();
  const revise = page.getByRole('dialog', { name: 'Điều chỉnh' });
  await revise.getByLabel('Lý do').fill('Rà soát 6 tháng đầu năm');
  await revise.getByRole('button', { name: 'Điều chỉnh', exact: true }).click();
  await revise.getByText('Đã điều chỉnh 1 chỉ tiêu').waitFor();
  await revise.getByRole('button', { name: 'Đóng' }).last().click();
  await revise.waitFor({ state: 'hidden' });
  await page.getByText('giao 2, nay 1').waitFor();
  await page.getByText('Chỉ tiêu đã giao: lúc giao và hiện nay (2)').click();
  const given = page.locator('details', { hasText: 'lúc giao và hiện nay' }).getByRole('row');
  await given.filter({ hasText: 'Chi bộ Hai' }).waitFor();
  const rows = await given.filter({ hasText: 'Chi bộ Hai' }).getByRole('cell').allInnerTexts();
  expect(rows.slice(-3)).toEqual(['2', '1', '0']);
  await clear(page);
  await picture('rounds-given');
  expectClean();
  await context.close();
});

test('a branch goes on to its members in one click from its task, and gives them personal targets', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'phone');
  await arriveAs(page, 'bi.thu.mot', '/viec-hom-nay');
  await page.getByRole('link', { name: /chia tiếp chỉ tiêu được giao/ }).click();
  await page.getByRole('button', { name: 'Chia tiếp 3 cho cấp dưới' }).waitFor();
  await clear(page);
  await picture('rounds-goes-on');
  await page.getByRole('button', { name: 'Chia tiếp 3 cho cấp dưới' }).click();
  await page.getByRole('heading', { name: /^Vòng giao năm 2026: Chi bộ Một/ }).waitFor();
  await page.getByRole('columnheader', { name: 'Đảng viên' }).waitFor();
  await page.getByRole('button', { name: 'Phân bổ' }).click();
  await page.getByText('Đã giao 3 trên tổng 3').waitFor();
  await page.getByRole('button', { name: 'Lưu phương án', exact: true }).click();
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await clear(page);
  await picture('rounds-members');
  await page.getByRole('button', { name: 'Dự kiến giao' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dự kiến giao' }).click();
  await page.getByRole('button', { name: 'Giao theo văn bản' }).click();
  const adopt = page.getByRole('dialog', { name: 'Giao theo văn bản' });
  await adopt.getByText('giao 3 chỉ tiêu, tổng 3.').waitFor();
  await adopt.getByRole('button', { name: 'Giao theo văn bản' }).click();
  await adopt.getByText('Đã giao 3 chỉ tiêu').waitFor();
  const { targets } = await house.call('member-target.list', { unitCode: 'C1', period: '2026' });
  expect(targets.map(({ number }: { number: number }) => number)).toEqual([1, 1, 1]);
  expectClean();
  await context.close();
});

test('a province divides among 149 communes: pasted, gone through by keys that answer at once, the heads in sight', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin, 'desk');
  await arriveAs(page, 'ban.to.chuc.tinh', '/vong-giao/VG-T');
  await page.getByText('0/149 đơn vị có số').waitFor();
  await page.locator('[data-at="0-0"]').click();
  const pasted = communes.map((_, at) => String((at % 5) + 1)).join('\\n');
  await page.evaluate(`
      const data = new DataTransfer();
      data.setData('text/plain', '${pasted}');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    `);
  await page.getByText('149/149 đơn vị có số').waitFor();
  for (let step = 0; step < 60; step += 1) await page.keyboard.press('ArrowDown');
  await page.locator('[data-at="60-0"]:focus').waitFor();
  const head = await page.getByRole('columnheader', { name: 'Số giao' }).boundingBox();
  const frame = await page.locator('.allocation-scroll').boundingBox();
  expect(Math.abs((head?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(3);
  await clear(page);
  await picture('rounds-province');
  // From the key to the drawn cell, in the page itself: the middle of thirty.
  const middle = await page.evaluate<number>(`(async () => {
      const times = [];
      for (let step = 0; step < 30; step += 1) {
        const began = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }));
        await new Promise((drawn) => requestAnimationFrame(() => drawn()));
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[15];
    })()`);
  // 50 ms is the aim on a machine that does nothing else; a shared one only shows that it does not grow.
  process.stdout.write(`a key press among 149 units: ${middle.toFixed(1)} ms\n`);
  expect(middle).toBeLessThan(300);
  await page.getByRole('button', { name: 'Lưu phương án', exact: true }).click();
  await page.getByText('Đã lưu', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('columnheader', { name: 'Number' }).waitFor();
  await page.getByText('149 of 149 units have a number').waitFor();
  await picture('rounds-english');
  expectClean();
  await context.close();
});
