import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { lastYear } from '../../../benchmarks/data/sizes.ts';

const firstDay = (year: number): string => `${year}-01-01`;
const lastDay = (year: number): string => `${year}-12-31`;

/** Admissions below a unit and on it, found by walking down the parents; `child` is null for its own. */
const walked = (trx: Tx, unitCode: string, { from, to }: { from: string; to: string }) => {
  const on = sql`${lastDay(lastYear)}::date`;
  return (columns: RawBuilder<unknown>, grouping: RawBuilder<unknown>) =>
    sql`with recursive below(id, child) as (
        select u.id, null::int from unit u where u.code = ${unitCode}
        union all
        select p.unit_id, coalesce(b.child, p.unit_id) from below b join unit_parent p on p.parent_id = b.id and p.during @> ${on})
      select ${columns}, count(*) from below b join fact f on f.unit_id = b.id
      where f.kind = 'admission' and f.annulled_on is null and f.on_day between ${from}::date and ${to}::date
      group by ${grouping}`.execute(trx);
};

/** As long as it takes, up to some minutes. */
const patiently = (db: Db, act: (trx: Tx) => Promise<void>): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    await sql`set local statement_timeout = '5min'`.execute(trx);
    await act(trx);
  });

/**
 * What the answer of the dashboard holds, as one would write it first: subordinates with names, kinds and targets, their
 * admissions and the unit's own this year and the last, months of five years, and what each target of the unit counts.
 */
export const naiveDashboard = (db: Db, unitCode: string): Promise<void> =>
  patiently(db, async (trx) => {
    const on = sql`${lastDay(lastYear)}::date`;
    const year = { from: firstDay(lastYear), to: lastDay(lastYear) };
    const before = { from: firstDay(lastYear - 1), to: lastDay(lastYear - 1) };
    await sql`select u.id, u.code, n.name, k.kind, t.minimum, t.maximum
      from unit r join unit_parent p on p.parent_id = r.id and p.during @> ${on} join unit u on u.id = p.unit_id
      left join unit_name n on n.unit_id = u.id and n.during @> ${on} left join unit_kind k on k.unit_id = u.id and k.during @> ${on}
      left join target t on t.unit_id = u.id and t.plan_id in (select id from plan where period = ${String(lastYear)})
      where r.code = ${unitCode}`.execute(trx);
    const { rows: targets } =
      await sql`select t.* from target t join plan p on p.id = t.plan_id join unit u on u.id = t.unit_id
      where u.code = ${unitCode} and p.period = ${String(lastYear)}`.execute(trx);
    await walked(trx, unitCode, year)(sql`b.child`, sql`1`);
    await walked(trx, unitCode, before)(sql`b.child`, sql`1`);
    const fiveYears = { from: firstDay(lastYear - 4), to: year.to };
    await walked(trx, unitCode, fiveYears)(sql`date_trunc('month', f.on_day)`, sql`1`);
    for (const _ of targets) await walked(trx, unitCode, year)(sql`'all'`, sql`1`);
  });

/** The same of who was admitted this year and the last, by each property: what the breakdown's answer holds. */
export const naiveBreakdown = (db: Db, unitCode: string): Promise<void> =>
  patiently(db, async (trx) => {
    const age = sql`age_band(f.birth_year, f.on_day)`;
    const properties = sql`f.sex, f.ethnic_group, f.religion, f.education, f.occupation, f.place_kind, f.block, f.introducer, ${age}`;
    for (const year of [lastYear, lastYear - 1])
      await walked(trx, unitCode, { from: firstDay(year), to: lastDay(year) })(
        properties,
        sql`grouping sets ((), f.sex, f.ethnic_group, f.religion, f.education, f.occupation, f.place_kind, f.block, f.introducer, ${age})`,
      );
  });
