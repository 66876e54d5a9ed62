import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { inForce } from '#features/rules/table.ts';
import { type Day, daysInMonth, partsOf } from '#kernel/day.ts';
import type { Assumed } from '../learn.ts';
import { monthNumber, type Standpoint } from '../model.ts';
import { seedOf } from '../random.ts';
import { assumedBy, FORECAST_RULES } from '../ruleset.ts';
import { historyOf, type UnitCells } from './history.ts';
import { keepBatch, keepRun } from './kept.ts';
import { openReckoner } from './reckoner.ts';

/** From the day after today to the end of next year. */
export const standpointOn = (today: Day): Standpoint => {
  const { year, month, day } = partsOf(today);
  const days = daysInMonth(year, month);
  return { month: monthNumber(year, month), left: (days - day) / days, horizon: 25 - month };
};

type Root = { id: number; path: string };
type House = { db: Db; today: Day; now: Date; signal?: AbortSignal | undefined };
type Progress = (done: number, total: number) => Promise<void>;

const assumedOf = (db: Db, { path }: Root, today: Day): Promise<Assumed> =>
  inTransaction(db, '/', async (tx) => {
    const table = await ruleTableFor(tx, path);
    const values = FORECAST_RULES.map((key) => [key, inForce(table, key, today)?.value ?? 0] as const);
    return assumedBy(Object.fromEntries(values) as Parameters<typeof assumedBy>[0]);
  });

const readHistory = (db: Db, root: Root, today: Day): Promise<UnitCells[]> =>
  inTransaction(
    db,
    '/',
    async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      return historyOf(tx, root.path, today);
    },
    'reading',
  );

/**
 * Learns from a whole tree and foretells one of its units with all below it, in place of what was foretold before.
 * @param path the unit; the root's own path foretells everything
 */
export const makeForecast = async (
  house: House,
  root: Root,
  path: string,
  tell: Progress = async () => undefined,
): Promise<{ units: number }> => {
  const { db, today, signal } = house;
  const assumed = await assumedOf(db, root, today);
  const seed = seedOf(root.id, Number(today.replaceAll('-', '')));
  const reckoner = await openReckoner({ assumed, seed, path, standpoint: standpointOn(today) }, signal);
  try {
    await reckoner.add(await readHistory(db, root, today));
    const grounds = await reckoner.learn();
    await keepRun(house, root, grounds);
    if (!grounds) return { units: 0 };
    for (;;) {
      const batch = await reckoner.next();
      await keepBatch(house, batch);
      await tell(batch.done, grounds.foretold);
      if (batch.isLast) return { units: batch.done };
    }
  } finally {
    await reckoner.end();
  }
};
