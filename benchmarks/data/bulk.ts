import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { addDays, addMonths, type Day } from '#kernel/day.ts';

const filled = ['unit', 'unit_parent', 'fact', 'rollup'];
const indexed = ['person', 'fact', 'rollup', 'rollup_year'];

type Index = { name: string; definition: string };

/** Indexes that keep no constraint: they are made faster at once than row by row. */
const plainIndexes = async (owner: Db): Promise<Index[]> => {
  const { rows } = await sql<Index>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid = any (${indexed}::regclass[]) and not i.indisunique
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`.execute(owner);
  return rows;
};

/** Rows are checked, placed, counted and indexed in bulk: what is done for each of them stands still meanwhile. */
export const inBulk = async <T>(owner: Db, act: () => Promise<T>): Promise<T> => {
  const turn = async (to: 'disable' | 'enable') => {
    for (const table of filled)
      await sql`alter table ${sql.table(table)} ${sql.raw(to)} trigger user`.execute(owner);
  };
  const indexes = await plainIndexes(owner);
  await turn('disable');
  for (const { name } of indexes) await sql`drop index ${sql.table(name)}`.execute(owner);
  try {
    return await act();
  } finally {
    for (const { definition } of indexes) await sql.raw(definition).execute(owner);
    await turn('enable');
  }
};

/** What folding every fact one after another comes to: each kind and year at once, so that its sums fit into memory. */
export const sumUp = async (trx: Tx): Promise<void> => {
  await sql`set local work_mem = '1GB'`.execute(trx);
  const { rows } = await sql<{ kind: string; from: Day }>`
    select distinct f.kind, date_trunc('year', c.month::timestamp)::date as "from" from fact f, lateral fact_counts(f) c
    order by 1, 2`.execute(trx);
  for (const { kind, from } of rows)
    await sql`insert into rollup (tree, unit_id, measure, month, n, parts)
      select tree, unit_id, measure, month, coalesce(sum(n) filter (where part = ''), 0),
        coalesce(jsonb_object_agg(part, n) filter (where part <> ''), '{}')
      from (
        select a.tree, a.unit_id, c.measure, c.month, p.part, sum(a.sign)::int as n
        from fact f join unit u on u.id = f.unit_id, lateral fact_counts(f) c, lateral counted_at(f.path_then, u.path) a,
          lateral unnest(array_prepend('', c.parts)) p(part)
        where f.kind = ${kind} and c.month between ${from}::date and ${addDays(addMonths(from, 12), -1)}::date
        group by 1, 2, 3, 4, 5 having sum(a.sign) <> 0) cells
      group by 1, 2, 3, 4`.execute(trx);
  await sql`do $$ begin
    execute 'insert into rollup_year (tree, unit_id, measure, year, so_far) ' || years_from('select * from rollup'); end $$`.execute(
    trx,
  );
};
