import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { periodOf } from '#features/plans/server/targets.ts';
import { parseDay } from '#kernel/day.ts';
import { type Period, parsePeriod, type Window } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Comparison } from '../../input.ts';

type Unit = { id: number; path: string };
type TermPlan = Window & { code: string; isKnown: boolean; unitId: number };

/** Terms that plans of the unit or of the units above it are made for, those of the nearest unit first. */
const termsOf = async (db: Tx, { path }: Unit): Promise<Period[]> => {
  const { rows } = await sql<TermPlan>`
    select p.period as code, p.starts_on as "from", p.ends_on as "to", p.is_window_known as "isKnown"
    from plan p where p.unit_id = any (path_ids(${path})) and p.period like 'term:%'
    order by array_position(path_ids(${path}), p.unit_id) desc, p.is_window_known desc, p.id`.execute(db);
  return rows.map(({ code, from, to, isKnown }) => periodOf(code, { from, to }, isKnown));
};

const unknown = (field: string, code: string): Refusal =>
  new Refusal('invalid-input', { code: 'period-unknown', field, values: { period: code } });

const comparisonOf = (code: string | undefined, terms: readonly Period[]): Comparison | null => {
  if (code === undefined) return null;
  const on = parseDay(code);
  if (on) return { kind: 'day', on };
  const period = terms.find((term) => term.code === code) ?? parsePeriod(code);
  if (!period) throw unknown('compare', code);
  return { kind: 'period', period };
};

export type Question = {
  period: Period;
  compare: Comparison | null;
  /** The term that holds the period, with its exact window when a plan gives it. */
  term: Period | null;
  nextTerm: Period | null;
};

/**
 * The asked period and what it is compared with; a term has the exact days that the nearest plan states.
 * @throws Refusal invalid-input
 */
export const questionOf = async (
  db: Tx,
  unit: Unit,
  { period: code, compare }: { period: string; compare?: string | undefined },
): Promise<Question> => {
  const terms = await termsOf(db, unit);
  const period = terms.find((term) => term.code === code) ?? parsePeriod(code);
  if (!period) throw unknown('period', code);
  const holds = (term: Period) => term.from <= period.from && period.from <= term.to;
  const term = period.kind === 'term' ? period : (terms.find(holds) ?? null);
  const nextTerm = term
    ? (terms.filter(({ from }) => from > term.from).sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null)
    : null;
  return { period, compare: comparisonOf(compare, terms), term, nextTerm };
};
