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

/** Laws read before, by the units above with rules of their own; kept while no rule and no day of the calendar changes. */
const kept = new Map<string, { version: string; law: Law }>();
const MOST_KEPT = 500;

const remembered = async (
  db: Tx,
  { path, version, local }: { path: string; version: string; local: number[] },
) => {
  const key = local.join(' ');
  const known = kept.get(key);
  if (known?.version === version) return known.law;
  const law = lawOf(await ruleTableFor(db, path), await calendarHere(db));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, { version, law });
  return law;
};

/** The laws of several units: what binds everybody, and the stricter local rows of the units above each. */
export const lawsFor = (db: Tx, unitIds: readonly number[]): Promise<ReadonlyMap<number, Law>> =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ id: number; path: string; version: string; local: number[] }>`
      select u.id, u.path, current_database() || v.n as version,
        array(select distinct r.unit_id from rule_row r where r.unit_id = any(path_ids(u.path)) order by 1) as local
      from unit u, law_version v where u.id = any(${[...new Set(unitIds)]}::int[])`.execute(db);
    const laws = new Map<number, Law>();
    for (const { id, ...of } of rows) laws.set(id, await remembered(db, of));
    return laws;
  });

/** The law of one unit. */
export const lawFor = async (db: Tx, unitId: number): Promise<Law> =>
  (await lawsFor(db, [unitId])).get(unitId) as Law;
