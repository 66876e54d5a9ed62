import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { Unit } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { type Numbers, type Succession, succession } from '../succession.ts';
import { asNumber } from './assign.ts';
import { type StandingTarget, targetsOn } from './targets.ts';

export type Heir = { id: number; code: string; name: string; path: string; members: number };
type Predecessor = { id: number; name: string; endedOn: Day; heirs: number[]; above: number[] };
type PlanRow = { code: string; period: string; path: string };
export type Inherited = {
  planCode: string | null;
  endedOn: Day;
  from: (StandingTarget & { unitName: string })[];
  to: { heir: Heir; own: StandingTarget | null }[];
  proposed: Succession;
};

/** Units that ended when they were merged into this one or split into it and others; their heirs and who stood above them. */
const predecessorsOf = async (db: Tx, unit: Unit, today: Day): Promise<Predecessor[]> => {
  const { rows } = await sql<Predecessor>`
    select distinct on (u.id) u.id, coalesce(n.name, u.code) as name, u.dissolved_on as "endedOn",
      array(select h.unit_id from unit_change_part h where h.change_id = c.id and h.part = 'successor' order by 1) as heirs
    from unit_change_part s join unit_change c on c.id = s.change_id and c.operation in ('merge', 'split')
    join unit_change_part a on a.change_id = c.id and a.part = 'predecessor'
    join unit u on u.id = a.unit_id and u.dissolved_on = c.effective_on ${nameOn('u', today)}
    where s.unit_id = ${unit.id} and s.part = 'successor' and u.dissolved_on <= ${today}::date
    order by u.id, c.id desc`.execute(db);
  // Who stood above may lie above the scope.
  const { rows: above } = await asInstallation(db, () =>
    sql<{ id: number; above: number[] | null }>`
      select id, path_ids(path_on(id, dissolved_on - 1)) as above from unit where id = any(${rows.map(({ id }) => id)}::int[])`.execute(
      db,
    ),
  );
  const chains = new Map(above.map((row) => [row.id, row.above ?? []]));
  return rows.map((row) => ({ ...row, above: chains.get(row.id) ?? [] }));
};

const heirsNamed = async (db: Tx, ids: readonly number[], today: Day): Promise<Heir[]> => {
  const { rows } = await sql<Heir>`
    select u.id, u.code, coalesce(n.name, u.code) as name, u.path,
      (select count(*)::int from member m join unit b on b.id = m.unit_id
        where b.path >= u.path and b.path < left(u.path, -1) || '0' and m.during @> ${today}::date) as members
    from unit u ${nameOn('u', today)} where u.id = any(${[...ids]}::int[]) order by u.id`.execute(db);
  return rows;
};

/** Plans of a period that bind all heirs, the nearest first. */
const plansFor = async (db: Tx, heirs: readonly Heir[], periods: readonly string[]): Promise<PlanRow[]> => {
  const [first] = heirs;
  const { rows } = await sql<PlanRow>`
    select p.code, p.period, '/' || p.unit_id || '/' as path from plan p
    where p.unit_id = any(path_ids(${first?.path ?? '/'})) and p.period = any(${[...periods]}::text[])
    order by array_position(path_ids(${first?.path ?? '/'}), p.unit_id) desc, p.id`.execute(db);
  return rows.filter(({ path }) => heirs.every((heir) => heir.path.includes(path)));
};

const thing = ({ measure, recurrence, block, placeKinds, deadlineYear, period }: StandingTarget): string =>
  JSON.stringify([measure, recurrence, block, placeKinds.map(({ code }) => code), deadlineYear, period.code]);

const numbersOf = ({ bound, minimum, maximum, baseValue }: StandingTarget): Numbers => ({
  bound,
  minimum: asNumber(minimum),
  maximum: asNumber(maximum),
  baseValue,
});

/** What the ended ones of some units were to reach on their last day in periods that still run or are to come. */
const targetsLeft = async (db: Tx, units: readonly Predecessor[], today: Day) => {
  const found: (StandingTarget & { unitName: string })[] = [];
  for (const [endedOn, ended] of Map.groupBy(units, (unit) => unit.endedOn)) {
    const names = new Map(ended.map(({ id, name }) => [id, name]));
    const targets = await targetsOn(
      db,
      addDays(endedOn, -1),
      sql`t.unit_id = any(${[...names.keys()]}::int[]) and t.withdrawn_on is null
        and p.ends_on >= ${endedOn}::date and p.ends_on >= ${today}::date`,
    );
    found.push(...targets.map((one) => ({ ...one, unitName: names.get(one.unitId) ?? one.unitCode })));
  }
  return found;
};

/** Lines of the targets of units that became these heirs. */
const linesFor = async (
  db: Tx,
  { heirs, units, today }: { heirs: readonly Heir[]; units: readonly Predecessor[]; today: Day },
): Promise<Inherited[]> => {
  const left = await targetsLeft(db, units, today);
  if (left.length === 0 || heirs.length === 0) return [];
  const ids = heirs.map(({ id }) => id);
  const own = await targetsOn(db, today, sql`t.unit_id = any(${ids}::int[])`);
  const plans = await plansFor(db, heirs, [...new Set(left.map(({ period }) => period.code))]);
  const planOf = (target: StandingTarget): string | null => {
    const fitting = plans.filter(({ period }) => period === target.period.code);
    const held = own.find(
      (one) => thing(one) === thing(target) && fitting.some(({ code }) => code === one.planCode),
    );
    return (
      fitting.find(({ code }) => code === target.planCode) ?? {
        code: held?.planCode ?? fitting[0]?.code ?? null,
      }
    ).code;
  };
  const groups = Map.groupBy(left, (target) => `${planOf(target)} ${thing(target)}`);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return [...groups.values()].map((from) => {
    const [first] = from as [(typeof from)[number]];
    const planCode = planOf(first);
    const to = heirs.map((heir) => ({
      heir,
      own:
        own.find(
          (one) => one.unitId === heir.id && one.planCode === planCode && thing(one) === thing(first),
        ) ?? null,
    }));
    const above = (unitId: number): readonly number[] => unitOf.get(unitId)?.above ?? [];
    const holders = [
      ...from.map(({ unitId }) => unitId),
      ...to.flatMap(({ heir, own: held }) => (held ? [heir.id] : [])),
    ];
    const proposed = succession({
      ended: from.map((target) => ({
        ...numbersOf(target),
        isCovered: holders.some((id) => id !== target.unitId && above(target.unitId).includes(id)),
      })),
      heirs: to.map(({ heir, own: held }) => ({ own: held && numbersOf(held), members: heir.members })),
    });
    const endedOn = from
      .map(({ unitId }) => unitOf.get(unitId)?.endedOn ?? today)
      .reduce((a, b) => (a > b ? a : b));
    return { planCode, endedOn, from, to, proposed };
  });
};

/** What units that ended were to reach and nobody has decided about, with what is proposed for their heirs. */
export const inheritedBy = async (db: Tx, unit: Unit, today: Day): Promise<Inherited[]> => {
  const before = await predecessorsOf(db, unit, today);
  const lines: Inherited[] = [];
  for (const units of Map.groupBy(before, ({ heirs }) => heirs.join(' ')).values()) {
    const heirs = await heirsNamed(db, units[0]?.heirs ?? [], today);
    // Whoever does not see every heir cannot decide for them.
    if (heirs.length === units[0]?.heirs.length) lines.push(...(await linesFor(db, { heirs, units, today })));
  }
  return lines;
};
