import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listAccounts } from '../contract.ts';
import { grantsOf } from './grants.ts';

const pageSize = 50;

type Filter = InputOf<typeof listAccounts>;
type Row = { id: number; name: string; displayName: string; isDisabled: boolean };

/** People are listed by given name, then by the whole name, as Vietnamese names are. */
const givenName = (account: string) =>
  sql`regexp_replace(${sql.ref(`${account}.display_name`)}, '^.*\\s', '') collate vietnamese`;
const placeOf = (account: string) =>
  sql`${givenName(account)}, ${sql.ref(`${account}.display_name`)} collate vietnamese, ${sql.ref(`${account}.id`)}`;

const conditions = ({ state, role }: Filter, today: Day): RawBuilder<unknown> => {
  const chosen = [
    state && (state === 'open' ? sql`a.disabled_at is null` : sql`a.disabled_at is not null`),
    role &&
      sql`exists (select from role_grant g where g.account_id = a.id and g.role = ${role} and g.during @> ${today}::date)`,
  ].filter((one) => one !== undefined);
  return chosen.length === 0 ? sql`true` : sql.join(chosen, sql` and `);
};

/** A letter begins where the names do whose bare letter is the same or later. */
const counted = async (db: Tx, where: RawBuilder<unknown>, letter: string | undefined) => {
  const bare = sql`left(${givenName('a')}, 1) collate vietnamese`;
  const { rows } = await sql<{ count: number; before: number }>`
    select count(*)::int as count, (count(*) filter (where ${bare} < lower(${letter ?? null}::text)))::int as before
    from account a where ${where}`.execute(db);
  return rows[0] ?? { count: 0, before: 0 };
};

/** Accounts that the scope's administrators look after, a page at a time, each with the roles it holds today. */
export const accountsIn = async (
  db: Tx,
  today: Day,
  filter: Filter,
): Promise<OutputOf<typeof listAccounts>> => {
  const { after, letter, skip, limit = pageSize } = filter;
  const where = conditions(filter, today);
  const total = await counted(db, where, letter);
  const before = letter === undefined ? (skip ?? null) : total.before;
  const { rows } = await sql<Row>`
    select a.id, a.name, a.display_name as "displayName", a.disabled_at is not null as "isDisabled"
    from account a
    where ${where}
      ${after === undefined ? sql`` : sql`and (${placeOf('a')}) > (select ${placeOf('l')} from account l where l.name = ${after})`}
    order by ${placeOf('a')} limit ${limit} offset ${before ?? 0}`.execute(db);
  const ids = rows.map(({ id }) => id);
  const grants = await grantsOf(db, ids, today);
  return {
    accounts: rows.map(({ id, ...account }) => {
      const held = grants.filter(({ accountId }) => accountId === id);
      return {
        ...account,
        grants: held,
        roles: held.map(({ role }) => role),
        units: held.map(({ unitName, unitCode }) => unitName ?? unitCode),
      };
    }),
    next: rows.length === limit ? (rows.at(-1)?.name ?? null) : null,
    count: total.count,
    before,
  };
};
