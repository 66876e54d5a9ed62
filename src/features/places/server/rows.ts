import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { SiteMoveQuery, SiteQuery } from '#features/monitoring/query.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { queryOf } from '#features/monitoring/server/figures.ts';
import { siteMoveRows, siteRows } from '#features/monitoring/server/rows/siteRows.ts';
import { type Subtree, subtreeOf } from '#features/monitoring/server/tree.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { type Day, monthsBetween } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { listPlaces } from '../listContract.ts';
import { lackingOf } from '../members.ts';
import { neededOn } from './members.ts';

type Place = OutputOf<typeof listPlaces>['places'][number];

const sitesNamed = (text: string): SiteQuery | SiteMoveQuery => {
  const query = queryOf(text);
  if (query.kind === 'sites' || query.kind === 'site-moves') return query;
  throw new Refusal('invalid-input', { code: 'query-unreadable', field: 'query' });
};

const sourceOf = (query: SiteQuery | SiteMoveQuery, subtree: Subtree) =>
  query.kind === 'sites' ? siteRows(query, subtree) : siteMoveRows(query, subtree);

type Page = { asOf: Day; after: string; limit: number };

const pageOf = async (db: Tx, source: ReturnType<typeof siteRows>, { asOf, after, limit }: Page) => {
  const { rows } = await sql<Omit<Place, 'idleYears' | 'lacking'>>`
    select r.key, s.code, s.name, s.kind, u.code as "unitCode", n.name as "unitName", pn.name as "parentName",
      t.state, lower(t.during) as "stateSince", a.on_day as "lastAdmissionOn",
      s.is_border as "isBorder", s.is_remote as "isRemote", s.is_ethnic_minority as "isEthnicMinority", s.is_poor as "isPoor",
      s.owner_kind as "ownerKind", s.workers, c.members, c.full_members as "fullMembers"
    from (select * from (${source}) of where of.key > ${after} order by of.key limit ${limit}) r
    join site s on s.id = r.key::int join unit u on u.id = s.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    left join unit_parent p on p.unit_id = u.id and p.during @> ${asOf}::date
    left join unit_name pn on pn.unit_id = p.parent_id and pn.during @> ${asOf}::date
    left join site_state t on t.site_id = s.id and t.during @> ${asOf}::date
    left join lateral (
      select max(f.on_day) as on_day from fact f
      where f.site_id = s.id and f.kind = 'admission' and f.on_day <= ${asOf}::date
        and coalesce(f.annulled_on > ${asOf}::date, true)) a on true
    left join lateral (
      select count(m.id) filter (where sm.during @> ${asOf}::date)::int as members,
        count(m.id) filter (where sm.during @> ${asOf}::date and m.official_on <= ${asOf}::date)::int as full_members
      from site_member sm left join member m on m.id = sm.member_id and m.during @> ${asOf}::date
      where sm.site_id = s.id having count(*) > 0) c on true
    order by r.key`.execute(db);
  return rows;
};

/** The sites behind a number: as many as it says. The unit is looked up in the caller's scope. */
export const placesIn = async (
  db: Tx,
  today: Day,
  { unitCode, asOf = today, isOwn = false, after = '', limit = 100, query: text }: InputOf<typeof listPlaces>,
): Promise<OutputOf<typeof listPlaces>> => {
  notInFuture(asOf, today);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const query = sitesNamed(text);
  return asInstallation(db, async () => {
    const subtree = await subtreeOf(db, unit, asOf, 'now');
    const all = sourceOf(query, subtree);
    const source = isOwn ? sql`select * from (${all}) own where own.unit_id = ${unit.id}` : all;
    const rows = await pageOf(db, source, { asOf, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const needed = await neededOn(db, unit.path, asOf);
    const counted = await sql<{ n: number }>`select count(*)::int as n from (${source}) rows`.execute(db);
    return {
      count: after === '' ? (counted.rows[0]?.n ?? 0) : null,
      places: page.map((place) => ({
        ...place,
        lacking: place.fullMembers === null ? null : lackingOf(needed, place.fullMembers),
        idleYears:
          place.lastAdmissionOn === null
            ? null
            : Math.floor(monthsBetween(place.lastAdmissionOn as Day, asOf) / 12),
      })),
      next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  });
};
