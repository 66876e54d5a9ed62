import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { rollRow } from '#features/members/server/roll.ts';
import { documentNamed, reasons } from '#features/organisations/server/units.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { inForce } from '#features/rules/table.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { assignmentBlockers, lackingOf } from '../members.ts';
import type { assignToPlace, listPlaceMembers, releaseFromPlace } from '../membersContract.ts';

type Site = { id: number; unitId: number; path: string; openedOn: Day | null; closedOn: Day | null };

const siteNamed = async (db: Tx, code: string): Promise<Site> => {
  const { rows } = await sql<Site>`
    select s.id, s.unit_id as "unitId", u.path, s.opened_on as "openedOn", s.closed_on as "closedOn"
    from site s join unit u on u.id = s.unit_id where s.code = ${code}`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', { code: 'site-not-found', field: 'code', values: { code } });
  return rows[0];
};

/** Full members that a branch of its own takes, by the rule of the day. */
export const neededOn = async (db: Tx, path: string, on: Day): Promise<number | null> => {
  const table = await asInstallation(db, () => ruleTableFor(db, path));
  return inForce(table, 'orgMinFullMembers', on)?.value ?? null;
};

/** A member is at the site from a day on; whom a row of the same site holds already is another way there from then. */
export const assign = async ({ db, today, note }: Act, input: InputOf<typeof assignToPlace>) => {
  const { code, personCode, how, effectiveOn } = input;
  const site = await siteNamed(db, code);
  const row = await rollRow(db, personCode);
  const { openedOn, closedOn } = site;
  const { enrolledOn } = row;
  refuseIf(
    reasons(assignmentBlockers({ effectiveOn, today, openedOn, closedOn, enrolledOn }), {
      code: personCode,
      day: effectiveOn,
      today,
      since: enrolledOn,
    }),
  );
  const documentId = await documentNamed(db, input.documentCode);
  await sql`insert into site_member (site_id, member_id, how, during, document_id)
    values (${site.id}, ${row.id}, ${how}, daterange(${effectiveOn}::date, null), ${documentId})`.execute(db);
  note({
    object: `site:${site.id}`,
    unitId: site.unitId,
    detail: { memberId: row.id, how, effectiveOn, documentCode: input.documentCode },
  });
  return { code, personCode };
};

/** The member is there no longer from a day on; who came that very day never was. */
export const release = async ({ db, today, note }: Act, input: InputOf<typeof releaseFromPlace>) => {
  const { code, personCode, effectiveOn } = input;
  const site = await siteNamed(db, code);
  refuseIf(effectiveOn > today ? reasons(['effective-day-in-the-future'], { day: effectiveOn, today }) : []);
  const { rows } = await sql<{ id: number; since: Day; memberId: number }>`
    select sm.id, lower(sm.during) as since, m.id as "memberId" from site_member sm
    join member m on m.id = sm.member_id join person p on p.id = m.person_id
    where sm.site_id = ${site.id} and p.code = ${personCode} and upper_inf(sm.during) for update of sm`.execute(
    db,
  );
  const [found] = rows;
  if (!found || found.since > effectiveOn)
    throw new Refusal('not-found', {
      code: 'not-at-the-site-that-day',
      field: 'personCode',
      values: { code: personCode, day: effectiveOn },
    });
  await (found.since === effectiveOn
    ? sql`delete from site_member where id = ${found.id}`
    : sql`update site_member set during = daterange(lower(during), ${effectiveOn}::date) where id = ${found.id}`
  ).execute(db);
  note({ object: `site:${site.id}`, unitId: site.unitId, detail: { memberId: found.memberId, effectiveOn } });
  return { code, personCode };
};

type Member = OutputOf<typeof listPlaceMembers>['members'][number];

/** Who is at the site on a day; whose branch is outside the scope is counted and not named. */
export const membersAt = async (
  { db, today, note }: Act,
  { code, on = today }: InputOf<typeof listPlaceMembers>,
): Promise<OutputOf<typeof listPlaceMembers>> => {
  const site = await siteNamed(db, code);
  const there = sql`site_member sm join member m on m.id = sm.member_id and m.during @> ${on}::date
    where sm.site_id = ${site.id} and sm.during @> ${on}::date`;
  const isFull = sql`coalesce(m.official_on <= ${on}::date, false)`;
  const { rows: members } = await sql<Member>`
    select p.code as "personCode", p.full_name as "fullName", n.name as "branchName", x.is_full as "isFullMember", x.how,
      x.since::text as since
    from (select m.person_id, m.unit_id, ${isFull} as is_full, sm.how, lower(sm.during) as since from ${there}) x
    join person p on p.id = x.person_id
    left join unit_name n on n.unit_id = x.unit_id and n.during @> ${on}::date
    order by p.full_name collate vietnamese, p.id`.execute(db);
  const { rows } = await asInstallation(db, () =>
    sql<{ all: number; full: number }>`
      select count(*)::int as all, count(*) filter (where ${isFull})::int as full from ${there}`.execute(db),
  );
  const [counted] = rows;
  const fullMembers = counted?.full ?? 0;
  const needed = await neededOn(db, site.path, on);
  const others = (counted?.all ?? 0) - members.length;
  note({ object: `site:${site.id}`, unitId: site.unitId, detail: { members: members.length } });
  return { on, fullMembers, others, needed, lacking: lackingOf(needed, fullMembers), members };
};
