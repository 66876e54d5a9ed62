import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { endingBlockers, type Remains } from '../../rules.ts';
import { endOn, kindOf, parentOf } from '../dated.ts';
import { reasons, type Unit } from '../units.ts';
import { ownPath } from './record.ts';

/** Newest day on which anything of the unit or right below it changed. */
const lastStirOf = async (db: Tx, id: number): Promise<Day | null> => {
  const { rows } = await sql<{ day: Day | null }>`
    select max(day) as day from (
      select lower(during) as day from unit_parent where unit_id = ${id} or parent_id = ${id}
      union all select upper(during) from unit_parent where unit_id = ${id} or parent_id = ${id}
      union all select lower(during) from unit_name where unit_id = ${id}
      union all select lower(during) from unit_kind where unit_id = ${id}
      union all select lower(during) from member where unit_id = ${id}
      union all select lower(during) from officer where unit_id = ${id}) stirs`.execute(db);
  return rows[0]?.day ?? null;
};

const factsSince = async (db: Tx, id: number, on: Day): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from fact where unit_id = ${id} and on_day >= ${on}::date`.execute(db);
  return rows[0]?.n ?? 0;
};

/**
 * Refuses an end that something later contradicts.
 * @throws Refusal blocked
 */
export const refuseEnding = async (act: Act, units: readonly Unit[], effectiveOn: Day): Promise<void> => {
  const { db, today } = act;
  const blocked = [];
  for (const unit of units) {
    const since = await lastStirOf(db, unit.id);
    const laterFacts = await factsSince(db, unit.id, effectiveOn);
    const facts = { effectiveOn, today, unit, lastChangeOn: since, laterFacts, ownPath: ownPath(act) };
    const values = { code: unit.code, day: effectiveOn, today, since, facts: laterFacts };
    blocked.push(...reasons(endingBlockers(facts), values));
  }
  refuseIf(blocked);
};

/** Children, members and open sites of a unit on a day, by code. */
export const remainsOf = async (db: Tx, { id }: Unit, on: Day): Promise<Remains> => {
  const codes = async (query: ReturnType<typeof sql<{ code: string }>>): Promise<string[]> =>
    (await query.execute(db)).rows.map(({ code }) => code);
  return {
    children: await codes(sql`
      select c.code from unit_parent up join unit c on c.id = up.unit_id
      where up.parent_id = ${id} and up.during @> ${on}::date and coalesce(c.dissolved_on > ${on}::date, true)
      order by c.code`),
    people: await codes(sql`
      select p.code from member m join person p on p.id = m.person_id
      where m.unit_id = ${id} and m.during @> ${on}::date order by p.code`),
    sites: await codes(sql`
      select code from site where unit_id = ${id} and coalesce(closed_on > ${on}::date, true) order by code`),
  };
};

/** Ends a unit: its parent, kind and seats end that day; the name stays, it is what the unit was last called. */
export const endUnit = async (db: Tx, { id }: Unit, on: Day): Promise<void> => {
  await db.updateTable('unit').set({ dissolved_on: on }).where('id', '=', id).execute();
  await endOn(db, parentOf(id), on);
  await endOn(db, kindOf(id), on);
  await sql`update officer set during = during * daterange(null, ${on}::date)
            where unit_id = ${id} and during @> ${on}::date`.execute(db);
};
