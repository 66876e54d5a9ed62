import { Workbook } from '@cj-tech-master/excelts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { testApp } from '#main/testing/app.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', name: 'Đảng bộ tỉnh Mẫu' },
  { code: 'A', parent: 'T', name: 'Đảng bộ xã An Bình' },
  { code: 'B', parent: 'T', name: 'Đảng bộ xã Bình Minh' },
]);
const names = ['=1+1', '+84', '-5', '@SUM(A1)', '＝1+1', 'Thôn Đông', 'Thôn\u0001Tây', "Thôn 'Nam'"];
await inTransaction(house.db, '/', async (trx) => {
  for (const [at, name] of names.entries()) {
    await sql`insert into site (code, unit_id, name, sort, kind, opened_on, is_border)
      select ${`A-${at}`}, id, ${name}, 'place', 'village', '1985-02-28'::date + ${at}::int, ${at % 2 === 0}
      from unit where code = 'A'`.execute(trx);
  }
});
const clerk = await house.account('base-clerk', 'A');
const neighbour = await house.account('administrator', 'B');

const places = {
  operation: 'site.list',
  input: { unitCode: 'A', sort: 'place' },
  title: 'Thôn, bản / xã An Bình',
  columns: [
    { field: '#', title: 'STT' },
    { field: 'name', title: 'Tên thôn' },
    { field: 'openedOn', title: 'Ngày lập', kind: 'day' },
    { field: 'isBorder', title: 'Biên giới', words: { true: 'có', false: '' } },
    { field: 'workers', title: 'Lao động', kind: 'number' },
  ],
  grounds: [{ title: 'Loại', words: 'thôn, bản' }],
};

const bytesOf = async (answer: { bytes: AsyncIterable<Uint8Array> }): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.bytes) pieces.push(piece);
  return Buffer.concat(pieces);
};
const workbookOf = async (actor: typeof clerk, id: number): Promise<Workbook> => {
  const book = new Workbook();
  await book.xlsx.load(await bytesOf(await call('export.download', actor, { id })));
  return book;
};

