import { day } from '#kernel/day.ts';
import { admit, admitMany, dayIn, year } from './admissions.ts';
import { how } from './bariaVungTauParts.ts';
import type { Book } from './book.ts';
import type { Chance } from './chance.ts';
import { rollMember, someone } from './people.ts';
import { plan, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';

/** Ngãi Giao: 16 members promise one person each; 35 go to the class, 11 of them and 6 of earlier classes are admitted. */
export const ngaiGiao = (book: Book, chance: Chance): void => {
  const town = unit(book, 'CD-NG', 'BV-CD', {
    name: 'Đảng bộ thị trấn Ngãi Giao',
    short_name: 'Ngãi Giao',
    kind: 'base-org',
    type: 'township',
    block: 'territorial',
  });
  const own = branches(book, town, 5, 'Chi bộ khu phố');
  const planned = plan(book, town.code, '2017');
  target(book, planned, town.code, { minimum: 16, origin: 'own', accountable: 'Bí thư Đảng ủy thị trấn' });
  for (let n = 0; n < 16; n += 1) {
    const branch = own[n % own.length] as Unit;
    const member = rollMember(book, chance, branch.code);
    target(book, planned, branch.code, { minimum: 1, origin: 'assigned', person_code: member });
  }
  const learn = (count: number, on: string, label: string): string[] =>
    Array.from({ length: count }, (_, n) => {
      const branch = own[n % own.length] as Unit;
      const person = someone(book, branch.code);
      book.add('class_attendances', {
        code: book.code('HL'),
        unit_code: branch.code,
        on_day: on,
        person_code: person,
        result: 'passed',
        label,
        block: 'territorial',
      });
      return person;
    });
  const earlier = learn(6, '2016-10-10', 'Khóa 2/2016');
  const learners = learn(35, '2017-03-13', 'Khóa 1/2017');
  for (const person of [...earlier, ...learners.slice(0, 11)]) {
    const branch = chance.pick(own);
    const on = dayIn(chance, { from: day('2017-05-02'), to: day('2017-11-30') });
    admit(book, chance, how('Huyện ủy Châu Đức'), { branch, on, more: { person_code: person } });
  }
  keepSources(book, chance, own);
};

/** Long Hải: 26 against 25, of them 6 in residential quarters. */
export const longHai = (book: Book, chance: Chance): void => {
  const town = unit(book, 'LD-LH', 'BV-LD', {
    name: 'Đảng bộ thị trấn Long Hải',
    short_name: 'Long Hải',
    kind: 'base-org',
    type: 'township',
    block: 'territorial',
  });
  const own = branches(book, town, 6);
  target(book, plan(book, 'BV-LD', '2017'), town.code, { minimum: 25, origin: 'assigned' });
  const places = [
    ['khu-pho', 6],
    ['school', 12],
    ['agency', 5],
    ['enterprise', 3],
  ] as const;
  for (const [place, count] of places) {
    admitMany(book, chance, how('Huyện ủy Long Điền'), {
      among: own,
      count,
      when: year(2017),
      more: { place_kind: place },
    });
  }
  keepSources(book, chance, own);
};

/** The branch of several firms that hands over a decision in public. */
export const enterpriseBranch = (book: Book, chance: Chance): void => {
  const base = unit(book, 'VT-DN', 'BV-VT', {
    name: 'Đảng bộ doanh nghiệp ngoài nhà nước',
    kind: 'base-org',
    block: 'enterprise',
  });
  const own = Array.from({ length: 3 }, (_, n) =>
    unit(book, `VT-DN-${n + 1}`, base.code, {
      name: `Chi bộ doanh nghiệp ${n + 1}`,
      kind: 'branch',
      type: 'multi-firm-branch',
      block: 'enterprise',
    }),
  );
  const code = book.code('NG');
  book.add('people', {
    code,
    unit_code: own[0]?.code ?? '',
    full_name: 'Lý Quang Khánh',
    birth_year: 1989,
    sex: 'male',
  });
  admit(book, chance, how('Thành ủy Vũng Tàu'), {
    branch: own[0] as Unit,
    on: day('2017-12-20'),
    more: {
      person_code: code,
      sex: 'male',
      birth_year: 1989,
      received_on: '2017-12-22',
      ceremony_on: '2017-12-27',
      presenter_office: 'Bí thư Chi bộ doanh nghiệp 1',
      employer: 'Công ty TNHH Tin học Biển Xanh',
      employer_kind: 'non-state',
      occupation: 'worker',
    },
  });
  keepSources(book, chance, own);
};

/** One source in each branch, still open unless a day is given. */
export const keepSources = (
  book: Book,
  chance: Chance,
  among: readonly Unit[],
  closedOn: string | null = null,
): void => {
  for (const { code, block } of among) {
    const opened = dayIn(chance, { from: day('2016-02-01'), to: day('2016-12-20') });
    book.add('sources', {
      code: book.code('NK'),
      unit_code: code,
      opened_on: opened,
      closed_on: closedOn,
      block,
    });
  }
};
