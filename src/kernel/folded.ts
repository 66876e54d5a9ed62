/** Marks that stand by themselves, and characters nobody sees. */
const unseen = /[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const blanks = /[\s\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;

/**
 * Text by which people search and compare: without marks, capitals, invisible characters and double blanks. The same as
 * `folded` of the database for everything written in Vietnamese.
 */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(unseen, '').replace(/[đĐ]/gu, 'd').toLowerCase().replace(blanks, ' ').trim();
