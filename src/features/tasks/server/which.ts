import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { dueBy, soonUntil } from '#features/admissions/deadlines.ts';
import { escalationHere } from '#features/admissions/server/deadlines.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import type { Unit } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Group, Whose } from '../model.ts';

/** Where a task `n` stands on a day. */
export const groupOn = (on: Day): RawBuilder<Group> => sql`case
  when n.is_returned then 'returned'
  when n.due_on < ${on}::date then 'overdue'
  when n.due_on = ${on}::date then 'today'
  when n.due_on <= ${soonUntil(on)}::date then 'week'
  else 'later' end`;

/** The unit and those that were merged into it: what waited for them waits for it. */
export const bodiesOf = async (db: Tx, { id, path }: Unit): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from unit where dissolved_on is not null and path > ${path} and path < ${endOfPath(path)}
      and path = ${path} || id || '/'`.execute(db);
  return [id, ...rows.map((row) => row.id)];
};

/**
 * Conditions on a task `n` by whom it waits for, seen from one unit. Each names the unit itself, so what they find may
 * be read for the installation: the right to the unit was decided before.
 */
export const whoseTasks = async (
  db: Tx,
  unit: Unit,
  on: Day,
): Promise<Readonly<Record<Whose, RawBuilder<boolean>>>> => {
  const { id, path } = unit;
  const bodies = await bodiesOf(db, unit);
  const [{ calendar }, levels] = [await lawFor(db, id), await escalationHere(db)];
  const at = (level: keyof typeof levels) => sql`${dueBy(calendar, on, levels[level])}::date`;
  const notMine = sql`n.unit_id <> all(${bodies}::int[])`;
  return {
    mine: sql`n.unit_id = any(${bodies}::int[])`,
    // An answer is its asker's own affair, and a meeting or a class is nobody else's before its day has passed.
    others: sql`${notMine} and (n.kind in ('case', 'request', 'nomination', 'introduction', 'assignment', 'allocation') or n.kind in ('meeting', 'class', 'allocation-review') and n.due_on < ${on}::date)
      and n.branch_id in (select id from unit where path >= ${path} and path < ${endOfPath(path)})`,
    escalated: sql`${notMine} and (n.branch_id = ${id} and n.due_on <= ${at('branch')}
      or n.base_id = ${id} and n.due_on <= ${at('base')} or n.upper_id = ${id} and n.due_on <= ${at('upper')})`,
  };
};
