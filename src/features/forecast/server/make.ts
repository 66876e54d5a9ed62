import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { ruleTableFor } from '#features/rules/server/rows.ts';
import { inForce } from '#features/rules/table.ts';
import { type Day, daysInMonth, partsOf } from '#kernel/day.ts';
import { Interrupted } from '#server/jobs/fault.ts';
import { groundsOf } from '../grounds.ts';
import { type Assumed, learn } from '../learn.ts';
import { monthNumber, type Standpoint } from '../model.ts';
import { type Likely, mattersMost } from '../people.ts';
import { seedOf } from '../random.ts';
import { assumedBy, FORECAST_RULES } from '../ruleset.ts';
import { DRAWS, type Outlook, simulate } from '../simulate.ts';
import { type TreeUnit, treeOf } from './history.ts';

/** From the day after today to the end of next year. */
export const standpointOn = (today: Day): Standpoint => {
  const { year, month, day } = partsOf(today);
  const days = daysInMonth(year, month);
  return { month: monthNumber(year, month), left: (days - day) / days, horizon: 25 - month };
};

type Root = { id: number; path: string };
type House = { db: Db; today: Day; now: Date; signal?: AbortSignal | undefined };

const assumedOf = (db: Db, { path }: Root, today: Day): Promise<Assumed> =>
  inTransaction(db, '/', async (tx) => {
    const table = await ruleTableFor(tx, path);
    const values = FORECAST_RULES.map((key) => [key, inForce(table, key, today)?.value ?? 0] as const);
    return assumedBy(Object.fromEntries(values) as Parameters<typeof assumedBy>[0]);
  });

const readTree = (db: Db, root: Root, today: Day): Promise<TreeUnit[]> =>
  inTransaction(
    db,
    '/',
    async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      return treeOf(tx, root.path, today);
    },
    'reading',
  );

type Made = Outlook & { skill: number; people: readonly Likely[] };

/** Rows of some units, in place of those of an earlier night. */
const write = (db: Db, made: readonly Made[], today: Day, now: Date): Promise<void> =>
  inTransaction(db, '/', async (tx) => {
    const rows = made.map(({ id, expected, percentiles, skill }) => ({
      ...{ id, skill, expected },
      percentiles: percentiles.flat(),
    }));
    const people = made.flatMap(({ id, people: some }) =>
      some.map(({ caseId, chance, gain }, at) => ({ id, place: at + 1, caseId, chance, gain })),
    );
    await sql`
      insert into forecast (unit_id, made_on, made_at, expected, percentiles, skill)
      select r.id, ${today}::date, ${now}, r.expected, r.percentiles, r.skill
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id int, expected real[], percentiles int[], skill real)
      where exists (select from unit u where u.id = r.id)
      on conflict (unit_id) do update set made_on = excluded.made_on, made_at = excluded.made_at,
        expected = excluded.expected, percentiles = excluded.percentiles, skill = excluded.skill`.execute(tx);
    await sql`delete from forecast_person where unit_id = any(${made.map(({ id }) => id)}::int[])`.execute(
      tx,
    );
    await sql`
      insert into forecast_person (unit_id, place, case_id, chance, gain)
      select p.id, p.place, p."caseId", p.chance, p.gain
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) p(id int, place smallint, "caseId" int, chance real, gain real)
      where exists (select from unit u where u.id = p.id) and exists (select from admission_case c where c.id = p."caseId")`.execute(
      tx,
    );
  });

const keepRun = (db: Db, root: Root, { today, now }: House, grounds: object | null): Promise<unknown> =>
  inTransaction(db, '/', async (tx) => {
    await sql`insert into forecast_run (unit_id, made_on, made_at, grounds)
      values (${root.id}, ${today}::date, ${now}, ${grounds === null ? null : JSON.stringify(grounds)}::jsonb)
      on conflict (unit_id) do update set made_on = excluded.made_on, made_at = excluded.made_at, grounds = excluded.grounds`.execute(
      tx,
    );
    // Where the past no longer says anything, what it said before is gone too.
    if (grounds === null)
      await sql`delete from forecast f using unit u where u.id = f.unit_id and starts_with(u.path, ${root.path})`.execute(
        tx,
      );
  });

/** Between two units others have their turn; so long at most do they wait. */
const LONGEST_MS = 25;
const WRITTEN_AT_ONCE = 200;

type Progress = (done: number, total: number) => Promise<void>;

const drawAll = async (
  house: House,
  {
    units,
    learned,
    standpoint,
    seed,
  }: {
    units: readonly TreeUnit[];
    learned: NonNullable<ReturnType<typeof learn>>;
    standpoint: Standpoint;
    seed: number;
  },
  tell: Progress,
): Promise<void> => {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const people = mattersMost(units, learned, standpoint);
  let waiting: Made[] = [];
  let done = 0;
  let since = performance.now();
  const flush = async () => {
    await write(house.db, waiting, house.today, house.now);
    waiting = [];
    await tell(done, units.length);
  };
  for (const outlook of simulate(units, learned, standpoint, { seed, draws: DRAWS })) {
    // Both close units in the same order.
    const named = people.next().value;
    const unit = unitOf.get(outlook.id);
    const { shape, rate } = learned.conversion.of(outlook.id, unit?.peers ?? '');
    const skill =
      Number.isFinite(rate) && learned.conversion.all > 0 ? shape / rate / learned.conversion.all : 1;
    done += 1;
    if (unit?.isAlive) waiting.push({ ...outlook, skill, people: named?.people ?? [] });
    if (performance.now() - since > LONGEST_MS) {
      await turn();
      if (house.signal?.aborted) throw new Interrupted();
      since = performance.now();
    }
    if (waiting.length >= WRITTEN_AT_ONCE) await flush();
  }
  await flush();
};

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
  const { db, today } = house;
  const assumed = await assumedOf(db, root, today);
  const tree = await readTree(db, root, today);
  const standpoint = standpointOn(today);
  const seed = seedOf(root.id, Number(today.replaceAll('-', '')));
  await turn();
  const learned = learn(tree, standpoint.month - 1, assumed);
  await keepRun(
    db,
    root,
    house,
    learned && groundsOf(learned, assumed, standpoint, { units: tree.length, draws: DRAWS, seed }),
  );
  if (!learned) return { units: 0 };
  const depth = tree.find((unit) => unit.path === path)?.depth ?? 0;
  const units = tree
    .filter((unit) => unit.path.startsWith(path))
    .map((unit) => ({ ...unit, depth: unit.depth - depth }));
  await drawAll(house, { units, learned, standpoint, seed }, tell);
  return { units: units.length };
};
