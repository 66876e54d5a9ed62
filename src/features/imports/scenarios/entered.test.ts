import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '#features/monitoring/figure.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call, setNow } = house;
const at = (on: string) => setNow(`${on}T12:00:00+07:00`);
const times = <T>(n: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Array.from({ length: n }).reduce<Promise<T[]>>(
    async (done, _, index) => [...(await done), await make(index)],
    Promise.resolve([]),
  );

const found = (code: string, name: string, kind: string, parentCode?: string) =>
  call('unit.found', machine, {
    ...{ code, name, kind, effectiveOn: '2010-01-01' },
    ...(parentCode ? { parentCode } : {}),
  });
const plan = (code: string, unitCode: string, period: string) =>
  call('plan.record', machine, { code, unitCode, period });
const target = (planCode: string, unitCode: string, measure: string, required: object) =>
  call('target.assign', machine, {
    ...{ code: `${planCode}-${measure}`, planCode, unitCode, measure, ...required },
  });
const record = (kind: string, unitCode: string, onDay: string, more: object = {}) =>
  call('fact.record', machine, { kind, unitCode, onDay, ...more });

const figuresOf = async (unitCode: string, period: string, asOf: string): Promise<Figure[]> =>
  (await call('figure.list', machine, { unitCode, period, asOf })).figures;
const printedOf = async (...asked: Parameters<typeof figuresOf>): Promise<string[]> =>
  (await figuresOf(...asked)).map(({ printed }) => printed);
/** How many rows the list behind a sentence has, and how they are told. */
const rowsBehind = async (sentence: string, unitCode: string, period: string, asOf: string) => {
  const figure = (await figuresOf(unitCode, period, asOf)).find(({ printed }) => printed === sentence);
  const query = JSON.stringify(figure?.card.rows?.query);
  return (await call('figure.rows', machine, { unitCode, asOf, query, limit: 500 })) as {
    count: number;
    rows: { monthsLeft: number | null }[];
  };
};

beforeAll(async () => {
  await found('T', 'Tỉnh ủy Mẫu', 'province');
});

describe('what was entered one by one is printed as the articles print it', () => {
  test('BV-07: thirty-five sent to the class, seventeen admitted against sixteen, by period and apart by cohort', async () => {
    await found('NG', 'Đảng bộ thị trấn Ngãi Giao', 'base-org', 'T');
    await found('NG-1', 'Chi bộ 1', 'branch', 'NG');
    at('2017-01-10');
    await plan('KH-NG', 'NG', '2017');
    await target('KH-NG', 'NG', 'admission', { bound: 'exact', minimum: 16, origin: 'own' });
    at('2017-12-31');
    await times(35, async (n) => {
      const code = `NG-${n}`;
      await call('person.record', machine, { code, unitCode: 'NG-1', fullName: `Người Mẫu ${n}` });
      await record('class-attendance', 'NG-1', '2017-03-15', { personCode: code });
      if (n < 11) await record('admission', 'NG-1', '2017-12-20', { personCode: code });
    });
    await times(6, () => record('admission', 'NG-1', '2017-11-20'));
    const lines = await printedOf('NG', '2017', '2017-12-31');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Giới thiệu 35, kết nạp 17/16, đạt 106,25% chỉ tiêu năm',
        'Giới thiệu 35, kết nạp 17 (48,57%, theo kỳ)',
        'Giới thiệu 35, kết nạp 11 (31,43%, theo lứa)',
      ]),
    );
  });

  test('BV-09: who has no source left, base organisations and branches apart, each by its own list and day', async () => {
    await found('BV', 'Huyện ủy Mẫu', 'district', 'T');
    const close = async (unitCode: string, isClosed: boolean) => {
      const { code } = await record('source', unitCode, '2016-05-01');
      if (isClosed) await call('source.close', machine, { code, reason: 'Chuyển đi', on: '2017-10-01' });
    };
    // Three base organisations lose all theirs; in a fourth one branch of twelve still has somebody.
    for (const [base, branches] of [
      [1, 10],
      [2, 10],
      [3, 10],
      [4, 12],
    ] as const) {
      await found(`BV-${base}`, `Đảng bộ xã ${base}`, 'base-org', 'BV');
      await times(branches, async (n) => {
        await found(`BV-${base}-${n}`, `Chi bộ ${n}`, 'branch', `BV-${base}`);
        await close(`BV-${base}-${n}`, base < 4 || n > 0);
      });
    }
    const sentence = '3 đảng bộ cơ sở và 41 chi bộ không còn nguồn kết nạp';
    expect(await printedOf('BV', '2017', '2017-12-31')).toContain(sentence);
    expect((await rowsBehind(sentence, 'BV', '2017', '2017-12-31')).count).toBe(44);
    expect(await printedOf('BV', '2017', '2017-09-30')).not.toContain(sentence);
    const { gaps } = await call('gap.read', machine, { unitCode: 'BV', period: '2017', asOf: '2017-12-31' });
    const told = gaps.filter(({ gap }: { gap: string }) => gap === 'no-source');
    expect(told.map(({ subject, n }: { subject: string; n: number }) => [subject, n])).toEqual([
      ['base', 3],
      ['branch', 41],
    ]);
    for (const { n, query } of told) {
      const asked = { unitCode: 'BV', asOf: '2017-12-31', query: JSON.stringify(query) };
      expect((await call('figure.rows', machine, asked)).count).toBe(n);
    }
  });

  test('VP-05: introduced by the Youth Union and admitted in the year; who of them was admitted is told apart', async () => {
    await found('VP', 'Đảng ủy Khối doanh nghiệp', 'block-committee', 'T');
    await found('VP-B', 'Chi bộ 1', 'base-branch', 'VP');
    at('2017-12-31');
    await times(162, (n) =>
      call('introduction.propose', machine, {
        ...{ fullName: `Đoàn viên Mẫu ${n}`, birthYear: 1990, unitCode: 'VP-B', on: '2017-04-01' },
        introducer: 'youth-union',
      }),
    );
    await times(113, () => record('admission', 'VP-B', '2017-11-20', { introducer: 'youth-union' }));
    const lines = await printedOf('VP', '2017', '2017-12-31');
    expect(lines).toContain('Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo kỳ)');
    // Nobody recorded that those admitted are among those introduced.
    expect(lines).toContain('Đoàn giới thiệu 162, kết nạp 0 (0%, theo lứa)');
    const funnel = await call('introduction.funnel', machine, { unitCode: 'VP', period: '2017' });
    expect(funnel.lines).toMatchObject([
      { code: 'youth-union', introduced: { n: 162 }, admitted: { n: 113 }, followed: { n: 0 } },
    ]);
  });

  test('TN-05: nine hundred to introduce, none done, and what they may bring is an assumption', async () => {
    await found('TN', 'Thành ủy Thái Nguyên', 'town-committee', 'T');
    at('2023-03-02');
    await plan('KH-TN', 'TN', '2023');
    await target('KH-TN', 'TN', 'admission', { bound: 'min', minimum: 852 });
    await target('KH-TN', 'TN', 'introduction', { bound: 'min', minimum: 900 });
    const rows = [
      ['code', 'unit_code', 'name', 'introduced', 'admitted', 'source'],
      ['CH-1', 'TN', 'Ngãi Giao 2017', '35', '17', 'Báo tỉnh, 08/02/2018'],
      ['CH-2', 'TN', 'Khối doanh nghiệp 2017', '162', '113', 'Báo tỉnh, 02/02/2018'],
    ];
    await call('import.run', machine, { sheets: [{ name: 'conversion_references', rows }] });
    const lines = await printedOf('TN', '2023', '2023-03-02');
    expect(lines).toContain(
      'Riêng nguồn đoàn thể: từ 900 trở lên, ước 437–628 (giả định tỷ lệ nơi khác); còn 224–415 từ nguồn khác',
    );
    expect(lines.filter((line) => line.startsWith('0/900'))).toHaveLength(1);
  });

  test('TN-08: the demand of three shifts stays inside the bound that was published', async () => {
    await found('TNG', 'Đảng bộ Công ty TNG', 'base-org', 'TN');
    for (const shift of ['day', 'evening', 'enterprise-shift'])
      await call('class.register-demand', machine, {
        ...{ unitCode: 'TNG', kind: 'awareness', number: 135, on: '2023-02-06', shift },
      });
    expect(await printedOf('TNG', '2023', '2023-03-02')).toContain('Nhu cầu lớp: 405');
    expect(await call('class.count-demand', machine, { unitCode: 'TNG', year: 2023 })).toMatchObject({
      total: 405,
      open: 405,
      shifts: [
        { shift: 'day', n: 135 },
        { shift: 'enterprise-shift', n: 135 },
        { shift: 'evening', n: 135 },
      ],
    });
    const head = 'code,unit_code,source,published_on,measure,claim,printed,printed_value,bound_word'.split(
      ',',
    );
    const row = ['CB-2', 'TNG', 'Báo tỉnh', '2023-03-02', 'class-demand', 'count', 'trên 400', '400', 'trên'];
    await call('import.run', machine, { sheets: [{ name: 'published_figures', rows: [head, row] }] });
    expect(await printedOf('TNG', '2023', '2023-03-02')).toContain('Nhu cầu lớp: trên 400');
    expect((await rowsBehind('Nhu cầu lớp: trên 400', 'TNG', '2023', '2023-03-02')).count).toBe(405);
  });

  test('TN-09: the holders of a post of whom some are members, beside the sources of that pool', async () => {
    await found('HVT', 'Đảng bộ phường Hoàng Văn Thụ', 'base-org', 'TN');
    await found('HVT-1', 'Chi bộ 1', 'branch', 'HVT');
    await call('head-count.declare', machine, {
      ...{ unitCode: 'TN', kind: 'post-holders', post: 'village-militia-head', on: '2023-03-02', total: 401 },
      declaredBy: 'Ban Chỉ huy quân sự thành phố',
      parts: [
        { dimension: 'membership', key: 'member', n: 120 },
        { dimension: 'membership', key: 'non-member', n: 281 },
      ],
    });
    expect(await printedOf('TN', '2023', '2023-03-02')).toContain('401 thôn đội trưởng; 120 là đảng viên');
    await call('case.begin', machine, {
      ...{ code: 'TD-1', fullName: 'Thôn Đội Mẫu', birthYear: 1996, unitCode: 'HVT-1', on: '2023-01-05' },
    });
    await call('case.record-position', machine, {
      ...{ caseCode: 'TD-1', on: '2023-01-06', pool: 'village-militia-head' },
    });
    const pooled = { unitCode: 'TN', pool: 'village-militia-head' };
    expect((await call('source.count', machine, pooled)).count).toBe(1);
  });

  test('TN-10: certified and not admitted, with the months left; without any record nobody says 0', async () => {
    const counted = () => call('class.count-certified', machine, { unitCode: 'HVT', on: '2023-03-02' });
    expect(await counted()).toMatchObject({ isRecorded: false });
    expect(await printedOf('HVT', '2023', '2023-03-02')).toContain('Đã học, chưa kết nạp: chưa có số liệu');
    await times(58, async (n) => {
      const code = `GCN-${n}`;
      await call('case.begin', machine, {
        ...{ code, fullName: `Học viên Mẫu ${n}`, birthYear: 1995, unitCode: 'HVT-1', on: '2018-01-08' },
      });
      await call('case.certify', machine, {
        ...{ caseCode: code, on: n < 9 ? '2018-05-10' : '2021-06-01', number: `${n + 1}/GCN` },
      });
    });
    expect(await counted()).toMatchObject({ isRecorded: true, all: 58, within6: 9 });
    const lines = await printedOf('HVT', '2023', '2023-03-02');
    expect(lines).toContain('Đã học, chưa kết nạp: 58');
    expect(lines).toContain('Giấy chứng nhận còn không quá 6 tháng: 9');
    const { people } = await call('class.list-certified', machine, {
      ...{ unitCode: 'HVT', list: 'within-6', on: '2023-03-02' },
    });
    expect(people.map(({ monthsLeft }: { monthsLeft: number }) => monthsLeft)).toEqual(Array(9).fill(2));
    const behind = await rowsBehind('Đã học, chưa kết nạp: 58', 'HVT', '2023', '2023-03-02');
    expect([behind.count, behind.rows.filter(({ monthsLeft }) => monthsLeft === 2).length]).toEqual([58, 9]);
  });
});
