import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

/** The dashboard as one would write it first: walk down the parents, join the facts, group by child and month. */
export const naiveDashboard = (db: Db, unitCode: string, year: number): Promise<unknown> =>
  inTransaction(db, '/', (trx) =>
    sql`with recursive below(id, child) as (
        select p.unit_id, p.unit_id from unit_parent p join unit u on u.id = p.parent_id where u.code = ${unitCode} and p.during @> make_date(${year}::int, 12, 31)
        union all
        select p.unit_id, b.child from below b join unit_parent p on p.parent_id = b.id and p.during @> make_date(${year}::int, 12, 31))
      select b.child, date_trunc('month', f.on_day) as month, count(*) from below b join fact f on f.unit_id = b.id
      where f.kind = 'admission' and f.annulled_on is null and f.on_day between make_date(${year}::int - 4, 1, 1) and make_date(${year}::int, 12, 31)
      group by 1, 2`.execute(trx),
  );
