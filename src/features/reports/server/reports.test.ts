import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { partOf } from '#features/papers/server/testing/template.ts';
import { linesOf } from '#features/papers/server/word/text.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { machine, testHouse } from '#main/testing.ts';
import { frozenResults } from './frozen.ts';

const house = await testHouse();
const { call } = house;
const refusal = (...codes: string[]) => ({ reasons: codes.map((code) => expect.objectContaining({ code })) });
const admit = (code: string, unitCode: string, onDay: string, more = {}) =>
  call('fact.record', machine, {
    ...{ kind: 'admission', code, unitCode, onDay, decisionNumber: `${code}-QĐ/ĐU` },
    ...more,
  });
const textOf = async (id: number): Promise<string> => {
  const { bytes }: FileAnswer = await call('report.file', machine, { id });
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return linesOf(partOf(Buffer.concat(all))).join('\n');
};
const begin = async (period: string): Promise<number> =>
  (await call('report.begin', machine, { unitCode: 'A', period })).id;
const officer = async (): Promise<number> =>
  inTransaction(house.db, '/', async (trx) => {
    const { rows } = await sql<{ id: number }>`select id from officer where post = 'Bí thư'`.execute(trx);
    return rows[0]?.id ?? 0;
  });
const lastAudit = () =>
  inTransaction(house.db, '/', async (trx) => {
    const { rows } = await sql<{ action: string; detail: Record<string, unknown> }>`
      select action, detail from audit_entry order by seq desc limit 1`.execute(trx);
    return rows[0];
  });

beforeAll(async () => {
  house.setNow('2026-04-02T09:00:00+07:00');
  await plantUnits(house.db, [
    { code: 'T', name: 'Tỉnh ủy Mẫu', kind: 'province' },
    { code: 'A', name: 'Đảng bộ xã A', parent: 'T', kind: 'base-org' },
    { code: 'A1', name: 'Chi bộ thôn 1', parent: 'A', kind: 'branch' },
    { code: 'A2', name: 'Chi bộ thôn 2', parent: 'A', kind: 'branch' },
    { code: 'A3', name: 'Chi bộ thôn 3', parent: 'A', kind: 'branch' },
    { code: 'B', name: 'Đảng bộ xã B', parent: 'T', kind: 'base-org' },
  ]);
  await call('plan.record', machine, { code: 'KH', unitCode: 'A', period: '2026' });
  const target = { planCode: 'KH', measure: 'admission', bound: 'exact', origin: 'assigned' };
  await call('target.assign', machine, { ...target, code: 'CT-A', unitCode: 'A', minimum: 12 });
  await call('target.assign', machine, { ...target, code: 'CT-A1', unitCode: 'A1', minimum: 4 });
  await admit('K1', 'A1', '2026-01-10', { sex: 'female' });
  await admit('K2', 'A1', '2026-02-10');
  await admit('K3', 'A2', '2026-03-05');
  await admit('K4', 'A1', '2026-03-20');
  await admit('K0', 'A2', '2025-03-05');
  await call('officer.appoint', machine, {
    unitCode: 'A',
    personName: 'Đinh Văn Mẫu',
    post: 'Bí thư',
    body: 'committee',
    term: '2025-2030',
    from: '2025-06-01',
  });
});

