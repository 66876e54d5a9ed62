import type { Admitting } from './admissions.ts';

export const ROOT = 'BV';

/** A direct subordinate with its admissions of 2015, 2016 and 2017. */
export type Part = {
  code: string;
  name: string;
  short: string;
  kind: string;
  admitted: readonly number[];
  goal: number;
};
export const PARTS: readonly Part[] = [
  {
    code: 'CD',
    name: 'Huyện ủy Châu Đức',
    short: 'Châu Đức',
    kind: 'district',
    admitted: [85, 130, 170],
    goal: 135,
  },
  {
    code: 'LD',
    name: 'Huyện ủy Long Điền',
    short: 'Long Điền',
    kind: 'district',
    admitted: [60, 95, 100],
    goal: 100,
  },
  {
    code: 'DD',
    name: 'Huyện ủy Đất Đỏ',
    short: 'Đất Đỏ',
    kind: 'district',
    admitted: [55, 90, 103],
    goal: 85,
  },
  {
    code: 'VT',
    name: 'Thành ủy Vũng Tàu',
    short: 'Vũng Tàu',
    kind: 'town-committee',
    admitted: [200, 300, 312],
    goal: 290,
  },
  {
    code: 'KCQ',
    name: 'Đảng ủy Khối cơ quan tỉnh',
    short: 'Khối cơ quan tỉnh',
    kind: 'block-committee',
    admitted: [78, 120, 140],
    goal: 114,
  },
  {
    code: 'KHAC',
    name: 'Các đảng bộ trực thuộc khác',
    short: 'Các đảng bộ trực thuộc khác',
    kind: 'unit-group',
    admitted: [700, 1061, 1006],
    goal: 1064,
  },
];

/** Who signs the decisions. */
export const how = (by: string): Admitting => ({
  by,
  symbol: 'QĐ',
  place: 'khu-pho',
  ethnicGroups: ['01', '01', '01', '01', '01', '17', '04'],
});
