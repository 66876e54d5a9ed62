import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { facts } from '#features/monitoring/query.ts';
import type { Standpoint } from '#features/monitoring/server/ask/standpoint.ts';
import { answerCounts, totalOf } from '#features/monitoring/server/counts.ts';
import { openSourceCounts } from '#features/monitoring/server/openSources.ts';
import { headCountsOn } from '#features/organisations/server/headCountsOn.ts';
import { DECLARED_DIMENSIONS, type Population } from '#features/plans/goals.ts';
import type { Day } from '#kernel/day.ts';
import { until } from '#kernel/period.ts';

/** A population with its parts by `dimension:key`; null where nothing was ever recorded. */
export type Gathered = {
  population: Population;
  total: number | null;
  on: Day | null;
  parts: { key: string; n: number }[];
};

/** Whether anything of the kind was ever recorded below a path: nobody at all is not the same as nothing known. */
const isKnown = async (db: Tx, found: RawBuilder<unknown>): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select exists (${found}) as is`.execute(db);
  return rows[0]?.is ?? false;
};

const members = async (db: Tx, { subtree }: Standpoint): Promise<Gathered> => {
  const counts = await headCountsOn(db, subtree.below, subtree.asOf, { withIncomplete: true });
  const declared = counts.find(({ kind, post }) => kind === 'members' && post === '');
  const nameOf = new Map(Object.entries(DECLARED_DIMENSIONS).map(([dimension, name]) => [name, dimension]));
  return {
    population: 'members',
    total: declared?.total ?? null,
    on: declared?.on ?? null,
    parts: (declared?.parts ?? []).flatMap(({ dimension, key, n }) => {
      const own = nameOf.get(dimension);
      return own ? [{ key: `${own}:${key}`, n }] : [];
    }),
  };
};

const admissions = async (db: Tx, { question, subtree, countedBy }: Standpoint): Promise<Gathered> => {
  const window = until(question.period, subtree.asOf);
  const query = facts('admission', window ? [window] : []);
  const [whole, parts] = await answerCounts(
    db,
    [
      { query, by: 'all' },
      { query, by: 'property' },
    ],
    subtree,
    countedBy,
  );
  const total = totalOf(whole);
  const isNothing =
    total === 0 &&
    !(await isKnown(db, sql`select from fact f where f.kind = 'admission' and ${subtree.holdsUnmoved}`));
  return {
    population: 'admissions',
    total: isNothing ? null : total,
    on: window?.to ?? null,
    parts: [...(parts?.parts ?? [])],
  };
};

const sources = async (db: Tx, { subtree: { unitId, path, asOf } }: Standpoint): Promise<Gathered> => {
  const counts = await openSourceCounts(db, { unitId, path }, asOf);
  const total = counts.find(({ key }) => key === '')?.n ?? 0;
  const isNothing =
    total === 0 &&
    !(await isKnown(
      db,
      sql`select from unit u where u.path >= ${path} and u.path < left(${path}, -1) || '0' and (
        exists (select from admission_case c where c.unit_id = u.id)
        or exists (select from fact f where f.unit_id = u.id and f.kind = 'source'))`,
    ));
  return {
    population: 'sources',
    total: isNothing ? null : total,
    on: asOf,
    parts: counts.filter(({ key }) => key !== ''),
  };
};

const gatherers = { members, sources, admissions } as const;

/** Those whose structure is looked at, one population after another. */
export const gathered = async (
  db: Tx,
  standpoint: Standpoint,
  which: readonly Population[],
): Promise<Gathered[]> => {
  const found: Gathered[] = [];
  for (const one of which) found.push(await gatherers[one](db, standpoint));
  return found;
};
