import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Ratio } from '#kernel/number.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { requiredCount } from '../bounds.ts';
import type { listTargets } from '../contract.ts';
import { asNumber } from './assign.ts';
import { holdsOn } from './holds.ts';
import { type StandingTarget, targetsWithMembersOn } from './targets.ts';

type Listed = OutputOf<typeof listTargets>;
type Revision = Listed['targets'][number]['revisions'][number] & { targetId: number };

const revisionsOf = async (db: Tx, ids: readonly number[], asOf: Day): Promise<Revision[]> => {
  const { rows } = await sql<Revision>`
    select v.target_id as "targetId", v.revised_on as "on", v.old_minimum as "oldMinimum", v.old_maximum as "oldMaximum",
      v.new_minimum as "newMinimum", v.new_maximum as "newMaximum", v.revised_by as "by", v.reason,
      d.code as "documentCode"
    from target_revision v left join document d on d.id = v.document_id
    where v.target_id = any (${[...ids]}::int[]) and v.revised_on <= ${asOf}::date order by v.revised_on`.execute(
    db,
  );
  return rows;
};

const number = (value: Ratio | null): number | null => asNumber(value);

const view = (target: StandingTarget, revisions: readonly Revision[]): Listed['targets'][number] => ({
  ...target,
  period: target.period.code,
  until: target.period.to,
  minimum: number(target.minimum),
  maximum: number(target.maximum),
  rate: number(target.rate),
  suggested: number(target.suggested),
  placeKinds: target.placeKinds.map(({ code }) => code),
  documents: target.documents.map(({ code }) => code),
  revisions: revisions.filter(({ targetId }) => targetId === target.id),
});

type Sum = { measure: string; period: string; isMember: boolean; count: number; sum: number };

/** What all targets below hold, by measure and period: of units the topmost ones, each with its highest number. */
const sumsBelow = async (
  db: Tx,
  unit: { id: number; path: string },
  asOf: Day,
  period: RawBuilder<unknown>,
) => {
  const { rows } = await sql<Sum>`
    with held as (
      select t.unit_id, w.path, t.measure, p.period, t.member_id,
        max(case when t.bound like 'rate-%' then ceil(n.minimum * t.base_value) else n.minimum end) as n
      from target t join plan p on p.id = t.plan_id join unit u on u.id = t.unit_id
      cross join lateral (
        select coalesce((select v.new_minimum from target_revision v where v.target_id = t.id and v.revised_on <= ${asOf}::date
          order by v.revised_on desc limit 1), t.minimum) as minimum) n
      -- An ended unit hangs below its heir today; on the day it hung where it was.
      cross join lateral (
        select case when u.dissolved_on is null then u.path else coalesce(path_on(u.id, ${asOf}::date), u.path) end as path) w
      where u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)} and (u.id <> ${unit.id} or t.member_id is not null)
        and t.bound in ('exact', 'min', 'range', 'rate-min', 'rate-range')
        and t.block is null and t.place_kinds is null and ${holdsOn(asOf)} and ${period}
      group by 1, 2, 3, 4, 5),
    covered as (
      select distinct h.unit_id, h.measure, h.period
      from held h cross join lateral unnest(path_ids(h.path)) up(id)
      join held a on a.unit_id = up.id and a.measure = h.measure and a.period = h.period and a.member_id is null
      where up.id <> h.unit_id and h.member_id is null)
    select h.measure, h.period, h.member_id is not null as "isMember", count(*)::int as count, sum(h.n) as sum
    from held h
    where h.member_id is not null or not exists (
      select from covered c where (c.unit_id, c.measure, c.period) = (h.unit_id, h.measure, h.period))
    group by 1, 2, 3`.execute(db);
  return rows;
};

const held = (sums: readonly Sum[], own: number | null, isMember: boolean) => {
  const found = sums.find((sum) => sum.isMember === isMember);
  const sum = found?.sum ?? 0;
  return { count: found?.count ?? 0, sum, surplus: own === null || !found ? null : sum - own };
};

/** The day a unit is looked at unless one is asked for: today, or its last day once it has ended. */
export const lastDayOf = ({ dissolvedOn }: { dissolvedOn: Day | null }, today: Day): Day =>
  dissolvedOn !== null && dissolvedOn <= today ? addDays(dissolvedOn, -1) : today;

/** Targets of a unit and of its members as they stand on a day; what those below it add up to. */
export const listed = async (
  { db, today }: Act,
  { unitCode, period, asOf: asked }: InputOf<typeof listTargets>,
): Promise<Listed> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const asOf = asked ?? lastDayOf(unit, today);
  const inPeriod = period === undefined ? sql`true` : sql`p.period = ${period}`;
  const targets = await targetsWithMembersOn(db, asOf, sql`t.unit_id = ${unit.id} and ${inPeriod}`);
  const ids = targets.map(({ id }) => id);
  const revisions = ids.length === 0 ? [] : await revisionsOf(db, ids, asOf);
  const below = await sumsBelow(db, unit, asOf, inPeriod);
  const own = targets
    .filter(
      ({ memberId, block, placeKinds }) => memberId === null && block === null && placeKinds.length === 0,
    )
    .map((target) => ({
      targetCode: target.code,
      measure: target.measure as string,
      period: target.period.code,
      own: requiredCount(target),
    }))
    .filter((line) => line.own !== null);
  const without = below
    .filter((sum) => !own.some((line) => line.measure === sum.measure && line.period === sum.period))
    .map(({ measure, period: code }) => ({ targetCode: null, measure, period: code, own: null }));
  const lines = [
    ...own,
    ...without.filter(
      (line, at) =>
        at === without.findIndex((first) => first.measure === line.measure && first.period === line.period),
    ),
  ];
  return {
    asOf,
    targets: targets.map((target) => view(target, revisions)),
    sums: lines.map((line) => {
      const sums = below.filter((sum) => sum.measure === line.measure && sum.period === line.period);
      return { ...line, below: held(sums, line.own, false), members: held(sums, line.own, true) };
    }),
  };
};
