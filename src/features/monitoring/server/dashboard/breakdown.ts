import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addMonths, type Day, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { previousSame, until, type Window } from '#kernel/period.ts';
import type { readBreakdown } from '../../contract/breakdown.ts';
import { facts, PART_GROUPS, type PartDimension, type PartFilter, UNKNOWN } from '../../query.ts';
import { standpointOf } from '../ask/standpoint.ts';
import { answerCounts, totalOf } from '../counts.ts';
import { inGroup } from '../factsWhere.ts';
import { structureOf } from './structure.ts';

type Breakdown = OutputOf<typeof readBreakdown>;
type Line = Breakdown['dimensions'][number];

/** Which keys of each group there are; the catalogues say which items belong to one. */
export const groupKeys = async (db: Tx): Promise<Map<string, Set<string>>> => {
  const { rows } = await sql<{ group: string; code: string }>`${sql.join(
    PART_GROUPS.map(({ key }) => sql`select ${key}::text as group, code from (${inGroup(key)}) c(code)`),
    sql` union all `,
  )}`.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ group }) => group)].map(([group, codes]) => [
      group,
      new Set(codes.map(({ code }) => code)),
    ]),
  );
};

const groupsOf = (
  dimension: string,
  parts: Line['parts'],
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Line['groups'] =>
  PART_GROUPS.filter((group) => group.dimension === dimension).map(({ key }) => {
    const held = parts.filter((part) => keys.get(key)?.has(part.key));
    const sum = (of: 'n' | 'lastYear') => held.reduce((total, part) => total + part[of], 0);
    return { key, n: sum('n'), lastYear: sum('lastYear') };
  });

/** Who was admitted in the period so far and in the same days a year before, by every property. */
export const breakdownOf = async (
  db: Tx,
  today: Day,
  { unitCode, period, asOf = today, tree = 'now', dimension, key }: InputOf<typeof readBreakdown>,
): Promise<Breakdown> => {
  const within: PartFilter | null = dimension && key !== undefined ? { dimension, key } : null;
  return aboutUnit(db, unitCode, async (unit) => {
    const asked = { period: period ?? String(yearOf(asOf)), asOf, tree };
    const { question, subtree, countedBy } = await standpointOf(db, unit, asked);
    const of = (window: Window | null) =>
      facts('admission', window ? [window] : [], within ? { part: within } : {});
    const now = of(until(question.period, asOf));
    const before = of(until(previousSame(question.period), addMonths(asOf, -12)));
    const [whole, wholeBefore, parts, partsBefore] = await answerCounts(
      db,
      [
        { query: now, by: 'all' },
        { query: before, by: 'all' },
        { query: now, by: 'property' },
        { query: before, by: 'property' },
      ],
      subtree,
      countedBy,
    );
    const counts = new Map((parts?.parts ?? []).map((part) => [part.key, part.n]));
    const earlier = new Map((partsBefore?.parts ?? []).map((part) => [part.key, part.n]));
    const all = [...new Set([...counts.keys(), ...earlier.keys()])];
    const named = await structureOf(
      db,
      all.map((one) => ({ key: one, n: counts.get(one) ?? 0 })),
    );
    const keys = await groupKeys(db);
    return {
      period: { code: question.period.code },
      asOf,
      tree,
      within,
      n: totalOf(whole) ?? 0,
      lastYear: totalOf(wholeBefore) ?? 0,
      dimensions: named.map((line) => {
        const known = line.parts
          .filter((part) => part.key !== UNKNOWN)
          .map((part) => ({ ...part, lastYear: earlier.get(`${line.dimension}:${part.key}`) ?? 0 }));
        return {
          dimension: line.dimension as PartDimension,
          parts: known,
          groups: groupsOf(line.dimension, known, keys),
        };
      }),
    };
  });
};
