import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type { listMembers } from '../contract.ts';
import type { MemberState } from '../model.ts';
import { isConvenedOn, isFullMemberOn } from '../rules.ts';

type Row = {
  personCode: string;
  fullName: string | null;
  birthYear: number | null;
  ceremonyOn: string;
  officialOn: Day | null;
  since: string | null;
  state: MemberState | null;
};

const totalsOn = async (db: Tx, unitId: number, on: Day) => {
  const { rows } = await sql<Pick<Row, 'officialOn' | 'state'>>`
    select m.official_on as "officialOn", s.state
    from member m left join member_state s on s.member_id = m.id and s.during @> ${on}::date
    where m.unit_id = ${unitId} and m.during @> ${on}::date`.execute(db);
  return {
    members: rows.length,
    fullMembers: rows.filter(({ officialOn }) => isFullMemberOn(officialOn, on)).length,
    convened: rows.filter((member) => isConvenedOn(member, on)).length,
  };
};

/** The roll of one branch on a day, by name, paged by the last person's code. */
export const rollOn = async (
  { db, today, note }: Act,
  { unitCode, on = today, after, limit = 100 }: InputOf<typeof listMembers>,
): Promise<OutputOf<typeof listMembers>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const last = after === undefined ? null : await personNamed(db, after, 'after');
  const name = sql`coalesce(p.full_name, '') collate vietnamese`;
  const isAfter = last
    ? sql`(${name}, p.id) > (${last.full_name ?? ''} collate vietnamese, ${last.id})`
    : sql`true`;
  const { rows } = await sql<Row>`
    select p.code as "personCode", p.full_name as "fullName", p.birth_year as "birthYear",
      m.ceremony_on as "ceremonyOn", m.official_on as "officialOn", lower(m.during)::text as since, s.state
    from member m join person p on p.id = m.person_id
    left join member_state s on s.member_id = m.id and s.during @> ${on}::date
    where m.unit_id = ${unit.id} and m.during @> ${on}::date and ${isAfter}
    order by ${name}, p.id limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { on, rows: rows.length } });
  return {
    on,
    totals: await totalsOn(db, unit.id, on),
    members: rows.map((row) => ({
      ...row,
      isFullMember: isFullMemberOn(row.officialOn, on),
      isConvened: isConvenedOn(row, on),
    })),
    next: rows.length === limit ? (rows.at(-1)?.personCode ?? null) : null,
  };
};
