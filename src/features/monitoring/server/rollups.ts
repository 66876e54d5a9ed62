import { sql } from 'kysely';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { recountRollups, repairRollups } from '../contract.ts';

const shown = 100;

type Difference = OutputOf<typeof recountRollups>['differences'][number];

/** The sums of the installation, looked at as a whole and however long it takes. */
const wholly = async ({ scope, db }: Act): Promise<void> => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'sums-belong-to-the-installation' });
  await sql`select set_config('statement_timeout', '0', true)`.execute(db);
};

/** Every sum against a plain recount of the facts; a difference is an alarm. */
export const recount = async (act: Act): Promise<OutputOf<typeof recountRollups>> => {
  await wholly(act);
  const { rows } = await sql<Difference & { total: number }>`
    select r.tree, u.code as "unitCode", r.measure, r.month, nullif(r.part, '') as part, r.kept, r.counted, count(*) over ()::int as total
    from rollup_differences() r left join unit u on u.id = r.unit_id
    order by r.tree, r.unit_id, r.measure, r.month, r.part limit ${shown}`.execute(act.db);
  const count = rows[0]?.total ?? 0;
  act.note({ detail: { differences: count } });
  return { isExact: count === 0, count, differences: rows };
};

/** Sums that differ from their recount are put right; facts recorded meanwhile are counted either way. */
export const repair = async (act: Act): Promise<OutputOf<typeof repairRollups>> => {
  await wholly(act);
  const { rows } = await sql<{ repaired: number }>`select repair_rollups() as repaired`.execute(act.db);
  const repaired = rows[0]?.repaired ?? 0;
  act.note({ detail: { repaired } });
  return { repaired };
};
