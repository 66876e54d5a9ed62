import { shippedCalendar } from '#features/calendar/shipped.ts';
import { parameters, shippedRows } from '#features/rules/shipped.ts';
import { type RulesOfDay, rulesOn, ruleTable } from '#features/rules/table.ts';
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

const lawOf = (table: ReturnType<typeof ruleTable>, calendar: WorkingCalendar): Law => {
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

export const shippedLaw: Law = lawOf(ruleTable(shippedRows, parameters, null), shippedCalendar);
