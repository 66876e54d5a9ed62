import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { partOf, wordFile } from '#features/papers/server/testing/template.ts';
import { linesOf } from '#features/papers/server/word/text.ts';
import { expectAccessible, expectFits } from './axe.ts';
import { onScreens, openBrowser, visit } from './browser.ts';
import { openHouse } from './house.ts';
import { arriveAs } from './signIn.ts';

const house = await openHouse();
const browser = await openBrowser();
const { call } = house;

const UNITS = [
  ['X', 'Đảng bộ xã Mẫu', 'base-org', 'H'],
  ['B1', 'Chi bộ thôn Một', 'branch', 'X'],
] as const;

const prepare = async (caseCode: string, personCode: string, fullName: string): Promise<void> => {
  const act = (name: string, on: string, more = {}) => call(`case.${name}`, { caseCode, on, ...more });
  await call('person.record', { code: personCode, unitCode: 'B1', fullName, bornOn: '1995-06-01' });
  await call('case.open', {
    code: caseCode,
    personCode,
    unitCode: 'B1',
    on: '2018-01-08',
    education: 'us-diploma',
  });
  await act('enlist', '2018-01-10');
  await act('certify', '2018-02-01', { number: '12/GCN' });
  await act('open-dossier', '2018-02-05');
  await act('apply', '2018-02-06');
  await act('submit-cv', '2018-02-07', { stampedOn: '2018-02-08', relatives: ['self'] });
  await act('ask-verification', '2018-02-09', { relation: 'self', to: 'Đảng ủy xã Bên' });
  await act('answer-verification', '2018-03-01', { relation: 'self', answer: 'right' });
  await act('close-verification', '2018-03-05');
  await act('record-opinion', '2018-03-06', { side: 'mass-organisation' });
  await act('record-opinion', '2018-03-06', { side: 'residence-committee' });
  for (const memberCode of ['D1', 'D2'])
    await act('introduce', '2018-03-07', {
      kind: 'member',
      memberCode,
      togetherSince: '2016-01-01',
      togetherBy: 'work',
    });
  await call('meeting.vote', { meetingCode: 'H1', caseCode, matter: 'admission', yes: 3, no: 0 });
};

beforeAll(async () => {
  await call('unit.found', {
    code: 'H',
    name: 'Huyện ủy Mẫu',
    kind: 'district',
    effectiveOn: '2010-01-01',
  });
  for (const [code, name, kind, parentCode] of UNITS)
    await call('unit.found', { code, name, kind, parentCode, effectiveOn: '2010-01-01' });
  for (const [n, fullName] of ['Lò Văn Mẫu', 'Quàng Thị Mẫu', 'Cà Văn Mẫu'].entries()) {
    await call('person.record', { code: `D${n + 1}`, unitCode: 'B1', fullName });
    await call('member.enrol', {
      unitCode: 'B1',
      personCode: `D${n + 1}`,
      ceremonyOn: '2015-05-19',
      officialOn: '2016-05-19',
      effectiveOn: '2015-05-19',
    });
  }
  await call('officer.appoint', {
    unitCode: 'B1',
    personName: 'Lò Văn Mẫu',
    post: 'Bí thư',
    body: 'committee',
    term: '2015-2020',
    from: '2015-06-01',
  });
  await call('meeting.call', {
    code: 'H1',
    unitCode: 'B1',
    body: 'branch',
    heldOn: '2018-04-03',
    method: 'secret-ballot',
  });
  await prepare('HS1', 'N1', 'Trần Thị Mẫu');
  await prepare('HS2', 'N2', 'Vì Văn Mẫu');
  await prepare('HS3', 'N3', 'Hà Thị Mẫu');
  await house.person('bi-thu', 'branch-secretary', 'B1');
  await house.person('quan-tri', 'administrator', null);
});

