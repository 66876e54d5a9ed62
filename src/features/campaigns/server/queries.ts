import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { campaignNamed } from './commands.ts';

/** A decision stands; what became of the person later is told by the status. */
const isAdmitted = sql<boolean>`(c.decided_on is not null and c.status <> 'annulled')`;
const seesCases = ({ role }: Act['scope']): boolean => role !== 'administrator';

type Listed = OutputOf<typeof contract.listCampaigns>['campaigns'][number];

export const list = async (act: Act, input: InputOf<typeof contract.listCampaigns>) => {
  const { db, today, scope } = act;
  const { sorts = null, isOpen = false, after = null, limit = 50 } = input;
  type Row = Omit<Listed, 'isMine' | 'unitCode' | 'unitName'> & { unitId: number };
  const { rows } = await sql<Row>`
    select g.id, g.code, g.sort, g.name, g.goal, g.unit_id as "unitId", g.starts_on as "startsOn", g.ends_on as "endsOn",
      d.code as "documentCode",
      (select count(*)::int from campaign_part p where p.campaign_id = g.id and p.during @> ${today}::date) as units,
      found.n as found, found.admitted
    from campaign g left join document d on d.id = g.document_id
      cross join lateral (
        select count(*)::int as n, (count(*) filter (where ${isAdmitted}))::int as admitted
        from campaign_case l join admission_case c on c.id = l.case_id
        where l.campaign_id = g.id and ${seesCases(scope)}) found
    where (${sorts}::text[] is null or g.sort = any(${sorts}::text[]))
      and (not ${isOpen} or coalesce(g.ends_on >= ${today}::date, true)) and (${after}::int is null or g.id < ${after})
    order by g.id desc limit ${limit}`.execute(db);
  // A campaign of a unit above names it.
  const { rows: units } = await asInstallation(db, () =>
    sql<{ id: number; code: string; name: string; path: string }>`
      select u.id, u.code, coalesce(n.name, u.code) as name, u.path from unit u ${nameOn('u', today)}
      where u.id = any(${rows.map(({ unitId }) => unitId)}::int[])`.execute(db),
  );
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return {
    campaigns: rows.map(({ unitId, ...row }) => {
      const unit = unitOf.get(unitId);
      return {
        ...row,
        unitCode: unit?.code ?? '',
        unitName: unit?.name ?? '',
        isMine: unit !== undefined && isWithin(unit.path, scope),
      };
    }),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

type Part = OutputOf<typeof contract.listParts>['units'][number];

export const parts = async ({ db, today }: Act, input: InputOf<typeof contract.listParts>) => {
  const { campaignCode, isNow = false, after = null, limit = 50 } = input;
  const { id } = await campaignNamed(db, campaignCode);
  const { rows } = await sql<Part & { count: number }>`
    with listed as (
      select p.id, p.unit_id, p.during from campaign_part p join unit u on u.id = p.unit_id
      where p.campaign_id = ${id} and (not ${isNow} or p.during @> ${today}::date))
    select l.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", lower(l.during)::text as "from",
      upper(l.during)::text as "to", (select count(*)::int from listed) as count
    from listed l join unit u on u.id = l.unit_id ${nameOn('u', today)}
    where ${after}::int is null or l.id > ${after} order by l.id limit ${limit}`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    units: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

type Found = OutputOf<typeof contract.listFound>['people'][number];

export const found = async ({ db, today, note }: Act, input: InputOf<typeof contract.listFound>) => {
  const { campaignCode, isAdmitted: onlyAdmitted = false, after = null, limit = 50 } = input;
  const { id } = await campaignNamed(db, campaignCode);
  const hasTurned = sql`c.turns_on <= ${today}::date`;
  const { rows } = await sql<Found & { count: number; unitId: number }>`
    with listed as (
      select c.id, l.linked_on from campaign_case l join admission_case c on c.id = l.case_id
      where l.campaign_id = ${id} and (not ${onlyAdmitted} or ${isAdmitted}))
    select c.id, c.code as "caseCode", p.full_name as "fullName", u.code as "unitCode", coalesce(n.name, u.code) as "unitName",
      l.linked_on as "linkedOn", case when ${hasTurned} then c.turns_to else c.shown_status end as status,
      case when ${isAdmitted} then c.decided_on end as "decidedOn", (select count(*)::int from listed) as count
    from listed l join admission_case c on c.id = l.id join person p on p.id = c.person_id
      join unit u on u.id = c.unit_id ${nameOn('u', today)}
    where ${after}::int is null or c.id > ${after} order by c.id limit ${limit}`.execute(db);
  note({ object: `campaign:${id}`, detail: { rows: rows.length } });
  return {
    count: rows[0]?.count ?? 0,
    people: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};
