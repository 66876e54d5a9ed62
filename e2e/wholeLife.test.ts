import { expect, test } from 'vitest';
import { openBrowser, type Visitor, visit } from './browser.ts';
import { choose, desksOf, putDay } from './desk.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;
const fullName = 'Lò Thị Mẫu';

const UNITS = [
  ['T', 'Tỉnh ủy Đồng Mẫu', 'province'],
  ['X', 'Đảng bộ xã Bình Mẫu', 'direct-upper', 'T'],
  ['CS', 'Đảng bộ Trường Bình Mẫu', 'base-org', 'X'],
  ['B1', 'Chi bộ Tổ Tự nhiên', 'branch', 'CS'],
] as const;
const OFFICERS = [
  ['B1', 'Đỗ Thị Hướng Dẫn'],
  ['CS', 'Vũ Văn Cơ Sở'],
  ['X', 'Bùi Thị Cấp Trên'],
] as const;

const effectiveOn = '2010-01-01';
for (const [code, name, kind, parentCode] of UNITS)
  await call('unit.found', { code, name, kind, effectiveOn, ...(parentCode ? { parentCode } : {}) });
for (const [n, name] of ['Đỗ Thị Hướng Dẫn', 'Vũ Văn Giúp Đỡ', 'Hà Văn Chi Ủy'].entries()) {
  const personCode = `D${n + 1}`;
  await call('person.record', { code: personCode, unitCode: 'B1', fullName: name, bornOn: '1975-02-03' });
  const days = { ceremonyOn: '2015-05-19', officialOn: '2016-05-19', effectiveOn: '2015-05-19' };
  await call('member.enrol', { unitCode: 'B1', personCode, ...days });
}
for (const [unitCode, personName] of OFFICERS) {
  const office = { post: 'Bí thư', body: 'committee', term: '2025-2030', from: '2024-06-01' };
  await call('officer.appoint', { unitCode, personName, ...office });
}
await call('person.record', { code: 'N1', unitCode: 'B1', fullName, bornOn: '1995-06-01' });
await house.person('bi-thu', 'branch-secretary', 'B1');
await house.person('can-bo', 'base-clerk', 'CS');
await house.person('ban-to-chuc', 'organisation-board', 'X');

const comeIn = async (name: string): Promise<Visitor> => {
  const visitor = await visit(browser, house.origin);
  // Some hundred steps on a busy machine: one slow answer is no fault.
  visitor.context.setDefaultTimeout(60_000);
  await arriveAs(visitor.page, name, '/ho-so');
  return visitor;
};

