import { type RawBuilder, sql } from 'kysely';
import type { RuleKey } from '../ruleset.ts';

/** The value that binds everybody on a day, as text of SQL: a reading before the shipped row. */
export const centralValue = (key: RuleKey, on: RawBuilder<unknown>): RawBuilder<string> => sql`(
  select r.value #>> '{}' from rule_row r
  where r.key = ${key} and r.unit_id is null and r.since <= ${on} and (r.until is null or r.until >= ${on})
  order by (r.layer = 'reading') desc, r.since desc limit 1)`;
