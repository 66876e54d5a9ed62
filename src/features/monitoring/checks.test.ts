import { describe, expect, test } from 'vitest';
import { denominatorsFor } from './checks/fit.ts';
import type { PublishedFigure } from './published.ts';
import { printedPercent } from './published.ts';
import {
  ask,
  figures,
  period,
  printed,
  published,
  target,
  unit,
  warningsAt,
  window,
} from './testing/build.ts';
import { facts } from './testing/store.ts';

const town = unit('Đảng bộ thị xã');
type Said = Partial<PublishedFigure> & Pick<PublishedFigure, 'measure' | 'claim' | 'printed'>;
const checked = (...said: Said[]): string[] =>
  printed(
    figures(ask(town, '2024', '2024-12-31', { published: said.map((one) => published(town, one)) })),
  ).slice(3);

const rate = (text: string, numerator: number, denominator: number): Said => ({
  measure: 'admission',
  claim: 'completion',
  printed: text,
  numerator,
  denominator,
});

describe('a printed rate against its operands', () => {
  test('half-up is right and needs no word', () => {
    expect(checked(rate('98,1%', 103, 105))).toEqual([]);
    expect(checked(rate('102%', 612, 600))).toEqual([]);
  });

  test('Diên Hồng: 103/105 printed 98,09% was cut off', () => {
    expect(checked(rate('98,09%', 103, 105))).toEqual(['bản in 98,09 = cắt bỏ']);
  });

  test('Gia Lai: 1.150/2.873 printed 40,02% was cut off', () => {
    expect(checked(rate('40,02%', 1150, 2873))).toEqual(['bản in 40,02 = cắt bỏ']);
  });

  test('Đức Linh: 9/8 printed 88,8% is upside down', () => {
    expect(checked(rate('88,8%', 9, 8))).toEqual(['bản in 88,8% là 8/9, đảo tử số và mẫu số; 9/8 = 112,5%']);
  });

  test('a rate that its operands do not give', () => {
    expect(checked(rate('90%', 103, 105))).toEqual(['bản in 90% không khớp 103/105 = 98,1%']);
  });

  test('a rate that no denominator gives', () => {
    expect(checked(rate('23,27%', 191, 821))).toEqual(['không mẫu số nào cho 191 ra 23,27%']);
  });

  test('a rate without denominator, a comparison without base', () => {
    expect(checked({ measure: 'inspection', claim: 'share', printed: '100%' })).toEqual([
      'tỷ lệ không có mẫu số',
    ]);
    expect(checked({ measure: 'admission', claim: 'comparison', printed: '125,9%' })).toEqual([
      'không rõ gốc so sánh',
    ]);
    expect(checked({ measure: 'base-units', claim: 'growth', printed: 'tăng 5%', numerator: 21 })).toEqual([
      'không rõ gốc so sánh',
    ]);
  });

  test('the candidates for a missing denominator are all found', () => {
    const fits = (numerator: number, text: string) => {
      const percent = printedPercent(text);
      return percent ? denominatorsFor(numerator, percent) : [];
    };
    expect(fits(4805, '53,75%')).toEqual([8939, 8940]);
    expect(fits(4805, '56,53%')).toEqual([8500]);
    expect(fits(1831, '101,95%')).toEqual([1796]);
    expect(fits(191, '23,27%')).toEqual([]);
    expect(fits(17, '106,25%')).toEqual([16]);
  });

  test('candidates without a choice say so', () => {
    expect(checked({ ...rate('53,75%', 4805, 8940), candidates: [8940, 8939] })).toEqual([
      '8.939 hoặc 8.940 đều ra 53,75%, chưa chọn',
    ]);
    expect(
      checked({ ...rate('102%', 612, 600), candidates: [598, 599, 600, 601, 602], choice: 600 }),
    ).toEqual(['598 đến 602 đều ra 102%, chọn 600']);
  });
});

describe('parts against their whole', () => {
  const lines = (...counts: number[]): Said[] =>
    counts.map((numerator, at) => ({
      measure: 'admission',
      claim: 'count',
      printed: `${numerator}`,
      numerator,
      subject: `huyện ${at}`,
      group: 'toàn tỉnh',
    }));
  const whole: Said = {
    measure: 'admission',
    claim: 'count',
    printed: '1.905',
    numerator: 1905,
    totalOf: 'toàn tỉnh',
  };

  test('Quảng Nam: district lines that do not add up to the printed total', () => {
    expect(checked(whole, ...lines(1000, 950))).toEqual([
      'cộng các dòng được 1.950, bản in tổng 1.905, lệch 45',
    ]);
    expect(checked(whole, ...lines(1000, 905))).toEqual([]);
  });

  test('shares of one whole that do not make 100', () => {
    const share = (text: string, numerator: number): Said => ({
      measure: 'members',
      claim: 'share',
      printed: text,
      numerator,
      denominator: 7,
      subject: `phần ${numerator} của ${text}`,
      group: 'đảng viên',
    });
    expect(checked(share('14,29%', 1), share('28,57%', 2), share('57,15%', 4))).toEqual([
      '14,29 + 28,57 + 57,15 = 100,01, không bằng 100',
      'không mẫu số nào cho 4 ra 57,15%',
    ]);
  });
});

describe('what our records do not confirm', () => {
  const year = window('2024-01-01', '2024-12-31');

  test('a printed count of the same days that differs is reported, and ours is still printed', () => {
    const said = published(town, {
      measure: 'admission',
      claim: 'count',
      printed: '30',
      numerator: 30,
      window: year,
    });
    const found = figures(ask(town, '2024', '2024-12-31', { published: [said] }), [
      facts('admission', '2024-05-19', 29),
    ]);
    expect(warningsAt(found, 'Năm 2024: 29 đảng viên')).toEqual(['bản in 30, số liệu có 29']);
  });

  test('a printed completion is compared with the target of the same number only', () => {
    const said = published(town, { ...rate('93,33%', 28, 30), window: year });
    const targets = [
      target(town, period('2024'), { minimum: '30' }),
      target(town, period('2024'), { minimum: '29' }),
    ];
    const found = figures(ask(town, '2024', '2024-12-31', { targets, published: [said] }), [
      facts('admission', '2024-05-19', 29),
    ]);
    expect(warningsAt(found, '29/30 (96,67%)')).toEqual(['bản in 28, số liệu có 29']);
    expect(warningsAt(found, '29/29 (100%)')).toEqual([]);
  });

  test('what is said about another unit is not said here', () => {
    const other = published(unit('Nơi khác'), { measure: 'inspection', claim: 'share', printed: '100%' });
    expect(printed(figures(ask(town, '2024', '2024-12-31', { published: [other] })))).toEqual([
      'Năm 2024',
      'Năm 2024: 0 đảng viên',
      'Đảng bộ thị xã: 0',
    ]);
  });
});

describe('one text that says "tăng"', () => {
  const growth = (measure: string, text: string, numerator: number, more: Partial<Said> = {}): Said => ({
    measure,
    claim: 'growth',
    printed: text,
    numerator,
    ...more,
  });

  test('relative growth is right and needs no word', () => {
    expect(checked(growth('base-units', 'tăng 2,5%', 821, { baseValue: 801 }))).toEqual([]);
  });

  test('a change that its base gives under no formula names the bases that would', () => {
    expect(checked(growth('base-units-with-organisation', 'tăng 0,79%', 638, { baseValue: 610 }))).toEqual([
      'bản in 0,79% chỉ khớp gốc 633, số liệu có gốc 610',
    ]);
  });
});
