import { type RawBuilder, sql } from 'kysely';

type Sums = Readonly<Record<string, 'bool_or' | 'max' | 'min' | 'range_agg'>>;

/**
 * `select id, …`: what is known of units themselves, `select id, ids, …`, brought together for each and all above it.
 * Neighbours go up as one: one by one it takes three times as long.
 */
export const upward = (own: RawBuilder<unknown>, sums: Sums): RawBuilder<unknown> => {
  const columns = sql.join(Object.keys(sums).map((name) => sql.ref(name)));
  const together = sql.join(
    Object.entries(sums).map(([name, sum]) => sql`${sql.raw(sum)}(${sql.ref(name)}) as ${sql.ref(name)}`),
  );
  return sql`
    with own as materialized (${own})
    select id, ${together} from (
      select id, ${columns} from own
      union all
      select unnest(above), ${columns} from (
        select ids[:cardinality(ids) - 1] as above, ${together} from own group by 1) siblings) a
    group by id`;
};
