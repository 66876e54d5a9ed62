import type { House } from './house.ts';

/** A small province: two districts, communes, branches, one merger, officers and head-counts. */
export const plantProvince = async ({ call }: House): Promise<void> => {
  const found = (code: string, parentCode: string | undefined, name: string, kind: string, block?: string) =>
    call('unit.found', {
      code,
      name,
      kind,
      effectiveOn: '2010-01-01',
      ...(parentCode ? { parentCode } : {}),
      ...(block ? { block } : {}),
    });
  await found('T', undefined, 'Tỉnh ủy Đồng Mẫu', 'province');
  await found('H-1', 'T', 'Huyện ủy Châu Đức', 'district');
  await found('H-2', 'T', 'Đảng ủy Khối cơ quan tỉnh', 'block-committee');
  for (const [index, name] of ['Ngãi Giao', 'Long Hải', 'Bình Ba', 'Suối Rao'].entries()) {
    await found(`X-${index + 1}`, 'H-1', `Đảng bộ xã ${name}`, 'base-org', 'territorial');
  }
  for (let branch = 1; branch <= 60; branch += 1) {
    await found(`C-${branch}`, 'X-1', `Chi bộ khu phố ${branch}`, 'branch');
  }
  for (let branch = 1; branch <= 210; branch += 1) {
    const number = String(branch).padStart(3, '0');
    await found(`D-${number}`, 'H-2', `Chi bộ cơ quan ${number}`, 'branch');
  }
  await call('document.record', {
    code: 'QD-12',
    kind: 'decision',
    number: '12-QĐ/TU',
    issuedOn: '2024-12-20',
    title: 'Về việc sáp nhập đảng bộ xã',
  });
  await call('unit.rename', { code: 'X-1', name: 'Đảng bộ thị trấn Ngãi Giao', effectiveOn: '2016-06-01' });
  await call('unit.merge', { units: ['X-4'], into: 'X-3', effectiveOn: '2025-01-01', documentCode: 'QD-12' });
  await call('officer.appoint', {
    unitCode: 'X-1',
    personName: 'Trần Thị Mẫu',
    post: 'Bí thư',
    body: 'standing-board',
    term: '2020–2025',
    from: '2020-08-01',
  });
  await call('head-count.declare', {
    unitCode: 'X-1',
    kind: 'members',
    on: '2025-12-31',
    total: 412,
    declaredBy: 'Ban Xây dựng Đảng xã',
    parts: [
      { dimension: 'sex', key: 'male', n: 230 },
      { dimension: 'sex', key: 'female', n: 182 },
    ],
  });
};
