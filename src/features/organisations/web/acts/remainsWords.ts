import { printCount } from '#kernel/number.ts';
import { sayAct } from './sayAct.ts';
import type { Remains } from './useRemains.ts';

const shown = 8;

/** `12 tổ chức trực thuộc (A, B, …), 30 đảng viên trong danh sách, 4 địa bàn`; null when nothing is there. */
export const remainsWords = ({ children, people, sites }: Remains): string | null => {
  const names = children.slice(0, shown).map(({ name, code }) => name ?? code);
  const parts = [
    children.length > 0 &&
      sayAct('remains.children', {
        n: printCount(children.length),
        names: [...names, ...(children.length > shown ? ['…'] : [])].join(', '),
      }),
    people.length > 0 && sayAct('remains.people', { n: printCount(people.length) }),
    sites.length > 0 && sayAct('remains.sites', { n: printCount(sites.length) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join('; ');
};
