import { day } from '#kernel/day.ts';
import { dayIn } from './admissions.ts';
import type { Book, Cells } from './book.ts';
import type { Chance } from './chance.ts';
import type { Unit } from './units.ts';

const JANUARY = '2016-01-01';
const MAY = '2016-05-23';
const SPRING = { from: day('2016-02-01'), to: day('2016-05-20') };
const SINCE_MAY = { from: day('2016-06-01'), to: day('2016-11-15') };

type State = 'no-member' | 'members-no-branch' | 'own-branch';
type Step = readonly [since: string, state: State];

const site = (book: Book, kind: 'BAN' | 'DV', row: Cells, steps: readonly Step[]): void => {
  const code = book.code(kind);
  book.add('sites', { code, sort: kind === 'BAN' ? 'place' : 'base-unit', ...row });
  for (const [since, state] of steps) book.add('site_states', { site_code: code, since, state });
};

/** Mường Nhé's register begins on 1 January, that of the other districts on the day of the resolution. */
export const villages = (
  book: Book,
  chance: Chance,
  communes: readonly Unit[],
  others: readonly Unit[],
): void => {
  let number = 0;
  const add = (
    count: number,
    among: readonly Unit[],
    kinds: readonly string[],
    steps: () => readonly Step[],
  ) => {
    for (let n = 0; n < count; n += 1) {
      number += 1;
      const kind = chance.pick(kinds);
      const word = { ban: 'Bản', thon: 'Thôn', 'to-dan-pho': 'Tổ dân phố' }[kind] ?? 'Bản';
      const isBorder = among === communes && chance.int(1, 3) === 1;
      const row = { kind, name: `${word} số ${number}`, unit_code: chance.pick(among).code };
      const flags = {
        is_border: isBorder,
        is_remote: chance.int(1, 2) === 1,
        is_ethnic_minority: kind !== 'to-dan-pho',
        is_poor: chance.int(1, 3) === 1,
      };
      site(book, 'BAN', { ...row, ...flags }, steps());
    }
  };
  const spring = () => dayIn(chance, SPRING);
  const later = () => dayIn(chance, SINCE_MAY);
  const own = (since: string) => (): Step[] => [[since, 'own-branch']];
  const members = (since: string) => (): Step[] => [[since, 'members-no-branch']];
  const none = (since: string) => (): Step[] => [[since, 'no-member']];
  const founded = (since: string) => (): Step[] => [
    [since, 'members-no-branch'],
    [later(), 'own-branch'],
  ];
  const cleared = (since: string, when: () => string) => (): Step[] => [
    [since, 'no-member'],
    [when(), 'members-no-branch'],
  ];

  const inDistrict = ['ban'];
  add(18, communes, inDistrict, none(JANUARY));
  add(15, communes, inDistrict, cleared(JANUARY, later));
  add(5, communes, inDistrict, cleared(JANUARY, spring));
  add(35, communes, inDistrict, members(JANUARY));
  add(5, communes, inDistrict, founded(JANUARY));
  add(40, communes, inDistrict, own(JANUARY));

  const elsewhere = ['ban', 'ban', 'thon', 'to-dan-pho'];
  add(53, others, elsewhere, none(MAY));
  add(9, others, elsewhere, cleared(MAY, later));
  add(261, others, elsewhere, members(MAY));
  add(10, others, elsewhere, founded(MAY));
  add(1362, others, elsewhere, own(MAY));
};

/** Agencies, schools and enterprises: 610 of 801 with a base organisation in May, 638 of 821 in November. */
export const baseUnits = (book: Book, chance: Chance, units: readonly Unit[]): void => {
  const kinds = [
    ['school', 'Trường'],
    ['agency', 'Cơ quan'],
    ['enterprise', 'Doanh nghiệp'],
    ['health', 'Trạm y tế'],
  ] as const;
  let number = 0;
  const add = (count: number, make: () => { opened?: string; steps: readonly Step[] }) => {
    for (let n = 0; n < count; n += 1) {
      number += 1;
      const [kind, word] = chance.pick(kinds);
      const { opened, steps } = make();
      const row = {
        kind,
        name: `${word} số ${number}`,
        unit_code: chance.pick(units).code,
        opened_on: opened ?? null,
      };
      site(
        book,
        'DV',
        kind === 'enterprise' ? { ...row, owner_kind: 'private', workers: chance.int(12, 240) } : row,
        steps,
      );
    }
  };
  add(610, () => ({ steps: [[MAY, 'own-branch']] }));
  add(183, () => ({ steps: [[MAY, 'no-member']] }));
  add(8, () => ({
    steps: [
      [MAY, 'no-member'],
      [dayIn(chance, SINCE_MAY), 'own-branch'],
    ],
  }));
  add(20, () => {
    const opened = dayIn(chance, SINCE_MAY);
    return { opened, steps: [[opened, 'own-branch']] };
  });
};
