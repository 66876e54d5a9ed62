import type { Day } from '#kernel/day.ts';
import type { Fault, ReadTable } from '../model.ts';

/** Days of what has happened; a planned end (`until` of a member or an officer) may lie ahead. */
const happened: Record<string, readonly string[]> = {
  units: ['founded_on', 'dissolved_on'],
  unit_changes: ['effective_on'],
  head_counts: ['on_day'],
  site_states: ['since'],
  members: ['ceremony_on', 'official_on', 'from'],
  member_states: ['since'],
  site_members: ['from'],
  targets: ['withdrawn_on'],
  target_revisions: ['revised_on'],
  structure_goals: ['ended_on'],
  admissions: ['decided_on', 'received_on', 'ceremony_on'],
  annulments: ['annulled_on'],
  introductions: ['on_day'],
  class_demands: ['on_day'],
  class_attendances: ['on_day'],
  certificates: ['on_day'],
  sources: ['opened_on', 'closed_on'],
  inspections: ['on_day'],
  organisations_founded: ['on_day'],
  people: ['born_on'],
  cases: ['opened_on'],
  case_events: ['on_day'],
};

/** The columns of a table that may not hold a day after today. */
export const happenedIn = (table: string): readonly string[] => happened[table] ?? [];

/** What is told as done on a day that has not come: no other door takes it either. */
export const futureFaults = (read: readonly ReadTable[], today: Day): Fault[] =>
  read.flatMap(({ table, sheet, rows }) =>
    happenedIn(table.name).flatMap((column) =>
      rows.flatMap(({ line, values }) => {
        const value = values[column];
        return typeof value === 'string' && value > today
          ? [{ code: 'import-day-in-the-future', sheet, line, column, values: { value, today } }]
          : [];
      }),
    ),
  );
