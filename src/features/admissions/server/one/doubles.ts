import { type RawBuilder, sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listDoubles, listMerges } from '../../contract/merge.ts';
import { ENDED } from '../../model.ts';

type Answer = OutputOf<typeof listDoubles>;
type Known = Answer['pairs'][number]['kept'];
type Row = { key: string; one: Known & { weight: number }; other: Known & { weight: number } };

/** A record with what stands with it, and how much that is. */
const shown = (id: RawBuilder<unknown>) => sql`
  (select jsonb_build_object('personCode', p.code, 'fullName', p.full_name, 'bornOn', p.born_on, 'birthYear', p.birth_year,
      'sex', p.sex, 'homePlace', p.home_place, 'unitCode', u.code, 'unitName', n.name,
      'cases', coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'status', c.status) order by c.opened_on desc, c.id desc)
        from admission_case c where c.person_id = p.id), '[]'),
      'rollUnitName', r.name,
      'weight', case when exists (select from person h where h.merged_into_id = p.id) then 8 else 0 end
        + case when r.unit_id is not null then 4 else 0 end
        + case when exists (select from admission_case c where c.person_id = p.id and not c.status = any(${[...ENDED]}::text[])) then 2 else 0 end
        + case when p.born_on is not null then 1 else 0 end)
    from person p join unit u on u.id = p.unit_id
      left join lateral (
        select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
      left join lateral (
        select m.unit_id, mn.name from member m left join unit_name mn on mn.unit_id = m.unit_id and upper_inf(mn.during)
        where m.person_id = p.id and upper_inf(m.during) limit 1) r on true
    where p.id = ${id})`;

const MOST = 50;

/** Pairs below a unit that may be one person, by name; those who were told apart are left out. */
export const doubles = async ({ db, note }: Act, input: InputOf<typeof listDoubles>): Promise<Answer> => {
  const { unitCode, after, limit = MOST } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const [one = 0, other = 0] = (after ?? '').split('-').map(Number);
  // People of one name and year stand side by side in the hash; who has no year is compared by the name alone.
  const { rows } = await sql<Row>`
    with below as materialized (
      select p.id, p.name_key, p.birth_year, p.born_on, folded(p.home_place) as home
      from person p join unit u on u.id = p.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      where p.name_key is not null and p.merged_into_id is null),
    yearless as materialized (select * from below where birth_year is null),
    pairs as (
      select a.id as one, b.id as other from below a join below b on b.name_key = a.name_key and b.birth_year = a.birth_year
      where a.id < b.id and coalesce(a.born_on = b.born_on, true)
      union all
      select least(a.id, b.id), greatest(a.id, b.id) from yearless a join below b on b.name_key = a.name_key
      where a.id <> b.id and (b.birth_year is not null or a.id < b.id) and coalesce(a.home = b.home, true)),
    page as (
      select one, other from pairs
      where (one, other) > (${one}::int, ${other}::int)
        and not exists (select from person_apart x where x.one_id = one and x.other_id = other)
      order by one, other limit ${limit + 1})
    select one || '-' || other as key, ${shown(sql`one`)} as one, ${shown(sql`other`)} as other
    from page order by page.one, page.other`.execute(db);
  const page = rows.slice(0, limit);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: page.length } });
  return {
    pairs: page.map((row) => {
      const isTurned = row.other.weight > row.one.weight;
      return {
        key: row.key,
        kept: isTurned ? row.other : row.one,
        merged: isTurned ? row.one : row.other,
      };
    }),
    next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
};

/** What was made one below a unit and may still be parted, the latest first. */
export const merges = async ({ db, note }: Act, { unitCode }: InputOf<typeof listMerges>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<OutputOf<typeof listMerges>['merges'][number] & { mergedAt: Date }>`
    select d.id as "mergeId", d.merged_at as "mergedAt", k.code as "keptCode", k.full_name as "fullName",
      n.name as "unitName", m.code as "mergedCode"
    from person_merge d join person k on k.id = d.kept_id join person m on m.id = d.merged_id
      join unit u on u.id = k.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      left join lateral (
        select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    where d.undone_at is null and k.erased_on is null order by d.id desc limit ${MOST}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { merges: rows.map((row) => ({ ...row, mergedAt: row.mergedAt.toISOString() })) };
};
