import { sql } from 'kysely';
import { shippedDays, shippedYears } from '#features/calendar/shipped.ts';
import type { Tx } from './database.ts';

/** Writes the shipped working days and says how many changed; one edited here is left alone. Needs the scope `/`. */
export const loadCalendar = async (tx: Tx): Promise<number> => {
  const years = await sql`
    insert into calendar_year (year, source, confidence)
    select year, 'theo từng ngày', 'two-or-more' from unnest(${[...shippedYears]}::int[]) year
    on conflict (year) do nothing`.execute(tx);
  const rows = shippedDays.map(({ isWorking, ...rest }) => ({ ...rest, is_working: isWorking }));
  const days = await sql`
    insert into calendar_day as kept (day, is_working, kind, name, source, confidence)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as special(
      day date, is_working boolean, kind text, name text, source text, confidence text)
    on conflict (day) do update set
      (is_working, kind, name, source, confidence) =
      row (excluded.is_working, excluded.kind, excluded.name, excluded.source, excluded.confidence)
    where not kept.is_edited and
      (kept.is_working, kept.kind, kept.name, kept.source, kept.confidence) is distinct from
      (excluded.is_working, excluded.kind, excluded.name, excluded.source, excluded.confidence)`.execute(tx);
  return Number(years.numAffectedRows ?? 0) + Number(days.numAffectedRows ?? 0);
};
