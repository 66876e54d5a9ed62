import { dayIn, year } from './admissions.ts';
import type { Book, Cells } from './book.ts';
import { chanceFrom } from './chance.ts';

const SINCE = '2016-01-01';
const OWNERS = ['private', 'private', 'foreign'] as const;
/** Enterprises with no organisation of their own, by what becomes of them. */
const WITHOUT = { none: 14, joint: 6, cleared: 4, founded: 2 };

/** The register of enterprises: those with an organisation, and some that the committee itself looks after. */
export const enterprises = (
  book: Book,
  root: string,
  firms: readonly { code: string; name: string }[],
): void => {
  const chance = chanceFrom(20170101);
  const add = (row: Cells, ...steps: readonly (readonly [since: string, state: string])[]): void => {
    const code = book.code('DN');
    book.add('sites', { code, sort: 'base-unit', kind: 'enterprise', ...row });
    for (const [since, state] of steps) book.add('site_states', { site_code: code, since, state });
  };
  for (const { code, name } of firms)
    add({ name: name.replace(/^(Đảng|Chi) bộ /, ''), unit_code: code }, [SINCE, 'own-branch']);
  let number = firms.length;
  const many = (count: number, steps: () => readonly (readonly [string, string])[]): void => {
    for (let n = 0; n < count; n += 1) {
      number += 1;
      const size = { owner_kind: chance.pick(OWNERS), workers: chance.int(40, 900) };
      add({ name: `Công ty số ${number}`, unit_code: root, ...size }, ...steps());
    }
  };
  const later = () => dayIn(chance, year(2017));
  many(WITHOUT.none, () => [[SINCE, 'no-member']]);
  many(WITHOUT.joint, () => [[SINCE, 'members-no-branch']]);
  many(WITHOUT.cleared, () => [
    [SINCE, 'no-member'],
    [later(), 'members-no-branch'],
  ]);
  many(WITHOUT.founded, () => [
    [SINCE, 'members-no-branch'],
    [later(), 'own-branch'],
  ]);
};
