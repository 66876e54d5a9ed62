import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { aliveOn, nameOn } from '#features/organisations/server/queries/called.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { toNumber } from '#kernel/number.ts';
import { parsePeriod, until } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { compareModel, listCompared } from '../compareContract.ts';
import { SIDES, type Side } from '../model.ts';
import { perHundred, type SideCount } from '../rules.ts';
import { type CampaignRow, campaignNamed } from './commands.ts';

type Window = { from: Day; to: Day; period: string };

const windowOf = (today: Day, { period: code, asOf = today }: { period?: string; asOf?: Day }): Window => {
  notInFuture(asOf, today);
  const period = parsePeriod(code ?? String(yearOf(asOf)));
  const window = period && until(period, asOf);
  if (!period || !window)
    throw new Refusal('invalid-input', {
      code: 'period-unknown',
      field: 'period',
      values: { period: code ?? '' },
    });
  return { ...window, period: period.label };
};

/**
 * `id, side, since, members, admissions` of units of today's tree. With: they apply the model on the last day. Without:
 * units of the same kinds below the unit that runs it, within the reader's scope, which never applied it in the window.
 * Members are what the unit declared last, else its roll; admissions are its own and those below it.
 */
const compared = ({ id, unitId }: CampaignRow, { from, to }: Window): RawBuilder<unknown> => sql`
  with taking as (
    select p.unit_id, lower(p.during) as since, p.during @> ${to}::date as is_now
    from campaign_part p join unit u on u.id = p.unit_id
    where p.campaign_id = ${id} and p.during && daterange(${from}::date, ${to}::date, '[]')),
  kinds as (
    select distinct k.kind from taking t join unit_kind k on k.unit_id = t.unit_id and k.during @> ${to}::date where t.is_now),
  sides as (
    select u.id, u.path, case when t.is_now then 'with' else 'without' end as side, t.since
    from unit u join unit_kind k on k.unit_id = u.id and k.during @> ${to}::date
      left join (select unit_id, bool_or(is_now) as is_now, max(since) filter (where is_now) as since from taking group by 1) t
        on t.unit_id = u.id
    where ${aliveOn('u', to)} and coalesce(t.is_now, true)
      and (t.is_now or k.kind in (select kind from kinds) and ${unitId} = any(path_ids(u.path)) and u.id <> ${unitId}))
  select s.id, s.side, s.since, coalesce(h.total, r.n) as members, f.n as admissions
  from sides s
    left join lateral (
      select total from head_count h where h.unit_id = s.id and h.kind = 'members' and h.on_day <= ${to}::date
      order by h.on_day desc limit 1) h on true
    left join lateral (
      select nullif(count(*), 0)::int as n from unit x join member m on m.unit_id = x.id and m.during @> ${to}::date
      where x.path >= s.path and x.path < left(s.path, -1) || '0') r on h.total is null
    cross join lateral (
      select count(*)::int as n from unit x join fact f on f.unit_id = x.id and f.kind = 'admission'
        and f.on_day between ${from}::date and ${to}::date and f.annulled_on is null
      where x.path >= s.path and x.path < left(s.path, -1) || '0') f`;

const sidesOf = async (db: Tx, source: RawBuilder<unknown>): Promise<Record<Side, SideCount>> => {
  const { rows } = await sql<SideCount & { side: Side }>`
    select side, count(*)::int as units, count(members)::int as "unitsKnown", coalesce(sum(members), 0)::int as members,
      coalesce(sum(admissions), 0)::int as admissions,
      coalesce(sum(admissions) filter (where members is not null), 0)::int as "admissionsKnown"
    from (${source}) c group by side`.execute(db);
  const none = { units: 0, unitsKnown: 0, members: 0, admissions: 0, admissionsKnown: 0 };
  const of = (side: Side): SideCount => rows.find((row) => row.side === side) ?? none;
  return { with: of('with'), without: of('without') };
};

/** Both sides beside each other, each with its denominators. */
export const compare = async (
  { db, today }: Act,
  input: InputOf<typeof compareModel>,
): Promise<OutputOf<typeof compareModel>> => {
  const campaign = await campaignNamed(db, input.campaignCode);
  const window = windowOf(today, input);
  const counts = await sidesOf(db, compared(campaign, window));
  const [withIt, without] = SIDES.map((side) => {
    const rate = perHundred(counts[side]);
    return { ...counts[side], perHundred: rate && toNumber(rate) };
  }) as [OutputOf<typeof compareModel>['with'], OutputOf<typeof compareModel>['without']];
  const { rows: kinds } = await sql<{ name: string }>`
    select distinct coalesce(i.name, k.kind) as name from campaign_part p
      join unit_kind k on k.unit_id = p.unit_id and k.during @> ${window.to}::date
      left join catalogue_item i on i.catalogue = 'unit-kind' and i.code = k.kind
    where p.campaign_id = ${campaign.id} and p.during @> ${window.to}::date order by 1`.execute(db);
  return { ...window, kinds: kinds.map(({ name }) => name), with: withIt, without };
};

type Unit = OutputOf<typeof listCompared>['units'][number];

export const comparedUnits = async ({ db, today }: Act, input: InputOf<typeof listCompared>) => {
  const { side, after = null, limit = 50 } = input;
  const campaign = await campaignNamed(db, input.campaignCode);
  const { rows } = await sql<Unit & { count: number }>`
    with listed as (select * from (${compared(campaign, windowOf(today, input))}) c where c.side = ${side})
    select l.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", l.since::text as since, l.members, l.admissions,
      (select count(*)::int from listed) as count
    from listed l join unit u on u.id = l.id ${nameOn('u', today)}
    where ${after}::int is null or l.id > ${after} order by l.id limit ${limit}`.execute(db);
  return {
    count: rows[0]?.count ?? 0,
    units: rows,
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};
