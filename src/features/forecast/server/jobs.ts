import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { addJob } from '#db/jobs/add.ts';
import { inTransaction } from '#db/transaction.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { everyDayAt, type Task, type Work } from '#server/jobs/task.ts';
import type { Act } from '#server/perform.ts';
import type { makeForecastNow } from '../contract.ts';
import { makeForecast } from './make.ts';

type House = { db: Db; clock: Clock };
type Root = { id: number; path: string };

const asked = { name: 'forecast.make', maxAttempts: 3 };

const rootsNow = (db: Db): Promise<Root[]> =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<Root>`
      select id, path from unit where path = '/' || id || '/' and dissolved_on is null order by id`.execute(
      tx,
    );
    return rows;
  });

const placeOf = (db: Db, unitId: number): Promise<{ path: string; root: Root } | undefined> =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<{ path: string; id: number; rootPath: string }>`
      select u.path, r.id, r.path as "rootPath" from unit u join unit r on r.id = (path_ids(u.path))[1]
      where u.id = ${unitId}`.execute(tx);
    return rows[0] && { path: rows[0].path, root: { id: rows[0].id, path: rows[0].rootPath } };
  });

const night = async ({ db, clock }: House, { signal }: Work): Promise<void> => {
  const [today, now] = [todayIn(clock), new Date(clock())];
  for (const root of await rootsNow(db)) await makeForecast({ db, today, now, signal }, root, root.path);
};

const forWaiting = async ({ db, clock }: House, unitId: number, work: Work): Promise<void> => {
  const place = await placeOf(db, unitId);
  const waits = sql`unit_id = ${unitId}`;
  const change = (what: (tx: Parameters<Parameters<typeof inTransaction>[2]>[0]) => Promise<unknown>) =>
    inTransaction(db, '/', what);
  if (!place) return;
  const [today, now] = [todayIn(clock), new Date(clock())];
  try {
    await makeForecast(
      { db, today, now, signal: work.signal },
      place.root,
      place.path,
      async (done, total) => {
        await change((tx) =>
          sql`update forecast_wait set done = ${done}, total = ${total} where ${waits}`.execute(tx),
        );
      },
    );
    await change((tx) => sql`delete from forecast_wait where ${waits}`.execute(tx));
  } catch (error) {
    if (work.isLastAttempt)
      await change((tx) => sql`update forecast_wait set failed_at = ${now} where ${waits}`.execute(tx));
    throw error;
  }
};

/** Every night all units are foretold anew; by day those that somebody asks for. */
export const forecastTasks = (house: House): Task[] => [
  { name: 'forecast.night', schedule: everyDayAt(1), maxAttempts: 2, run: (_, work) => night(house, work) },
  { ...asked, run: ({ unitId }: { unitId: number }, work) => forWaiting(house, unitId, work) },
];

/** Foretell a unit and all below it again, as soon as a hand is free. */
export const askFor = async ({ db, now, note }: Act, { unitCode }: InputOf<typeof makeForecastNow>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  await sql`insert into forecast_wait (unit_id, asked_at) values (${unit.id}, ${now})
    on conflict (unit_id) do update set asked_at = excluded.asked_at, done = 0, total = null, failed_at = null`.execute(
    db,
  );
  await addJob(db, {
    task: asked.name,
    payload: { unitId: unit.id },
    key: `forecast:${unit.id}`,
    maxAttempts: asked.maxAttempts,
  });
  note({ object: `unit:${unit.id}`, unitId: unit.id });
  return {};
};
