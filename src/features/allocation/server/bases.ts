import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { RATE_BASES, type RateBase } from '#features/plans/model.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listBases } from '../readContract.ts';
import { type Round, roundNamed } from './rounds.ts';

/** Everything below a unit as `id, path, kid`: the direct subordinate it hangs under is named by its place in the path. */
export const hanging = ({ path }: { path: string }): RawBuilder<unknown> => sql`
  select u.id, u.path collate "C" as path, split_part(u.path, '/', ${path.split('/').length}::int)::int as kid,
    u.founded_on, u.dissolved_on
  from unit u where u.path > ${path} and u.path < ${endOfPath(path)}`;

const termStartOf = async (db: Tx, { from, path }: Round): Promise<Day | null> => {
  const { rows } = await sql<{ on: Day }>`
    select t.starts_on as "on" from plan t
    where t.unit_id = any (path_ids(${path})) and t.period like 'term:%' and t.is_window_known
      and ${from}::date between t.starts_on and t.ends_on
    order by array_position(path_ids(${path}), t.unit_id) desc, t.starts_on desc limit 1`.execute(db);
  return rows[0]?.on ?? null;
};

/** Day and kind of the head-count that each base is read from. */
const askedOf = async (db: Tx, round: Round, today: Day) => {
  const start = await termStartOf(db, round);
  const upTo = round.from < today ? round.from : today;
  const asked = [
    ...(start === null ? [] : [['members-term-start', 'members', start] as const]),
    ['members-year-start', 'members', upTo] as const,
    ['members-prev-year-end', 'members', addDays(round.from, -1)] as const,
    ['members-now', 'members', today] as const,
    ['non-member-workers', 'non-member-workers', today] as const,
  ];
  return { upTo, asked };
};

/** The latest declaration of each unit on the day of each base; of those below one that declared itself none. */
const topmost = async (db: Tx, round: Round, today: Day): Promise<RawBuilder<unknown>> => {
  const { asked } = await askedOf(db, round, today);
  return sql`
    u as materialized (${hanging(round)}),
    asked(base, kind, wanted_on) as (values ${sql.join(asked.map(([base, kind, on]) => sql`(${base}::text, ${kind}::text, ${on}::date)`))}),
    latest as (
      select distinct on (a.base, h.unit_id) a.base, a.wanted_on, u.id as unit_id, u.kid, u.path, h.total, h.on_day, h.declared_by
      from u join head_count h on h.unit_id = u.id and h.post = '' join asked a on a.kind = h.kind and h.on_day <= a.wanted_on
      order by a.base, h.unit_id, h.on_day desc),
    topmost as (
      select * from (
        select l.*, max(left(l.path, -1) || '0' collate "C") over (
          partition by l.base, l.kid order by l.path rows between unbounded preceding and 1 preceding) as covered_until
        from latest l) ordered
      where covered_until is null or covered_until <= path)`;
};

type Counted = { base: RateBase | 'places'; id: number; n: number };

/**
 * Head-counts of every unit on the day of each base: its own latest declaration, else the topmost ones below it; branches and
 * places are counted. One statement for all units.
 */
export const basesOf = async (db: Tx, round: Round, today: Day) => {
  const { upTo } = await askedOf(db, round, today);
  const { rows } = await sql<Counted>`
    with ${await topmost(db, round, today)}
    select base, kid as id, sum(total)::int as n from topmost group by 1, 2
    union all
    select 'branches', u.kid, count(*)::int from u
    join unit_kind w on w.unit_id = u.id and w.during @> ${upTo}::date
    join catalogue_item c on c.catalogue = 'unit-kind' and c.code = w.kind and (c.detail ->> 'isBranch')::boolean
    where coalesce(u.founded_on <= ${upTo}::date, true) and coalesce(u.dissolved_on > ${upTo}::date, true)
    group by 2
    union all
    select 'places', u.kid, count(*)::int from u join site s on s.unit_id = u.id and s.sort = 'place' and coalesce(s.opened_on <= ${today}::date, true)
      and coalesce(s.closed_on > ${today}::date, true)
    group by 2`.execute(db);
  return Map.groupBy(rows, ({ id }) => id);
};

type Listed = OutputOf<typeof listBases>;

/** The declarations that a unit's bases are the sum of, each with its own day. */
export const list = async (act: Act, { roundCode, unitCode }: InputOf<typeof listBases>): Promise<Listed> => {
  const { db, today } = act;
  const round = await roundNamed(act, roundCode);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<Listed['counts'][number]>`
    with ${await topmost(db, round, today)}
    select t.base, t.wanted_on as "wantedOn", u.code as "unitCode", coalesce(n.name, u.code) as "unitName", t.total,
      t.on_day as "countedOn", t.declared_by as "declaredBy"
    from topmost t join unit u on u.id = t.unit_id ${nameOn('u', today)}
    where t.kid = ${unit.id} order by array_position(${[...RATE_BASES]}::text[], t.base), t.path limit 2000`.execute(
    db,
  );
  return { counts: rows };
};
