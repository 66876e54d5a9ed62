import { describe, expect, test } from 'vitest';
import {
  ask,
  document,
  figures,
  members,
  on,
  period,
  printed,
  published,
  target,
  unit,
  warningsAt,
  window,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

const TERM = window('2015-01-01', '2020-12-31');
const town = unit('Thị ủy Bỉm Sơn');
const congress = document({ kind: 'congress-resolution' });
const thematic = document({ kind: 'thematic-resolution', number: '08-NQ/TU' });
const replaced = document({
  kind: 'regulation',
  number: '76-QĐ/TW',
  issuedOn: on('2000-06-15'),
  validTo: on('2020-01-01'),
});

const article = { source: 'Bỉm Sơn 2020', publishedOn: on('2020-08-05') };
const foundings = published(town, {
  ...article,
  measure: 'founding',
  claim: 'count',
  printed: '24',
  numerator: 24,
  totalOf: 'thành lập',
});
const said = [
  foundings,
  published(town, {
    ...article,
    measure: 'founding',
    claim: 'count',
    printed: '',
    subject: 'tổ chức đảng',
    group: 'thành lập',
  }),
  published(town, {
    ...article,
    measure: 'founding',
    claim: 'count',
    printed: '',
    subject: 'đoàn thể',
    group: 'thành lập',
  }),
  published(town, {
    ...article,
    measure: 'branches',
    claim: 'count',
    printed: '168',
    numerator: 168,
    totalOf: 'chi bộ',
  }),
  published(town, {
    ...article,
    measure: 'branches',
    claim: 'count',
    printed: '',
    subject: 'chi bộ cơ sở',
    group: 'chi bộ',
  }),
  published(town, { ...article, measure: 'inspection', claim: 'share', printed: '100%' }),
  published(town, {
    ...article,
    measure: 'document',
    claim: 'citation',
    printed: '76-QĐ/TW',
    documentCode: replaced.code,
  }),
];

const found = figures(
  ask(town, 'term:2015-2020', '2020-07-31', {
    period: period('term:2015-2020', TERM),
    nextTerm: period('term:2020-2025'),
    targets: [
      target(town, period('term:2015-2020', TERM), { minimum: '600', noun: 'goal', documents: [congress] }),
      target(town, period('term:2015-2020', TERM), {
        measure: 'founding',
        bound: 'unnumbered',
        documents: [thematic],
      }),
    ],
    documents: [congress, thematic, replaced],
    headCounts: [members(4378, '2020-07-31')],
    composition: {
      partyBases: 27,
      branchBases: 9,
      branchesBelow: 159,
      directOrganisations: 27,
      directBranches: 9,
      blocks: [
        { code: 'territorial', name: 'Phường, xã', organisations: 7, members: 3002 },
        { code: 'enterprise', name: 'Doanh nghiệp', organisations: 15, members: 536 },
        { code: 'admin-public', name: 'Hành chính, sự nghiệp', organisations: 12, members: 700 },
        { code: 'armed-forces', name: 'Lực lượng vũ trang', organisations: 2, members: 140 },
      ],
    },
    published: [...said, { ...foundings, code: 'again', passage: 2 }],
  }),
  [
    ...[60, 120, 125, 122, 120, 65].map((n, year) => facts('admission', `${2015 + year}-05-19`, n)),
    facts('party-organisation-founded', '2018-03-01', 9),
    facts('mass-organisation-founded', '2018-03-01', 15),
    facts('inspection', '2019-11-01', 4378, { result: 'exemplary' }),
  ],
);
const lines = printed(found);

describe('the Bỉm Sơn 2020 article', () => {
  test('BS-01: base organisations by block add up', () => {
    expect(lines).toContain(
      '36 tổ chức cơ sở đảng: 7 phường, xã; 15 doanh nghiệp; 12 hành chính, sự nghiệp; 2 lực lượng vũ trang',
    );
  });

  test('BS-02: members and branches, and the text does not say whether chi bộ cơ sở are among them', () => {
    const sentence = '4.378 đảng viên, 168 chi bộ trực thuộc';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(['thiếu số chi bộ cơ sở trong 168']);
  });

  test('BS-03: members of one block as a share, the shares adding up to 100', () => {
    expect(lines).toContain('536 đảng viên trong doanh nghiệp (12,24%)');
    expect(lines).toContainEqual(expect.stringMatching(/^4\.378 đảng viên: .*; cộng 100%$/));
  });

  test('BS-04: a term against a congress goal without number', () => {
    expect(lines).toContain('612/600, đạt 102% mục tiêu Đại hội');
  });

  test('BS-05: admissions of the term beside the members of today', () => {
    expect(lines).toContain('612 kết nạp trong nhiệm kỳ, bằng 13,98% số đảng viên hiện có');
  });

  test('BS-06: two kinds of organisation founded, which the text does not split', () => {
    const sentence = '24 tổ chức (9 tổ chức đảng, 15 đoàn thể)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(['không tách được 24 thành từng loại']);
  });

  test('BS-07: a rate of 100% has its denominator', () => {
    const sentence = '100% (4.378/4.378 đảng viên được kiểm tra)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(['tỷ lệ không có mẫu số']);
  });

  test('BS-08: a resolution that gives no number', () => {
    expect(lines).toContain('Nghị quyết 08-NQ/TU: thành lập tổ chức, chưa có số chỉ tiêu');
  });

  test('BS-09: a regulation cited after its end', () => {
    const sentence = '76-QĐ/TW (hết hiệu lực từ 02/01/2020)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual([
      'viện dẫn 76-QĐ/TW ngày 05/8/2020, văn bản hết hiệu lực từ 02/01/2020',
    ]);
  });

  test('BS-10: the next term', () => {
    expect(lines).toContain('Nhiệm kỳ 2020–2025');
  });

  test('a text printed twice is counted once', () => {
    expect(lines).toContain('Bỉm Sơn 2020: 1 số liệu in lặp lại ở đoạn 2, mỗi số tính một lần');
  });

  test('from the text alone the same warnings stand by themselves', () => {
    const alone = printed(
      figures(ask(town, '2020', '2020-08-05', { published: said, documents: [replaced] })),
    );
    expect(alone).toEqual(
      expect.arrayContaining([
        'không tách được 24 thành từng loại',
        'tỷ lệ không có mẫu số',
        'thiếu số chi bộ cơ sở trong 168',
        '76-QĐ/TW (hết hiệu lực từ 02/01/2020)',
      ]),
    );
  });
});
