import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addDays, addMonths, type Day, monthOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { readGapHistory } from '../../gapsContract.ts';
import type { UnitLevel } from '../../query.ts';
import { notInFuture } from '../asOf.ts';
import { levelOf, unitRows } from '../rows/unitRows.ts';
import { subtreeOf, type Tree } from '../tree.ts';

const MONTHS = 12;

/** The day itself and the ends of the months before it, the newest first. */
const daysUntil = (asOf: Day): Day[] => [
  asOf,
  ...Array.from({ length: MONTHS }, (_, n) => addDays(addMonths(monthOf(asOf), -n), -1)),
];

type Unit = { id: number; path: string };

const countedOn = async (db: Tx, unit: Unit, on: Day, tree: Tree) => {
  const subtree = await subtreeOf(db, unit, on, tree);
  const query = { kind: 'units', which: 'without-source', on } as const;
  const { rows } = await sql<{ level: UnitLevel; n: number }>`
    select ${levelOf(sql`r.kind`)} as level, count(*)::int as n
    from (${unitRows(query, subtree, 'decision')}) r group by 1`.execute(db);
  const of = (level: UnitLevel) => ({
    n: rows.find((row) => row.level === level)?.n ?? 0,
    query: { ...query, level },
  });
  return { on, base: of('base'), branch: of('branch') };
};

/** Who had no source left, month by month: each number by the records and the tree of its own day. */
export const gapHistoryOf = async (
  db: Tx,
  today: Day,
  { unitCode, asOf = today, tree = 'now' }: InputOf<typeof readGapHistory>,
): Promise<OutputOf<typeof readGapHistory>> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const days = [];
    for (const on of daysUntil(asOf)) days.push(await countedOn(db, unit, on, tree));
    return { tree, days };
  });
};
