import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { wordsOf } from '#web/words.ts';
import type { reviewPlaces } from '../contract.ts';
import { placeWords } from './messages.vi.ts';

export const sayPlace = wordsOf(placeWords);

export type Review = OutputOf<typeof reviewPlaces>;
export type Group = Review['groups'][number];
export type Goal = Group['goals'][number];
export type Fall = NonNullable<Goal['falls']>[number];
type Half = Fall['half'];

/** Which sites the group holds, in the middle of a sentence. */
export const groupName = ({ sort, kinds, names }: Group): string =>
  kinds.length === 0 ? sayPlace(`group.${sort}`) : names.join(', ');

export const halfName = (half: Half, { sort, kinds }: Group): string =>
  half === 'places-without-member' && sort === 'place' && kinds.length === 0
    ? sayPlace('half.places-without-member-place')
    : sayPlace(`half.${half}`);

/** `25,26%` from what the server has rounded already. */
export const printPercent = (value: number): string => `${String(Math.abs(value)).replace('.', ',')}%`;

/** `giảm 24 (25,26%)` without its verb; what grew says so. */
export const changeWords = ({ before, now, gone }: Fall): string => {
  if (gone === null) return '';
  const values = { n: printCount(Math.abs(before - now)), percent: printPercent(gone) };
  return sayPlace(now > before ? 'goal.grown-n' : 'goal.gone-n', values);
};

/** A list that somebody wants to see. */
export type Opened = {
  title: string;
  n: number;
  unitCode: string;
  sort: Group['sort'];
  query: object;
  isOwn?: boolean;
};
