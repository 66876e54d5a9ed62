import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '#kernel/day.ts';

/** What may become of the cases of a history, and of the people in them; the commoner ones stand here more than once. */
export const caseKinds = [
  ...(['case', 'case', 'case', 'goes-on', 'goes-on', 'goes-on', 'goes-on'] as const),
  ...(['known-better', 'one-person', 'case-goes'] as const),
] as const;
type CaseKind = (typeof caseKinds)[number];
export const isCaseKind = (what: string): boolean => (caseKinds as readonly string[]).includes(what);

type Given = { prefix: string; a: number; b: number; c: number; unit: string; other: string; on: Day };
type Sql = RawBuilder<unknown>;

const ENDED = sql`('official', 'refused', 'removed-from-list', 'struck-off', 'annulled', 'left', 'died')`;
const underway = (person: Sql, but: Sql): Sql =>
  sql`exists (select from admission_case x where x.person_id = ${person} and x.status not in ${ENDED} and x.id is distinct from ${but})`;

/** Steps forward and back, as events and their corrections write them. */
const stepsOf = ({ a, on, unit, other }: Given): Sql[] => [
  sql`enrolled_on = ${on}::date`,
  sql`dossier_on = ${on}::date`,
  sql`decided_on = ${on}::date, ceremony_on = ${addDays(on, a % 40)}::date, status = 'admitted', status_since = ${on}::date`,
  sql`recognition_decided_on = ${on}::date, status = 'official', status_since = ${on}::date`,
  sql`status = 'paused', status_since = ${on}::date`,
  sql`status = 'left', status_since = ${on}::date`,
  sql`moving_to_id = (select id from unit where code = ${other})`,
  sql`moving_to_id = null, unit_id = (select id from unit where code = ${unit})`,
  sql`decided_on = null, ceremony_on = null, recognition_decided_on = null, status = 'source', status_since = opened_on`,
  sql`opened_on = ${on}::date, ethnic_group = '02', introducer = 'youth-union'`,
];

export const caseStatement = (what: CaseKind, given: Given): Sql => {
  const { prefix, a, b, c, unit, on } = given;
  const person = sql`(select id from person where code = ${`${prefix}-p${c % 3}`})`;
  const another = sql`(select id from person where code = ${`${prefix}-p${(c + 1) % 3}`})`;
  // One of those there are.
  const one = sql`(select id from admission_case where starts_with(code, ${`${prefix}-`}) order by (id * ${1 + (b % 7)}) % 11, id limit 1)`;
  switch (what) {
    case 'case':
      return sql`insert into admission_case (code, person_id, unit_id, kind, opened_on, status, status_since, shown_status, shown_since,
          ethnic_group)
        select ${`${prefix}-`} || gen_random_uuid(), ${person}, id, 'admission', ${on}::date, 'source', ${on}::date, 'source', ${on}::date,
          ${a % 2 === 0 ? '01' : null}
        from unit where code = ${unit} and not ${underway(person, sql`null`)}`;
    case 'goes-on': {
      const steps = stepsOf(given);
      return sql`update admission_case c set ${steps[a % steps.length]} where c.id = ${one} and not ${underway(sql`c.person_id`, sql`c.id`)}`;
    }
    case 'known-better':
      return sql`update person set sex = ${a % 2 === 0 ? 'female' : null}, birth_year = ${b % 3 === 0 ? null : 1970 + (b % 40)}
        where id = ${person}`;
    case 'one-person':
      return sql`with facts as (update fact set person_id = ${another} where person_id = ${person})
        update admission_case set person_id = ${another} where person_id = ${person} and not ${underway(another, sql`null`)}`;
    case 'case-goes':
      return sql`delete from admission_case where id = ${one}`;
  }
};
