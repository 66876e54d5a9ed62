import type { Fault, ReadTable } from '../model.ts';

/** First day and first day after the end; null where open. */
export interface Life {
  readonly from: string | null;
  readonly until: string | null;
}

/** The day on which a row of a table counts for its unit. */
const dayColumns: Record<string, string> = {
  admissions: 'decided_on',
  sources: 'opened_on',
  introductions: 'on_day',
  class_demands: 'on_day',
  class_attendances: 'on_day',
  certificates: 'on_day',
  inspections: 'on_day',
  organisations_founded: 'on_day',
  cases: 'opened_on',
};

/** Lives of the units as this input leaves them, over those already kept. */
export const livesAfter = (
  read: readonly ReadTable[],
  kept: ReadonlyMap<string, Life>,
): Map<string, Life> => {
  const lives = new Map(kept);
  const rowsOf = (name: string) => read.find(({ table }) => table.name === name)?.rows ?? [];
  for (const { values } of rowsOf('units')) {
    const code = String(values.code);
    const until = (values.dissolved_on as string | null) ?? lives.get(code)?.until ?? null;
    lives.set(code, { from: values.founded_on as string | null, until });
  }
  for (const { values } of rowsOf('unit_changes')) {
    if (values.operation !== 'merge' && values.operation !== 'dissolve') continue;
    const code = String(values.unit_code);
    lives.set(code, { from: lives.get(code)?.from ?? null, until: values.effective_on as string | null });
  }
  return lives;
};

/** Facts on a day on which their unit did not exist. */
export const lifeFaults = (read: readonly ReadTable[], lives: ReadonlyMap<string, Life>): Fault[] =>
  read.flatMap(({ table, sheet, rows }) => {
    const column = dayColumns[table.name];
    if (!column) return [];
    return rows.flatMap(({ line, values }) => {
      const value = values[column];
      const unit = String(values.unit_code);
      const life = lives.get(unit);
      if (typeof value !== 'string' || !life) return [];
      const isInside =
        (life.from === null || value >= life.from) && (life.until === null || value < life.until);
      return isInside
        ? []
        : [{ code: 'import-outside-unit-life', sheet, line, column, values: { value, unit } }];
    });
  });
