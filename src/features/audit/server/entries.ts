import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { listAudit } from '../contract.ts';
import type { Kinds } from './kinds.ts';
import { objectsOf, partsOf, recordsNamed } from './records.ts';

type Answer = OutputOf<typeof listAudit>;
type Entry = Omit<
  Answer['entries'][number],
  'kind' | 'record' | 'account' | 'displayName' | 'unitName' | 'at'
>;
type Row = Entry & { at: Date; unitId: number | null };

/** The instant at which a day begins in Hà Nội. */
export const startOf = (day: Day): string => `${day}T00:00:00+07:00`;

/** Who the accounts are, also those of units above: that they acted here may be known. */
export const accountsNamed = async (db: Tx, ids: readonly (number | null)[]) => {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (asked.length === 0) return new Map<number, { account: string; displayName: string }>();
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; account: string; displayName: string }>`
      select id, name as account, display_name as "displayName" from account where id = any (${asked}::int[])`.execute(
      db,
    ),
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
};

const conditions = async (
  { db, scope }: Act,
  kinds: Kinds,
  { before, action, kind, accountId, record, from, to }: InputOf<typeof listAudit>,
): Promise<RawBuilder<unknown>> => {
  const all: RawBuilder<unknown>[] = [sql`e.path >= ${scope.path} and e.path < ${endOfPath(scope.path)}`];
  if (before !== undefined) all.push(sql`e.seq < ${before}`);
  if (action !== undefined) all.push(sql`e.action = ${action}`);
  if (kind !== undefined) all.push(kinds.where(kind));
  if (accountId !== undefined) all.push(sql`e.account_id = ${accountId}`);
  if (record !== undefined) all.push(sql`e.object = any (${await objectsOf(db, record)}::text[])`);
  if (from !== undefined) all.push(sql`e.at >= ${startOf(from)}::timestamptz`);
  if (to !== undefined) all.push(sql`e.at < ${startOf(addDays(to, 1))}::timestamptz`);
  return sql.join(all, sql` and `);
};

/** Entries about units in scope, newest first, paged by sequence. */
export const entriesIn = async (
  act: Act,
  kinds: Kinds,
  filter: InputOf<typeof listAudit>,
): Promise<Answer> => {
  const { db } = act;
  const { limit = 50 } = filter;
  const { rows } = await sql<Row>`
    select e.seq, e.at, e.actor, e.account_id as "accountId", e.role, e.unit_id as "unitId", u.code as unit,
      e.action, e.object, e.detail
    from audit_entry e left join unit u on u.id = e.unit_id
    where ${await conditions(act, kinds, filter)} order by e.seq desc limit ${limit}`.execute(db);
  const accounts = await accountsNamed(
    db,
    rows.map(({ accountId }) => accountId),
  );
  const records = await recordsNamed(
    db,
    rows.flatMap(({ object, unitId }) => [object, unitId === null ? null : `unit:${unitId}`]),
  );
  const last = rows.at(-1);
  return {
    entries: rows.map(({ unitId, ...row }) => {
      const named = records.get(row.object ?? '');
      const parts = partsOf(row.object);
      const who = accounts.get(row.accountId ?? 0);
      return {
        ...row,
        at: row.at.toISOString(),
        account: who?.account ?? null,
        displayName: who?.displayName ?? null,
        unitName: records.get(`unit:${unitId}`)?.name ?? null,
        kind: kinds.of(row.action),
        record: parts && named ? { kind: parts.kind, ...named } : null,
      };
    }),
    next: rows.length === limit && last ? last.seq : null,
  };
};
