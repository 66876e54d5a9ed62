import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

/**
 * What the dashboard shows of admissions as one would write it first: walk down the parents, join the facts, group; by
 * child for this year and the last, by month of five years, by each property.
 */
export const naiveDashboard = (db: Db, unitCode: string, year: number): Promise<unknown> =>
  inTransaction(db, '/', async (trx) => {
    const day = (at: number, rest: string) => `${at}-${rest}`;
    const ask = (columns: RawBuilder<unknown>, from: string, grouping: RawBuilder<unknown>) =>
      sql`with recursive below(id, child) as (
          select p.unit_id, p.unit_id from unit_parent p join unit u on u.id = p.parent_id
            where u.code = ${unitCode} and p.during @> ${day(year, '12-31')}::date
          union all
          select p.unit_id, b.child from below b join unit_parent p on p.parent_id = b.id and p.during @> ${day(year, '12-31')}::date)
        select ${columns}, count(*) from below b join fact f on f.unit_id = b.id
        where f.kind = 'admission' and f.annulled_on is null and f.on_day between ${from}::date and ${day(year, '12-31')}::date
        group by ${grouping}`.execute(trx);
    await ask(sql`b.child`, day(year, '01-01'), sql`1`);
    await ask(sql`b.child`, day(year - 1, '01-01'), sql`1, extract(year from f.on_day)`);
    await ask(sql`date_trunc('month', f.on_day)`, day(year - 4, '01-01'), sql`1`);
    const properties = sql`f.sex, f.ethnic_group, f.religion, f.education, f.occupation, f.place_kind, f.block, f.introducer,
      age_band(f.birth_year, f.on_day)`;
    await ask(
      properties,
      day(year, '01-01'),
      sql`grouping sets (f.sex, f.ethnic_group, f.religion, f.education, f.occupation,
      f.place_kind, f.block, f.introducer, age_band(f.birth_year, f.on_day))`,
    );
  });