test.each(onScreens('desk'))(
  'a secretary prints a paper of a case in two clicks, sees what is missing, and issues it (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const [caseCode, number] = screen === 'desk' ? ['HS1', '01-NQ/CB'] : ['HS2', '02-NQ/CB'];
    await arriveAs(page, 'bi-thu', `/ho-so/${caseCode}`);
    await page.getByRole('link', { name: 'In giấy tờ' }).click();
    const list = page.getByRole('region', { name: 'Giấy tờ của hồ sơ' });
    const row = list.locator('tr', { hasText: '6-KNĐ' });
    await row.getByText('Chưa ban hành').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('papers-case');
    const [drafted] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('link', { name: /^Tải bản thảo/ }).click(),
    ]);
    expect(linesOf(partOf(await readFile(await drafted.path()))).join(' ')).toContain(
      'Số «…… số văn bản ……»',
    );

    await row.getByRole('button', { name: /^Xem và ban hành/ }).click();
    const panel = page.getByRole('dialog', { name: /^Xem trước/ });
    await panel.getByText(`Số sẽ lấy: ${number}`).waitFor();
    if (screen === 'desk') await panel.getByText('Còn thiếu 1 chỗ').waitFor();
    await expectAccessible(page);
    await picture('papers-panel');
    await panel.getByLabel('Nơi ban hành ghi trên giấy').fill('Xã Mẫu');
    await panel.getByText('Giấy đã đủ mọi giá trị').waitFor();
    await panel.getByText('Xã Mẫu, ngày 03 tháng 4 năm 2018').waitFor();
    await panel.getByRole('button', { name: 'Ban hành và tải' }).click();
    const sure = page.getByRole('dialog', { name: 'Ban hành và tải' });
    const [issued] = await Promise.all([
      page.waitForEvent('download'),
      sure.getByRole('button', { name: 'Ban hành và tải' }).click(),
    ]);
    const text = linesOf(partOf(await readFile(await issued.path()))).join(' ');
    expect(text).toContain(`Số ${number}`);
    expect(text).not.toContain('……»');
    await row.getByText(`Đã ban hành: ${number}`).waitFor();
    await row.getByRole('link', { name: /^Tải Word/ }).waitFor();
    expectClean();
    await context.close();
  },
);

test('the register keeps a void paper with its number; many are issued at once', async () => {
  const { page, expectClean, context, picture } = await visit(browser, house.origin);
  await arriveAs(page, 'bi-thu', '/giay-to');
  const row = page.locator('tr', { hasText: '01-NQ/CB' });
  await row.getByRole('button', { name: /^Hủy/ }).click();
  const form = page.getByRole('dialog', { name: /^Hủy/ });
  await form.getByLabel('Lý do hủy').fill('In nhầm ngày họp');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Hủy', exact: true }).click();
  await row.getByText('In nhầm ngày họp', { exact: false }).waitFor();
  await expectAccessible(page);
  await expectFits(page);
  await picture('papers-register');

  await page.getByRole('link', { name: 'Giấy chờ in' }).click();
  await page.getByRole('checkbox', { name: 'Chọn Hà Thị Mẫu' }).check();
  await page.getByRole('checkbox', { name: 'Chọn Trần Thị Mẫu' }).check();
  await expectAccessible(page);
  await picture('papers-due');
  await page.getByRole('button', { name: 'Ban hành 2 giấy đã chọn' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành 2 giấy đã chọn' }).click();
  await page.getByText('Đã ban hành 2/2 giấy').waitFor();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải tất cả (ZIP)' }).click(),
  ]);
  expect(zip.suggestedFilename()).toBe('6-knd.zip');
  expectClean();
  await context.close();
});

test.each(onScreens('desk'))(
  'an administrator gives a unit its own template; a faulty one is told all its faults (%s)',
  async (screen) => {
    const { page, expectClean, context, picture } = await visit(browser, house.origin, screen);
    const folder = await mkdtemp(join(tmpdir(), 'mau-'));
    const fileOf = async (name: string, ...paragraphs: string[]): Promise<string> => {
      await writeFile(join(folder, name), wordFile(paragraphs));
      return join(folder, name);
    };
    await arriveAs(page, 'quan-tri', '/mau-giay?unitCode=B1');
    const row = page.locator('tr', { hasText: '5-KNĐ' });
    await row.getByText('mẫu có sẵn', { exact: false }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await picture('templates');
    await row.getByRole('button', { name: /^Các ô/ }).click();
    await page.getByRole('dialog').getByText('{họ và tên}').waitFor();
    await expectAccessible(page);
    await picture('templates-names');
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: /^Tải mẫu lên/ }).click();
    const form = page.getByRole('dialog', { name: /^Tải mẫu lên/ });
    const chosen = form.getByLabel('Tệp Word', { exact: false });
    await chosen.setInputFiles(await fileOf('sai.docx', 'Đồng chí {họ và ten', '{nơi sinh}', '{chi bọ}'));
    await form.getByRole('button', { name: 'Dùng mẫu này' }).click();
    await form.getByText('Thiếu dấu đóng }', { exact: false }).waitFor();
    await form.getByText('Không có ô «nơi sinh»', { exact: false }).waitFor();
    await form.getByText('Có phải là «chi bộ»?', { exact: false }).waitFor();
    await expectAccessible(page);
    await picture('templates-faults');
    await chosen.setInputFiles(await fileOf('dung.docx', 'Mẫu riêng: {họ và tên}'));
    await form.getByRole('button', { name: 'Dùng mẫu này' }).click();
    await row.getByText('mẫu riêng dung.docx', { exact: false }).waitFor();
    await row.getByRole('button', { name: /^Bỏ mẫu riêng/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ mẫu riêng' }).click();
    await row.getByText('mẫu có sẵn', { exact: false }).waitFor();
    expectClean();
    await context.close();
  },
);
