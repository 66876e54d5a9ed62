import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { calendarHere } from '#features/calendar/server/workingDays.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { type RulesOfDay, type RuleTable, rulesOn } from '#features/rules/table.ts';
import type { WorkingCalendar } from '#kernel/calendar.ts';
import { type Day, day } from '#kernel/day.ts';

/** The first day for which a regulation is held; before it steps are history and not checked. */
const FIRST_REGULATION = day('2016-07-25');

/** The rule book and the calendar as they bind one unit. */
export type Law = {
  calendar: WorkingCalendar;
  /** The rules of a day, and whether a regulation is held for it at all. */
  on(day: Day): { rules: RulesOfDay; isHeld: boolean };
};

/** A rule book and a calendar as one law; what is asked of a day is kept. */
export const lawOf = (table: RuleTable, calendar: WorkingCalendar): Law => {
  const days = new Map<Day, { rules: RulesOfDay; isHeld: boolean }>();
  return {
    calendar,
    on: (on) => {
      const known = days.get(on);
      if (known) return known;
      const held = rulesOn(table, on);
      const found = {
        rules: held ?? (rulesOn(table, FIRST_REGULATION) as RulesOfDay),
        isHeld: held !== null,
      };
      days.set(on, found);
      return found;
    },
  };
};

/** Laws read before, by place; kept while no rule and no day of the calendar changes. */
const kept = new Map<string, { version: string; law: Law }>();
const MOST_KEPT = 500;

type Bound = { unitId: number; path: string; version: string };

const lawAt = async (db: Tx, { path, version }: Bound): Promise<Law> => {
  const known = kept.get(path);
  if (known?.version === version) return known.law;
  const law = lawOf(await ruleTableFor(db, path), await calendarHere(db));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(path, { version, law });
  return law;
};

/** The law of each of these units: what binds everybody, and the stricter local rows of the units above it. */
export const lawsFor = (db: Tx, unitIds: readonly number[]): Promise<ReadonlyMap<number, Law>> =>
  asInstallation(db, async () => {
    const { rows } = await sql<Bound>`
      select u.id as "unitId", u.path, current_database() || v.n as version
      from unit u, law_version v where u.id = any(${[...unitIds]}::int[])`.execute(db);
    const laws = new Map<number, Law>();
    for (const bound of rows) laws.set(bound.unitId, await lawAt(db, bound));
    return laws;
  });

/** The law of one unit. */
export const lawFor = async (db: Tx, unitId: number): Promise<Law> =>
  (await lawsFor(db, [unitId])).get(unitId) as Law;