describe('a draft report', () => {
  test('is suggested for the last month, quarter, half-year and year', async () => {
    const { suggested, reports } = await call('report.list', machine, { unitCode: 'A' });
    expect(suggested.map(({ code, asOf }: { code: string; asOf: string }) => [code, asOf])).toEqual([
      ['2026-03', '2026-03-31'],
      ['2026-Q1', '2026-03-31'],
      ['2025-H2', '2025-12-31'],
      ['2025', '2025-12-31'],
    ]);
    expect(reports).toEqual([]);
  });

  test('is begun once for a period, and prints the sentences of the figures', async () => {
    const id = await begin('2026-03');
    expect(await begin('2026-03')).toBe(id);
    expect(await lastAudit()).toMatchObject({ action: 'report.begin', detail: { period: '2026-03' } });
    const text = await textOf(id);
    const asked = { unitCode: 'A', period: '2026-03', asOf: '2026-03-31', compare: '2025-03' };
    const { figures } = await call('figure.list', machine, asked);
    for (const { printed, kind } of figures)
      if (!['period', 'unit-line', 'child-line', 'check', 'states-unknown'].includes(kind))
        expect(text).toContain(printed);
    for (const words of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'TỈNH ỦY MẪU',
      'ĐẢNG BỘ XÃ A',
      'kết quả phát triển đảng viên tháng 3/2026',
      'Số liệu tính đến hết ngày 31/3/2026',
      'Tháng 3/2026: 2 đảng viên',
      '33,33%',
      'Chi bộ thôn 1',
      'Chi bộ chưa kết nạp người nào trong kỳ: 1/3 (33,33%)',
      'Đây là báo cáo đầu tiên được ký',
      '«…… đánh giá chung ……»',
      'T/M ĐẢNG ỦY',
      'Đinh Văn Mẫu',
    ])
      expect(text).toContain(words);
  });

  test('takes what the unit says itself, and only a day of its period', async () => {
    const id = await begin('2026-03');
    await call('report.write', machine, { id, assessment: 'Đã rà soát nguồn.', nextTasks: 'Mở một lớp.' });
    expect(await textOf(id)).toContain('Đã rà soát nguồn.');
    for (const asOf of ['2026-02-28', '2026-04-01'])
      await expect(call('report.write', machine, { id, asOf })).rejects.toMatchObject(
        refusal('report-day-outside'),
      );
    await expect(
      call('report.begin', machine, { unitCode: 'A', period: 'term:2025-2030' }),
    ).rejects.toMatchObject(refusal('report-period-kind'));
  });

  test('is thrown away as long as nobody signed it', async () => {
    const id = await begin('2025');
    await call('report.drop', machine, { id });
    await expect(call('report.read', machine, { id })).rejects.toMatchObject(refusal('report-not-found'));
  });
});