test('the whole life of one person, from application to recognition over three regulations, with its papers', async () => {
  const secretary = await comeIn('bi-thu');
  const clerk = await comeIn('can-bo');
  const officer = await comeIn('ban-to-chuc');
  const { page } = secretary;
  await page.getByLabel('Tìm người').fill('lo thi mau');
  await page.getByRole('button', { name: `Lập hồ sơ cho ${fullName}` }).click();
  const opening = page.getByRole('dialog');
  await putDay(opening.getByLabel('Ngày phát hiện, giới thiệu'), '2025-01-21');
  await opening.locator('summary').click();
  await opening.getByRole('combobox', { name: 'Học vấn phổ thông' }).click();
  await page.getByTitle('tốt nghiệp trung học phổ thông', { exact: true }).click();
  await opening.getByRole('button', { name: 'Lập hồ sơ', exact: true }).click();
  await page.waitForURL(/\/ho-so\/./);
  const caseCode = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  const deskAt = desksOf(caseCode);
  const [branch, base, board] = [deskAt(page), deskAt(clerk.page), deskAt(officer.page)];

  // Under 232-QĐ/TW, in the order of the procedure: the list, the class, the dossier.
  await branch.record('Đưa vào danh sách cảm tình', '2025-01-22');
  await branch.record('Phân công đảng viên giúp đỡ', '2025-01-23', (form) => choose(form, 'Vũ Văn Giúp Đỡ'));
  await branch.record('Cử đi học lớp nhận thức', '2025-01-24');
  await board.record('Ghi giấy chứng nhận lớp nhận thức', '2025-02-10', (form) =>
    form.getByLabel('Số', { exact: true }).fill('12/GCN'),
  );
  await base.record('Cho lập hồ sơ', '2025-02-12');
  await branch.record('Ghi đơn xin vào Đảng', '2025-02-13');
  await branch.record('Ghi lý lịch', '2025-02-17', async (form) => {
    await putDay(form.getByLabel('Ngày đóng dấu giáp lai'), '2025-02-18');
    await form.getByLabel('bản thân').check();
  });

  // Verification with its letter, opinions, introductions.
  await base.record('Gửi công văn thẩm tra', '2025-02-19', (form) =>
    form.getByLabel('Gửi đến').fill('Đảng ủy xã Bên'),
  );
  const letter = await base.print('Công văn đề nghị thẩm tra lý lịch', 'Xã Bình Mẫu');
  expect(letter).toContain('Kính gửi: Đảng ủy xã Bên');
  expect(letter).toContain('Xã Bình Mẫu, ngày 19 tháng 02 năm 2025');
  await base.record('Ghi trả lời thẩm tra', '2025-03-10', (form) =>
    form.getByLabel('đúng', { exact: true }).check(),
  );
  await base.record('Kết luận thẩm tra lý lịch', '2025-03-12');
  for (const side of ['tổ chức chính trị - xã hội nơi sinh hoạt', 'chi ủy (chi bộ) nơi cư trú'])
    await branch.record('Ghi ý kiến nhận xét', '2025-03-14', (form) => form.getByLabel(side).check());
  const introducers = ['Đỗ Thị Hướng Dẫn', 'Vũ Văn Giúp Đỡ'];
  for (const member of introducers)
    await branch.record('Ghi giấy, nghị quyết giới thiệu', '2025-03-17', async (form) => {
      await choose(form, member);
      await putDay(form.getByLabel('Cùng công tác, học tập hoặc cư trú từ ngày'), '2020-01-01');
      await form.getByLabel('công tác', { exact: true }).check();
    });
  expect(await branch.print('5-KNĐ', 'Xã Bình Mẫu')).toContain(
    '- Chi ủy (chi bộ) nơi cư trú, ngày 14/3/2025;',
  );
  for (const member of introducers)
    expect(await branch.print(new RegExp(`3-KNĐ.*${member}`))).toContain(`Tôi là: ${member}`);

  // The branch votes, the committees resolve and decide.
  await branch.meet({ on: '2025-04-03', yes: 3 });
  const resolution = await branch.print('6-KNĐ');
  expect(resolution).toContain('Số 01-NQ/CB');
  expect(resolution).toContain('Quy định 232-QĐ/TW');
  expect(resolution).toContain('Vũ Văn Giúp Đỡ, ngày 17/3/2025');
  expect(await branch.print('Biên bản họp')).toContain(fullName);
  await branch.record('Gửi hồ sơ lên', '2025-04-04');
  await base.meet({ on: '2025-04-15', yes: 9, convened: 9 });
  expect(await base.print('8-KNĐ')).toContain('Xét Nghị quyết số 01-NQ/CB, ngày 03/4/2025');
  await board.record('Thẩm định hồ sơ', '2025-05-06');
  await board.meet({ on: '2025-05-19', yes: 7, convened: 7, decisionNumber: '125-QĐ/ĐU' });
  const decision = await board.print('9-KNĐ', 'Xã Bình Mẫu');
  expect(decision).toContain('Số 125-QĐ/ĐU');
  expect(decision).toContain(`Điều 1. Kết nạp ${fullName}, sinh ngày 01/6/1995`);
  await branch.record('Chi bộ nhận quyết định', '2025-05-26');
  await branch.record('Ghi lễ kết nạp', '2025-06-10');

  // Under 294-QĐ/TW: probation, with another helper.
  for (const paper of ['lý lịch đảng viên', 'phiếu đảng viên'])
    await branch.record('Ghi lý lịch, phiếu đảng viên', '2025-07-02', (form) =>
      form.getByLabel(paper).check(),
    );
  await branch.record('Phân công đảng viên giúp đỡ', '2025-09-05', (form) => choose(form, 'Hà Văn Chi Ủy'));
  await board.record('Ghi giấy chứng nhận lớp đảng viên mới', '2025-10-15');

  // Under 20-QĐ/TW: recognition.
  for (const paper of ['bản tự kiểm điểm', 'nhận xét của đảng viên giúp đỡ', 'tổng hợp ý kiến nhận xét'])
    await branch.record('Ghi tự kiểm điểm, nhận xét dự bị', '2026-06-12', (form) =>
      form.getByLabel(paper).check(),
    );
  await branch.meet({ on: '2026-06-18', yes: 3 });
  const recognition = await branch.print('13-KNĐ');
  expect(recognition).toContain('Số 02-NQ/CB');
  expect(recognition).toContain('Quy định 20-QĐ/TW');
  expect(recognition).toContain('kết nạp ngày 10/6/2025, hết thời gian dự bị ngày 10/6/2026');
  await branch.record('Gửi hồ sơ lên', '2026-06-19');
  await base.meet({ on: '2026-06-25', yes: 9, convened: 9 });
  await board.record('Thẩm định hồ sơ', '2026-07-06');
  await board.meet({ on: '2026-07-14', yes: 7, convened: 7, decisionNumber: '201-QĐ/ĐU' });
  await branch.record('Công bố quyết định tại chi bộ', '2026-07-20');

  await page.getByRole('link', { name: 'Dạng giấy' }).click();
  await page.getByText('13-KNĐ', { exact: false }).first().click();
  await page.getByText('hết thời gian dự bị ngày 10/6/2026', { exact: false }).waitFor();
  const { status, events } = await call('case.read', { caseCode });
  expect(status).toBe('official');
  expect([...new Set(events.map(({ regulation }: { regulation: string }) => regulation))]).toEqual([
    'regulation-232-2025',
    'regulation-294-2025',
    'regulation-20-2026',
  ]);
  for (const { expectClean, context } of [secretary, clerk, officer]) {
    expectClean();
    await context.close();
  }
});
