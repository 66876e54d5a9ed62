import { type RawBuilder, sql } from 'kysely';
import type { RuleKey } from '../ruleset.ts';

const holdsOn = (row: 'shipped' | 'reading', on: RawBuilder<unknown>) =>
  sql`${sql.ref(row)}.since <= ${on} and (${sql.ref(row)}.until is null or ${sql.ref(row)}.until >= ${on})`;

/**
 * The value that binds everybody on a day, as text of SQL: a reading before the shipped row that it reads anew, as long
 * as both hold. It decides as `inForce` does without local rows.
 */
export const centralValue = (key: RuleKey, on: RawBuilder<unknown>): RawBuilder<string> => sql`(
  select coalesce(reading.value, shipped.value) #>> '{}'
  from rule_row shipped left join rule_row reading on reading.key = shipped.key and reading.layer = 'reading'
    and ${holdsOn('reading', on)} and ${holdsOn('shipped', sql.ref('reading.since'))}
  where shipped.key = ${key} and shipped.layer = 'central' and ${holdsOn('shipped', on)} limit 1)`;