describe('a signed report', () => {
  let id = 0;

  test('takes its number, names who signed, and freezes its figures as rows with their facts', async () => {
    id = await begin('2026-03');
    const signed = await call('report.sign', machine, { id, on: '2026-04-02', place: 'Xã A' });
    expect(signed).toEqual({ id, number: '01-BC/ĐU', missing: [] });
    expect(await lastAudit()).toMatchObject({
      action: 'report.sign',
      detail: { period: '2026-03', asOf: '2026-03-31', number: '01-BC/ĐU' },
    });
    expect(await call('report.read', machine, { id })).toMatchObject({
      state: 'signed',
      number: '01-BC/ĐU',
      signer: 'Đinh Văn Mẫu',
      signedOn: '2026-04-02',
      signing: null,
    });
    const rows = await inTransaction(house.db, '/', async (trx) => {
      const found = await sql<{ key: string; n: number; facts: number | null }>`
        select sort || ':' || key as key, n, cardinality(facts) as facts from report_figure
        where report_id = ${id} and sort in ('total', 'target', 'child', 'month', 'part') order by position`.execute(
        trx,
      );
      return found.rows;
    });
    expect(rows).toEqual([
      { key: 'total:period', n: 2, facts: 2 },
      { key: 'total:year', n: 4, facts: 4 },
      { key: 'target:CT-A', n: 4, facts: 4 },
      { key: 'child:A1', n: 3, facts: 3 },
      { key: 'child:A2', n: 1, facts: 1 },
      { key: 'child:A3', n: 0, facts: 0 },
      { key: 'part:sex:female', n: 1, facts: 1 },
      { key: 'part:sex:unknown', n: 3, facts: 3 },
      { key: 'month:2026-01-01', n: 1, facts: 1 },
      { key: 'month:2026-02-01', n: 1, facts: 1 },
      { key: 'month:2026-03-01', n: 2, facts: 2 },
    ]);
  });

  test('stands in the register of outgoing papers, and its number is the next of its type', async () => {
    const { papers } = await call('paper.list', machine, { unitCode: 'A', kind: 'progress-report' });
    expect(papers).toMatchObject([{ number: '01-BC/ĐU', kind: 'progress-report', term: '2025-2030' }]);
  });

  test('shows a later change as a difference beside the frozen number, with its cause, and stays as it was', async () => {
    const text = await textOf(id);
    await admit('K5', 'A2', '2026-03-30');
    await admit('K7', 'A1', '2026-03-15');
    await call('fact.annul', machine, {
      code: 'K3',
      on: '2026-04-02',
      ground: 'procedure',
      reason: 'sai thủ tục',
    });
    await call('fact.correct', machine, {
      kind: 'admission',
      code: 'K4',
      onDay: '2026-04-01',
      reason: 'ghi nhầm ngày',
    });
    const { counts, sentences } = await call('report.differences', machine, { id });
    expect(counts.find(({ key }: { key: string }) => key === 'total:year')).toMatchObject({
      frozen: 4,
      now: 4,
      late: 2,
      entered: 0,
      annulled: 1,
      left: 1,
    });
    expect(sentences).toContainEqual(
      expect.objectContaining({ frozen: 'Tháng 3/2026: 2 đảng viên', now: 'Tháng 3/2026: 3 đảng viên' }),
    );
    expect(await textOf(id)).toBe(text);
    for (const [which, count] of [
      ['frozen', 4],
      ['now', 4],
      ['late', 2],
      ['annulled', 1],
      ['left', 1],
    ])
      expect(
        (await call('report.rows', machine, { id, key: 'total:year', which })).rows,
        String(which),
      ).toHaveLength(count as number);
  });

  test('opens every frozen number, of subordinates and months too, as a list of exactly as many rows', async () => {
    for (const group of ['main', 'children', 'months', 'structure']) {
      const { counts } = await call('report.differences', machine, { id, group });
      for (const { key, frozen, now, late, entered, annulled, left } of counts) {
        expect(frozen + late + entered - annulled - left, key).toBe(now);
        for (const [which, n] of [
          ['frozen', frozen],
          ['now', now],
        ])
          expect((await call('report.rows', machine, { id, key, which })).count, `${key} ${which}`).toBe(n);
      }
    }
    const { counts } = await call('report.differences', machine, { id, group: 'children' });
    expect(counts).toMatchObject([
      { key: 'child:A1', label: 'Chi bộ thôn 1', goal: 4, frozen: 3, now: 3, late: 1, left: 1 },
      { key: 'child:A2', frozen: 1, now: 1, late: 1, annulled: 1 },
      { key: 'child:A3', frozen: 0, now: 0 },
    ]);
    const { counts: months } = await call('report.differences', machine, { id, group: 'months' });
    expect(months.at(-1)).toMatchObject({
      key: 'month:2026-03-01',
      frozen: 2,
      now: 2,
      late: 2,
      annulled: 1,
      left: 1,
    });
  });

  test('is what the screens of its period show, with what became of it; of the year its newest', async () => {
    const frozen = (unitCode: string, period: string, more = {}) =>
      call('report.frozen', machine, { unitCode, period, ...more });
    const march = { id, number: '01-BC/ĐU', asOf: '2026-03-31', signedOn: '2026-04-02' };
    for (const period of ['2026-03', '2026', '2026-Q1']) {
      const { report, counts } = await frozen('A', period);
      expect(report).toMatchObject({ ...march, unit: { code: 'A' }, period: { code: '2026-03' } });
      expect(counts).toMatchObject([
        { key: 'total:period', frozen: 2, now: 2 },
        { key: 'total:year', frozen: 4, now: 4, late: 2, annulled: 1, left: 1 },
        { key: 'target:CT-A', goal: 12, frozen: 4 },
      ]);
    }
    // A subordinate that reported nothing itself is told as its upper reported on it.
    const below = await frozen('A1', '2026-03');
    expect(below).toMatchObject({ report: { id }, counts: [{ key: 'child:A1', frozen: 3, now: 3 }] });
    // Before its day and outside its period there is nothing.
    expect(await frozen('A', '2026', { asOf: '2026-03-30' })).toEqual({ report: null, counts: [] });
    expect(await frozen('A', '2026', { asOf: '2026-03-31' })).toMatchObject({ report: march });
    expect(await frozen('A', '2026-02')).toEqual({ report: null, counts: [] });
    expect(await frozen('B', '2026')).toEqual({ report: null, counts: [] });
  });

  test('is never edited, not even by the owner of its rows', async () => {
    const spoil = (statement: ReturnType<typeof sql>) =>
      inTransaction(house.db, '/', (trx) => statement.execute(trx));
    for (const statement of [
      sql`update report set assessment = 'khác' where id = ${id}`,
      sql`update report_figure set n = 9 where report_id = ${id} and sort = 'child'`,
      sql`insert into report_figure (report_id, sort, key, position, label, detail) values (${id}, 'gap', 'x', 99, 'x', '{}')`,
    ])
      await expect(spoil(statement)).rejects.toMatchObject({ constraint: 'report_is_never_edited' });
    await expect(call('report.write', machine, { id, assessment: 'khác' })).rejects.toMatchObject(
      refusal('report-is-signed'),
    );
    await expect(call('report.drop', machine, { id })).rejects.toMatchObject(refusal('report-is-signed'));
  });

  test('is what the next one is compared with, count by count, with why each moved', async () => {
    house.setNow('2026-05-02T09:00:00+07:00');
    await admit('K6', 'A1', '2026-04-20');
    const next = await begin('2026-04');
    const text = await textOf(next);
    expect(text).toContain('số 01-BC/ĐU, số liệu đến ngày 31/3/2026');
    expect(text).toContain(
      'Từ đầu năm 2026: báo cáo trước 4, nay 6 (thêm 1 từ sau ngày đó; ghi bổ sung 2 của thời gian trước; bị hủy 1).',
    );
    await expect(
      call('report.sign', machine, { id: next, on: '2026-04-29', place: 'Xã A' }),
    ).rejects.toMatchObject(refusal('report-signed-before-its-day'));
  });

  test('gives ratings its frozen result, of the unit itself or as its upper reported it', async () => {
    const results = await inTransaction(house.db, '/', async (trx) => {
      const { rows } = await sql<{ id: number; code: string }>`select id, code from unit`.execute(trx);
      const found = await frozenResults(trx, { unitIds: rows.map((row) => row.id), period: '2026-03' });
      return Object.fromEntries(
        rows.flatMap((row) => (found.has(row.id) ? [[row.code, found.get(row.id)]] : [])),
      );
    });
    expect(results).toEqual({
      A: { reportId: id, asOf: '2026-03-31', n: 4, goal: 12 },
      A1: { reportId: id, asOf: '2026-03-31', n: 3, goal: 4 },
      A2: { reportId: id, asOf: '2026-03-31', n: 1, goal: null },
      A3: { reportId: id, asOf: '2026-03-31', n: 0, goal: null },
    });
  });

  test('is signed once for a period until it is void; then its figures are read by nobody', async () => {
    const again = await begin('2026-03');
    expect(again).not.toBe(id);
    const once = { id: again, on: '2026-05-02', place: 'Xã A', officerId: await officer() };
    await expect(call('report.sign', machine, once)).rejects.toMatchObject(
      refusal('report-is-signed-already'),
    );
    await call('report.void', machine, { id, reason: 'Ký nhầm' });
    expect(await call('report.frozen', machine, { unitCode: 'A', period: '2026' })).toMatchObject({
      report: null,
    });
    expect(await call('report.read', machine, { id })).toMatchObject({
      state: 'void',
      voidReason: 'Ký nhầm',
    });
    expect(await call('report.sign', machine, once)).toMatchObject({ number: '02-BC/ĐU' });
    await expect(call('report.void', machine, { id, reason: 'x' })).rejects.toMatchObject(
      refusal('report-is-not-signed'),
    );
  });
});

describe('who sees a report', () => {
  test('is the unit itself and those above it; a neighbour finds nothing', async () => {
    const { reports } = await call('report.list', await house.account('leader', 'T'), { unitCode: 'A' });
    const { id } = reports[0];
    const neighbour = await house.account('base-clerk', 'B');
    for (const action of ['report.read', 'report.file', 'report.differences', 'report.drop'])
      await expect(call(action, neighbour, { id })).rejects.toMatchObject(refusal('report-not-found'));
    await expect(call('report.list', neighbour, { unitCode: 'A' })).rejects.toMatchObject(
      refusal('unit-not-found'),
    );
  });

  test('a branch secretary reports on the own branch', async () => {
    const secretary = await house.account('branch-secretary', 'A1');
    const { id } = await call('report.begin', secretary, { unitCode: 'A1', period: '2026-04' });
    const view = await call('report.read', secretary, { id });
    expect(view.missing).toContain('người ký');
    await expect(
      call('report.sign', secretary, { id, on: '2026-05-02', term: '2025-2030' }),
    ).rejects.toMatchObject(refusal('report-signer-unknown'));
  });
});
