import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { reductionWindow } from '#features/monitoring/halves.ts';
import { stocksOn } from '#features/monitoring/server/ask/sites.ts';
import { standpointOf } from '#features/monitoring/server/ask/standpoint.ts';
import { notInFuture } from '#features/monitoring/server/asOf.ts';
import { ALL_PLACES, type SiteScope, scopeOf } from '#features/monitoring/stocks.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import type { Target } from '#features/plans/model.ts';
import { targetsOn } from '#features/plans/server/targets.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { reviewPlaces } from '../contract.ts';
import { yearDays } from '../years.ts';
import { childStocks, firstKnownDay } from './counts.ts';
import { type Group, groupOf, keyOf, type Read } from './groups.ts';

type Answer = OutputOf<typeof reviewPlaces>;

/** Goals of a unit about its sites that hold on the day. */
const goalsOn = (db: Tx, unitId: number, asOf: Day): Promise<Target[]> =>
  targetsOn(
    db,
    asOf,
    sql`t.unit_id = ${unitId} and t.measure like 'places-%'
      and p.starts_on <= ${asOf}::date and p.ends_on >= ${asOf}::date`,
  );

/** Both registers whole, and the kinds that goals name. */
const scopesOf = (goals: readonly Target[]): SiteScope[] => {
  const all = [ALL_PLACES, { sort: 'base-unit', kinds: [] } as const, ...goals.map(scopeOf)];
  return [...new Map(all.map((scope) => [keyOf(scope), scope])).values()];
};

/** A group's subordinates and moves as plain rows. */
const rowsOf = (group: Group | undefined): Pick<Answer, 'children' | 'moves'> => {
  const numberOf = (child: Group['children'][number], half: string): number =>
    child.halves[group?.halves.findIndex((one) => one.half === half) ?? -1]?.n ?? 0;
  return {
    children: (group?.children ?? []).map((child) => ({
      ...{ code: child.code, name: child.name, whole: child.whole },
      withoutMember: numberOf(child, 'places-without-member'),
      withoutOrganisation: numberOf(child, 'places-without-organisation'),
    })),
    moves: (group?.moves ?? []).map(({ query: _, ...move }) => move),
  };
};

/** Both halves of every group of sites of a unit, against the goals that hold on the day. */
export const reviewOf = async (
  db: Tx,
  today: Day,
  { unitCode, asOf = today, since, group: named }: InputOf<typeof reviewPlaces>,
): Promise<Answer> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const { subtree, countedBy } = await standpointOf(db, unit, {
      period: `${yearOf(asOf)}`,
      asOf,
      tree: 'now',
    });
    const goals = await goalsOn(db, unit.id, asOf);
    const asked = since ?? null;
    const scopes = scopesOf(goals);
    const known = new Map<string, Day | null>();
    for (const scope of scopes) known.set(keyOf(scope), await firstKnownDay(db, subtree, scope));
    const days = [
      asOf,
      dayOf(yearOf(asOf), 1, 1),
      ...(asked ? [asked] : []),
      ...[...known.values()].filter((day) => day !== null),
      ...goals.flatMap((goal) => [reductionWindow(goal, asOf).from, ...yearDays(goal, asOf)]),
    ];
    const stocks = await stocksOn(db, subtree, [...new Set(days.filter((day) => day <= asOf))].sort());
    const read: Read = { subtree, stocks, asked, known, children: await childStocks(db, subtree) };
    const groups: Group[] = [];
    for (const scope of scopes) {
      const own = goals.filter((goal) => keyOf(scopeOf(goal)) === keyOf(scope));
      const group = await groupOf(db, scope, own, read);
      if (group.whole > 0 || own.length > 0) groups.push(group);
    }
    const { rows } = await sql<{ name: string | null; isSample: boolean }>`
      select n.name, exists (select from unit r where r.is_sample and r.id = any(path_ids(${unit.path}))) as "isSample"
      from unit u left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date where u.id = ${unit.id}`.execute(
      db,
    );
    return {
      unit: { code: unit.code, name: rows[0]?.name ?? unit.code, isSample: rows[0]?.isSample ?? false },
      asOf,
      countedBy,
      groups,
      ...rowsOf(groups.find(({ key }) => key === named)),
    };
  });
};
