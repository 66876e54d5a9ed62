import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { PublishedFigure } from '../../published.ts';

type Row = Omit<PublishedFigure, 'window' | 'candidates' | 'choice'> & {
  windowFrom: Day | null;
  windowTo: Day | null;
  candidates: string | null;
  choice: string | null;
};

const number = (text: string): number | null => {
  const value = Number(text.trim().replaceAll('.', '').replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? null : value;
};

const asFigure = ({ windowFrom, windowTo, candidates, choice, ...row }: Row): PublishedFigure => ({
  ...row,
  window: windowFrom && windowTo ? { from: windowFrom, to: windowTo } : null,
  candidates: (candidates ?? '')
    .split('|')
    .map(number)
    .filter((value) => value !== null),
  choice: choice === null ? null : number(choice),
});

/** Printed figures of the units, in the order of the text, and those that they are set beside. */
export const publishedOf = async (db: Tx, unitIds: readonly number[]): Promise<PublishedFigure[]> => {
  const { rows } = await sql<Row>`
    with own as (
      select code, compared_with from published_figure where unit_id = any (${[...unitIds]}::int[]))
    select p.code, p.unit_id as "unitId", p.source, p.published_on as "publishedOn", p.passage, p.measure, p.claim, p.printed,
      p.bound_word as "boundWord", case when p.bound_word is not null then p.printed_value end as "boundValue",
      p.numerator, p.denominator, p.base_value as "baseValue", p.window_from as "windowFrom", p.window_to as "windowTo",
      p.as_of as "asOf", p.subject, p.figure_group as "group", p.total_of as "totalOf", p.compared_with as "comparedWith",
      p.candidates, p.choice, p.document_code as "documentCode"
    from published_figure p
    where p.code in (select code from own union select compared_with from own where compared_with is not null)
    order by p.passage, p.id`.execute(db);
  return rows.map(asFigure);
};
