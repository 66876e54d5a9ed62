import { monitorEventLoopDelay } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Connection } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { makeForecast } from '#features/forecast/server/make.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import { lastDay } from '../../../benchmarks/data/sizes.ts';

/** What the night after the last day of a data set foretells; once, and kept for the next run. */
export const fillForecasts = async ({ app }: Connection, say: (line: string) => void): Promise<void> => {
  const { rows } = await inTransaction(app.db, '/', (tx) =>
    sql<{ id: number; path: string }>`
      select id, path from unit u where path = '/' || id || '/' and dissolved_on is null
        and not exists (select from forecast_run f where f.unit_id = u.id)`.execute(tx),
  );
  for (const root of rows) {
    const start = Date.now();
    const held = monitorEventLoopDelay({ resolution: 5 });
    held.enable();
    const house = { db: app.db, today: parseDay(lastDay) as Day, now: new Date() };
    const { units } = await makeForecast(house, root, root.path);
    held.disable();
    const seconds = Math.round((Date.now() - start) / 1_000);
    say(
      `${units} units foretold in ${seconds} s; nobody else waited longer than ${Math.round(held.max / 1e6)} ms.`,
    );
  }
};
