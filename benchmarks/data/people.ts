import type { Random } from './random.ts';
import { lastYear, type Size } from './sizes.ts';
import type { UnitRow } from './units.ts';

export type PersonRow = {
  code: string;
  /** Where the person is today, and where each step was taken. */
  unit: string;
  sourceUnit: string;
  certifiedUnit: string;
  admittedUnit: string;
  block: string;
  name: string;
  birthYear: number;
  sex: 'male' | 'female';
  sourceOn: string;
  certifiedOn: string | null;
  admittedOn: string | null;
  ethnicGroup: string;
  religion: string;
  education: string;
  occupation: string;
  placeKind: string;
  introducer: string;
};

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Lò', 'Giàng', 'Ngô'];
const middles = ['Thị', 'Văn', 'Đức', 'Ngọc', 'Minh', 'Hồng', 'Quang', 'Thu', 'Xuân', 'Hữu'];
const given = [
  'An',
  'Ánh',
  'Bình',
  'Cường',
  'Dung',
  'Đào',
  'Hà',
  'Hạnh',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Phúc',
  'Quỳnh',
  'Sơn',
  'Thảo',
  'Ứng',
  'Vinh',
  'Yến',
  'Hòa',
];
const groups = ['01', '01', '01', '01', '01', '01', '02', '03', '06', '08'];
const religions = ['none', 'none', 'none', 'none', 'none', 'buddhist', 'catholic'];
const educations = ['us-diploma', 'us-diploma', 'us-diploma', 'ls-diploma', 'us-done'];
const occupations = ['worker', 'farmer', 'official', 'public-employee', 'student', 'other'];
const places = ['village', 'quarter', 'agency', 'school', 'enterprise', 'forces'];
const introducers = ['youth-union', 'youth-union', 'trade-union', 'women-union', 'branch-itself'];

const pad = (n: number): string => String(n).padStart(2, '0');
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Decisions crowd into December. */
const season = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11, 12, 12, 12];
/** In this year rules change and conversions fall by a fifth. */
const regimeChange = lastYear - 3;
const fallen = 0.8;

/** The branch, or the one it was merged into by then. */
const unitOn = ({ code, into, endedOn }: UnitRow, day: string | null): string =>
  into !== null && endedOn !== null && (day === null || day >= endedOn) ? into : code;

/**
 * People of a data set, one after another.
 * @param changed by what conversions are multiplied after the change; of the kept data sets a fall by a fifth
 */
export function* peopleOf(
  size: Size,
  units: UnitRow[],
  random: Random,
  changed = fallen,
): Generator<PersonRow> {
  const branches = units.filter(({ level }) => level === 'branch');
  const last = `${lastYear}-12-31`;
  for (let i = 0; i < size.people; i += 1) {
    const branch = random.pick(branches);
    const year = lastYear - random.below(size.years);
    const sourceOn = `${year}-${pad(random.pick(season))}-${pad(1 + random.below(28))}`;
    const certifiedOn = random.next() < 0.72 ? addDays(sourceOn, 60 + random.below(240)) : null;
    const chance = 0.7 * branch.effect * (year >= regimeChange ? changed : 1);
    const admittedOn =
      certifiedOn && random.next() < chance ? addDays(certifiedOn, 90 + random.below(400)) : null;
    yield {
      code: `D${i + 1}`,
      unit: unitOn(branch, null),
      sourceUnit: unitOn(branch, sourceOn),
      certifiedUnit: unitOn(branch, certifiedOn),
      admittedUnit: unitOn(branch, admittedOn),
      block: branch.block,
      name: `${random.pick(families)} ${random.pick(middles)} ${random.pick(given)}`,
      birthYear: year - 18 - random.below(30),
      sex: random.below(2) === 0 ? 'female' : 'male',
      sourceOn,
      certifiedOn: certifiedOn && certifiedOn <= last ? certifiedOn : null,
      admittedOn: admittedOn && admittedOn <= last ? admittedOn : null,
      ethnicGroup: random.pick(groups),
      religion: random.pick(religions),
      education: random.pick(educations),
      occupation: random.pick(occupations),
      placeKind: random.pick(places),
      introducer: random.pick(introducers),
    };
  }
}
