import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { periodOf } from '#features/plans/server/targets.ts';
import { type Day, parseDay, yearOf } from '#kernel/day.ts';
import { type Period, parsePeriod, type Window, yearPeriod } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Comparison } from '../../input.ts';

export type TermPlan = Window & { code: string; isKnown: boolean };

/** Terms that plans of the unit or of the units above it are made for, those of the nearest unit first, as one value. */
export const termPlans = (path: string): RawBuilder<TermPlan[]> => sql`coalesce((
  select jsonb_agg(jsonb_build_object('code', p.period, 'from', p.starts_on, 'to', p.ends_on, 'isKnown', p.is_window_known)
    order by array_position(path_ids(${path}), p.unit_id) desc, p.is_window_known desc, p.id)
  from plan p where p.unit_id = any (path_ids(${path})) and p.period like 'term:%'), '[]')`;

/** The period asked for when none is named: that of the newest plan that has begun, of the unit or above it, else the year. */
export const usualPeriod = async (db: Tx, path: string, today: Day): Promise<Period> => {
  const { rows } = await sql<{ period: string }>`
    select p.period from plan p where p.unit_id = any (path_ids(${path})) and p.starts_on <= ${today}::date
    order by p.starts_on desc, p.id desc limit 1`.execute(db);
  return parsePeriod(rows[0]?.period ?? '') ?? yearPeriod(yearOf(today));
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
export const questionFrom = (
  plans: readonly TermPlan[],
  { period: code, compare }: { period: string; compare?: string | undefined },
): Question => {
  const terms = plans.map(({ code: term, from, to, isKnown }) => periodOf(term, { from, to }, isKnown));
  const period = terms.find((term) => term.code === code) ?? parsePeriod(code);
  if (!period) throw unknown('period', code);
  const holds = (term: Period) => term.from <= period.from && period.from <= term.to;
  const term = period.kind === 'term' ? period : (terms.find(holds) ?? null);
  const nextTerm = term
    ? (terms.filter(({ from }) => from > term.from).sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null)
    : null;
  return { period, compare: comparisonOf(compare, terms), term, nextTerm };
};
