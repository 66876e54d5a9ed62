import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { centralValue } from '#features/rules/server/inForce.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { changeSetting } from '../contract.ts';
import type { CountingDay } from '../model.ts';

const KEY = 'counting.day';

/**
 * The day that counts an admission, as a value of SQL: as the installation chose, else as the rule book says for the day
 * as of which is counted.
 */
export const countingDay = (on: Day): RawBuilder<CountingDay> => sql`
  case when coalesce((select value #>> '{}' from setting where key = ${KEY}) = 'ceremony',
    ${centralValue('admissionCountedBy', sql`${on}::date`)} = 'ceremony-date') then 'ceremony' else 'decision' end`;

export const countingDayOf = async (db: Tx, on: Day): Promise<CountingDay> => {
  const { rows } = await sql<{ day: CountingDay }>`select ${countingDay(on)} as day`.execute(db);
  return rows[0]?.day ?? 'decision';
};

/** The choices of the installation, and which were made. */
export const settings = async ({ db, today }: Act) => {
  const made = await db.selectFrom('setting').select('key').where('key', '=', KEY).executeTakeFirst();
  return { countingDay: await countingDayOf(db, today), isCountingDayChosen: made !== undefined };
};

/** A choice of the whole installation: an administrator of a unit cannot make it. */
export const change = async (
  { db, scope, today, note }: Act,
  { countingDay: day }: InputOf<typeof changeSetting>,
) => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'setting-belongs-to-the-installation' });
  const old = await countingDayOf(db, today);
  const value = JSON.stringify(day);
  await db
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
  note({ object: KEY, detail: { old, new: day } });
  return { countingDay: day };
};
