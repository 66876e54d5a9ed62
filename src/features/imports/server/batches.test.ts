import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';
import { importTasks } from './jobs.ts';
import { templateWorkbook } from './template.ts';

const house = await testHouse();
const { call } = house;
const admin = await house.account('administrator', null);

const file = (name: string, text: string | Uint8Array) => ({
  name,
  content: Buffer.from(text).toString('base64'),
});
const good = file(
  'units.csv',
  'code,parent_code,name,kind\nT,,Đảng bộ tỉnh T,province\nX,T,Đảng bộ xã X,base-org\n',
);
const bad = file(
  'units.csv',
  'code,parent_code,name,kind\nT,,Đảng bộ tỉnh T,no-kind\nX,Y,Đảng bộ xã X,base-org\n',
);

test('a trial of files writes no row and keeps what it would do', async () => {
  const { id, outcome } = await call('import.try', admin, { files: [good] });
  expect(outcome).toBe('clean');
  expect(await call('import.read', admin, { id })).toMatchObject({
    by: 'administrator',
    source: 'units.csv',
    rows: 2,
    new: 2,
    changed: 0,
    unchanged: 0,
    faultCount: 0,
    tables: [{ table: 'units', title: 'Tổ chức đảng', rows: 2, new: 2 }],
  });
  expect((await call('unit.tree', admin, {})).units).toEqual([]);
});

test('the faults of a trial are a list with place, value and sentence, in either language', async () => {
  const { id, outcome } = await call('import.try', admin, { files: [bad] });
  expect(outcome).toBe('faulty');
  const read = await call('import.read', admin, { id });
  expect(read).toMatchObject({ faultCount: 2, tables: [], sheets: [{ sheet: 'units.csv', faults: 2 }] });
  const { faults, count } = await call('import.faults', admin, { id });
  expect(count).toBe(2);
  expect(faults).toMatchObject([
    { n: 1, sheet: 'units.csv', row: 2, column: 'kind', value: 'no-kind' },
    { n: 2, row: 3, column: 'parent_code', value: 'Y' },
  ]);
  expect(faults[1].message).toContain('không thấy mã Y');
  expect(
    (await call('import.faults', admin, { id, language: 'en', sheet: 'units.csv' })).faults[1].message,
  ).toMatch(/Y/);
  const first = await call('import.faults', admin, { id, limit: 1 });
  expect((await call('import.faults', admin, { id, limit: 1, after: first.next })).faults).toMatchObject([
    { n: 2 },
  ]);
  expect((await call('import.faults', admin, { id, sheet: 'khác' })).faults).toEqual([]);
});

test('what is not a workbook is one fault, not a bug', async () => {
  const { id } = await call('import.try', admin, { files: [file('hong.xlsx', 'no workbook')] });
  expect((await call('import.faults', admin, { id })).faults).toMatchObject([
    { sheet: 'hong.xlsx', row: null },
  ]);
  const empty = await call('import.try', admin, {});
  expect(empty.outcome).toBe('faulty');
});

test('the empty template is read and holds nothing', async () => {
  const { id } = await call('import.try', admin, {
    files: [file('mau.xlsx', await templateWorkbook())],
  });
  expect(await call('import.read', admin, { id })).toMatchObject({ outcome: 'clean', rows: 0 });
  const given = await call('import.template', admin, {});
  expect(given).toMatchObject({ name: 'mau-nhap.xlsx' });
});

test('the same files are then written, and the list tells of both', async () => {
  const { id } = await call('import.run', admin, { files: [good] });
  expect(await call('import.read', admin, { id })).toMatchObject({ outcome: 'written', new: 2 });
  expect((await call('unit.tree', admin, {})).units).toHaveLength(1);
  const { imports, next } = await call('import.list', admin, { limit: 2 });
  expect(imports[0]).toMatchObject({ id, outcome: 'written' });
  expect((await call('import.list', admin, { before: next })).imports.length).toBeGreaterThan(0);
  expect((await call('import.list', admin, { outcome: 'faulty' })).imports).toHaveLength(3);
});

test('names of a catalogue are taken for their codes', async () => {
  const named = file('units.csv', 'code,parent_code,name,kind\nX,T,Đảng bộ xã X,đảng bộ cơ sở\n');
  const { id } = await call('import.try', admin, { files: [named] });
  expect(await call('import.read', admin, { id })).toMatchObject({ outcome: 'clean', unchanged: 1 });
});

test('an administrator below sees nothing of the installation', async () => {
  const below = await house.account('administrator', 'X');
  expect((await call('import.list', below, {})).imports).toEqual([]);
  await expect(call('import.read', below, { id: 1 })).rejects.toMatchObject({ code: 'not-found' });
  expect((await call('import.faults', below, { id: 2 })).faults).toEqual([]);
});

test('faults are forgotten after some days, the counts stay', async () => {
  const { imports } = await call('import.list', machine, { outcome: 'faulty' });
  await inTransaction(house.db, '/', (trx) =>
    trx
      .updateTable('import_batch')
      .set({ at: new Date('2020-01-01') })
      .where('id', '=', imports[0].id)
      .execute(),
  );
  await importTasks(house.db)[0]?.run({} as never, {} as never);
  expect(await call('import.read', machine, { id: imports[0].id })).toMatchObject({
    faultCount: 1,
    sheets: [],
  });
});
