import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { findCases } from '../contract/reading.ts';
import { ENDED } from '../model.ts';

type Found = {
  personCode: string;
  fullName: string | null;
  bornOn: Day | null;
  birthYear: number | null;
  unitCode: string;
  unitName: string | null;
  caseCode: string | null;
  status: string | null;
};

/** People below a unit by words of their name, with the case underway or else the last one. */
export const find = async ({ db, note }: Act, { unitCode, words }: InputOf<typeof findCases>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Found>`
    with asked as materialized (select array(
      select '%' || regexp_replace(word, '([\\%_])', '\\\\\\1', 'g') || '%'
      from regexp_split_to_table(folded(${words}), '\\s+') word where word <> '') as patterns),
    found as (
      select p.id, p.code, p.full_name, p.born_on, p.birth_year, p.unit_id
      from person p, asked
      where p.erased_on is null and p.merged_into_id is null and cardinality(asked.patterns) > 0 and p.name_key like all (asked.patterns))
    select f.code as "personCode", f.full_name as "fullName", f.born_on as "bornOn", f.birth_year as "birthYear",
      u.code as "unitCode", n.name as "unitName", c.code as "caseCode", c.status
    from found f
    left join lateral (
      select code, status, unit_id from admission_case where person_id = f.id
      order by status = any(${[...ENDED]}::text[]), opened_on desc, id desc limit 1) c on true
    join unit u on u.id = coalesce(c.unit_id, f.unit_id) and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
    left join lateral (
      select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    order by c.code is null, f.full_name collate "vi-x-icu", f.code limit 20`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { people: rows };
};
