import { expect } from 'vitest';
import type { Figure } from '#features/monitoring/figure.ts';
import { machine, testHouse } from '#main/testing.ts';
import type { Sheet } from '../model.ts';
import { readSource } from '../server/readSource.ts';

export interface Question {
  readonly unitCode: string;
  readonly period: string;
  readonly asOf: string;
  readonly compare?: string;
  readonly tree?: 'then' | 'now';
}

export const sheetsOf = (folder: string): Promise<Sheet[]> =>
  readSource(new URL(`../../../../demo/${folder}`, import.meta.url).pathname);

/** A house of its own into which the sheets were imported, and what it prints. */
export const imported = async (sheets: readonly Sheet[]) => {
  const house = await testHouse();
  await house.call('import.run', machine, { sheets });
  const figures = async (question: Question): Promise<Figure[]> =>
    (await house.call('figure.list', machine, question)).figures;

  /** The sentence is printed as a whole, and the warnings given are said beside it. */
  const prints = async (question: Question, sentence: string, warnings: readonly string[] = []) => {
    const all = await figures(question);
    expect(all.map(({ printed }) => printed)).toContain(sentence);
    const beside = all.filter(({ printed }) => printed === sentence).flatMap((figure) => figure.warnings);
    expect(beside.map(({ text }) => text)).toEqual(expect.arrayContaining([...warnings]));
  };

  /** Every list behind a number has that number of rows. */
  const listsAreWhole = async (question: Question): Promise<number> => {
    let lists = 0;
    for (const { printed, card } of await figures(question)) {
      if (!card.rows) continue;
      const { unitCode, asOf, tree = 'then' } = question;
      const query = JSON.stringify(card.rows.query);
      const input = { unitCode, asOf, tree, query, limit: 1 };
      const { count } = await house.call('figure.rows', machine, input);
      expect([printed, count]).toEqual([printed, card.rows.count]);
      lists += 1;
    }
    return lists;
  };

  /** Admissions of a unit in a year, as the figure of the period counts them. */
  const admissions = async (unitCode: string, year: number): Promise<number | null> => {
    const all = await figures({ unitCode, period: `${year}`, asOf: `${year}-12-31` });
    return all.find(({ kind }) => kind === 'period-total')?.value ?? null;
  };

  return { house, figures, prints, listsAreWhole, admissions };
};

/** Some tables of a folder: what the article alone tells. */
export const only = (sheets: readonly Sheet[], ...names: string[]): Sheet[] =>
  sheets.filter(({ name }) => names.includes(name.replace('.csv', '')));