describe('a short export', () => {
  test('is ready with the answer: the columns of the screen, days as days, nothing that is a formula', async () => {
    const made = await call('export.start', clerk, places);
    expect(made).toMatchObject({
      status: 'ready',
      rowsDone: names.length,
      rowsTotal: names.length,
      fileName: 'Thôn, bản xã An Bình 21-11-2026.xlsx',
      expiresAt: '2026-11-22T05:00:00.000Z',
    });
    const sheet = (await workbookOf(clerk, made.id)).getWorksheet('Danh sách');
    expect(sheet?.getRow(1).values).toEqual([
      undefined,
      'STT',
      'Tên thôn',
      'Ngày lập',
      'Biên giới',
      'Lao động',
    ]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toBe(`A1:E${names.length + 1}`);
    const shown = Array.from({ length: names.length }, (_, at) => sheet?.getCell(`B${at + 2}`));
    const listed = (await call('site.list', clerk, places.input)).sites as { name: string }[];
    const plain = (name: string) => name.replace('\u0001', '');
    expect(shown.map((cell) => cell?.value)).toEqual(
      listed.map(({ name }) => (/^[=+\-@＝]/.test(name) ? `'${name}` : plain(name))),
    );
    expect(shown.filter((cell) => cell?.formula)).toEqual([]);
    const first = names.indexOf(listed[0]?.name ?? '');
    const day = sheet?.getCell('C2');
    expect(day?.value).toEqual(new Date(Date.UTC(1985, 1, 28 + first)));
    expect(day?.numFmt).toBe('dd/mm/yyyy');
    expect(sheet?.getCell('A2').value).toBe(1);
    expect(sheet?.getCell('E2').value).toBe(null);
  });

  test('says on its second sheet what it rests on', async () => {
    const { exports } = await call('export.list', clerk, {});
    const sheet = (await workbookOf(clerk, exports[0].id)).getWorksheet('Căn cứ');
    const lines = sheet
      ?.getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? [row.slice(1).join(': ')] : []));
    expect(lines).toEqual([
      'Danh sách: Thôn, bản / xã An Bình',
      'Đơn vị làm việc: Đảng bộ xã An Bình',
      'Loại: thôn, bản',
      'Số liệu đến ngày: 21/11/2026',
      expect.stringMatching(/^Người xuất: base-clerk \(base-clerk-/),
      'Vai trò: Cán bộ đảng ủy cơ sở',
      'Thời điểm xuất: 12:00 21/11/2026',
      'Số dòng: 8',
    ]);
  });

  test('speaks the language of the screen that asked', async () => {
    const made = await call('export.start', clerk, { ...places, language: 'en' });
    const book = await workbookOf(clerk, made.id);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['List', 'Grounds']);
    expect(book.getWorksheet('Grounds')?.getCell('A2').value).toBe('Unit worked for');
  });

  test('stands in the order that the screen gave a short list', async () => {
    const order = { field: 'openedOn', isDescending: true };
    const made = await call('export.start', clerk, { ...places, order });
    const sheet = (await workbookOf(clerk, made.id)).getWorksheet('Danh sách');
    expect(sheet?.getCell('C2').value).toEqual(new Date(Date.UTC(1985, 1, 28 + names.length - 1)));
  });

  test('takes every page of a list whose screen shows a few rows at a time', async () => {
    await inTransaction(house.db, '/', (trx) =>
      sql`insert into account (name, display_name, password_hash, created_at)
        select 'nguoi-' || n, 'Người ' || n, 'none', now() from generate_series(1, 450) n`.execute(trx),
    );
    const administrator = await house.account('administrator', null);
    const made = await call('export.start', administrator, {
      operation: 'account.list',
      input: {},
      title: 'Tài khoản',
      columns: [{ field: 'name', title: 'Tên đăng nhập' }],
    });
    const { rows } = await inTransaction(house.db, '/', (trx) =>
      sql<{ n: number }>`select count(*) as n from account`.execute(trx),
    );
    expect(made).toMatchObject({ status: 'ready', rowsDone: rows[0]?.n });
  });

  test('leaves an audit entry with counts and a digest, and one when it is fetched; no contents', async () => {
    const { entries } = await call('audit.list', machine, {});
    const of = (action: string) =>
      entries.find(
        (entry: { action: string; detail: { operation: string } }) =>
          entry.action === action && entry.detail.operation === 'site.list',
      );
    expect(of('export.start').detail).toEqual({
      operation: 'site.list',
      fields: ['#', 'name', 'openedOn', 'isBorder', 'workers'],
      rows: 8,
      size: expect.any(Number),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(of('export.download').detail).toEqual({
      operation: 'site.list',
      rows: 8,
      digest: of('export.start').detail.digest,
    });
  });
});

describe('an export', () => {
  test('is fetched, seen and removed by its owner only', async () => {
    const { id } = await call('export.start', clerk, places);
    const others = [neighbour, await house.account('administrator', null)];
    for (const other of others) {
      expect((await call('export.list', other, {})).exports).toEqual([]);
      for (const action of ['export.read', 'export.download', 'export.cancel']) {
        await expect(call(action, other, { id })).rejects.toMatchObject({ code: 'not-found' });
      }
    }
    await call('export.cancel', clerk, { id });
    await expect(call('export.download', clerk, { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('asks for the rights of its list, and sees the same rows', async () => {
    await expect(call('export.start', neighbour, places)).rejects.toMatchObject({ code: 'not-found' });
    const member = await house.account('member', 'A');
    await expect(call('export.start', member, places)).rejects.toMatchObject({
      code: 'blocked',
      reasons: [{ code: 'role-does-not-allow' }],
    });
    const board = await house.account('organisation-board', 'T');
    expect(await call('export.start', board, places)).toMatchObject({ rowsDone: names.length });
  });

  test('names only lists and columns that there are, and no page of them', async () => {
    await expect(
      call('export.start', clerk, { ...places, columns: [{ field: 'salary', title: 'Lương' }] }),
    ).rejects.toMatchObject({ reasons: [{ code: 'export-column-unknown', values: { name: 'salary' } }] });
    await expect(
      call('export.start', clerk, { ...places, input: { ...places.input, limit: 5 } }),
    ).rejects.toMatchObject({ reasons: [{ code: 'export-pages-itself' }] });
    await expect(call('export.start', clerk, { ...places, operation: 'unit.found' })).rejects.toMatchObject({
      reasons: [{ code: 'export-list-unknown' }],
    });
  });

  test('holds just the rows that were chosen, in the order of the list', async () => {
    const listed = (await call('site.list', clerk, places.input)).sites as { code: string; name: string }[];
    const values = [listed[5], listed[2]].map((one) => one?.code ?? '');
    const made = await call('export.start', clerk, { ...places, only: { field: 'code', values } });
    expect(made).toMatchObject({ status: 'ready', rowsDone: 2, rowsTotal: 2 });
    const sheet = (await workbookOf(clerk, made.id)).getWorksheet('Danh sách');
    const days = [2, 5].map((at) => names.indexOf(listed[at]?.name ?? ''));
    expect([sheet?.getCell('C2').value, sheet?.getCell('C3').value]).toEqual(
      days.map((at) => new Date(Date.UTC(1985, 1, 28 + at))),
    );
    await expect(
      call('export.start', clerk, { ...places, only: { field: 'salary', values } }),
    ).rejects.toMatchObject({ reasons: [{ code: 'export-column-unknown' }] });
  });

  test('cannot be fetched a day later', async () => {
    const { id } = await call('export.start', clerk, places);
    house.setNow('2026-11-22T12:00:01+07:00');
    await expect(call('export.download', clerk, { id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await call('export.list', clerk, {})).exports).toEqual([]);
    house.setNow('2026-11-21T12:00:00+07:00');
  });

  test('comes over HTTP as an attachment with its Vietnamese name', async () => {
    const { app, sessionFor, send, operations } = await testApp(house);
    const session = await sessionFor('base-clerk', 'A');
    const contractOf = (action: string) =>
      operations.find(({ contract }) => contract.action === action)?.contract;
    const started = await send(contractOf('export.start'), session, { input: places });
    const { id, size } = started.json();
    const answer = await app.inject({
      method: 'GET',
      url: `/api/v1/exports/${id}/file`,
      cookies: { '__Host-taonguon': session.token },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBe(size);
    expect(answer.headers).toMatchObject({
      'content-disposition':
        'attachment; filename="Thon, ban xa An Binh 21-11-2026.xlsx"; ' +
        "filename*=UTF-8''Th%C3%B4n%2C%20b%E1%BA%A3n%20x%C3%A3%20An%20B%C3%ACnh%2021-11-2026.xlsx",
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
  });
});
