import { sql } from 'kysely';
import { addDays, type Day, weekdayOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { readAuditWeeks } from '../contract.ts';
import { WEEKS_SHOWN } from '../model.ts';
import { accountsNamed, startOf } from './entries.ts';
import type { Kinds } from './kinds.ts';

type Row = { actor: string; accountId: number | null; week: number; changes: number; opened: number };

/** Weeks from Monday to Sunday, the last of them with the day that is asked for. */
const weeksUntil = (until: Day): { from: Day; to: Day }[] => {
  const monday = addDays(until, 1 - weekdayOf(until));
  return Array.from({ length: WEEKS_SHOWN }, (_, at) => {
    const from = addDays(monday, 7 * (at + 1 - WEEKS_SHOWN));
    return { from, to: addDays(from, 6) };
  });
};

/** Who changed how much in each of the weeks, in one statement. */
export const weeksIn = async (
  { db, scope, today }: Act,
  kinds: Kinds,
  { until = today }: InputOf<typeof readAuditWeeks>,
): Promise<OutputOf<typeof readAuditWeeks>> => {
  const weeks = weeksUntil(until);
  const first = weeks[0]?.from ?? until;
  const end = addDays(weeks.at(-1)?.to ?? until, 1);
  const { rows } = await sql<Row>`
    select e.actor, e.account_id as "accountId",
      ((e.at at time zone 'Asia/Ho_Chi_Minh')::date - ${first}::date) / 7 as week,
      (count(*) filter (where ${kinds.where('change')}))::int as changes,
      (count(*) filter (where ${kinds.where('read')}))::int as opened
    from audit_entry e
    where e.path >= ${scope.path} and e.path < ${endOfPath(scope.path)}
      and e.at >= ${startOf(first)}::timestamptz and e.at < ${startOf(end)}::timestamptz
    group by 1, 2, 3`.execute(db);
  const accounts = await accountsNamed(
    db,
    rows.map(({ accountId }) => accountId),
  );
  const of = Map.groupBy(rows, ({ actor, accountId }) => `${actor}:${accountId ?? ''}`);
  const people = [...of].map(([key, parts]) => {
    const { actor, accountId } = parts[0] as Row;
    const changes = weeks.map((_, at) => parts.find(({ week }) => week === at)?.changes ?? 0);
    const named = accounts.get(accountId ?? 0);
    return {
      key,
      actor,
      accountId,
      account: named?.account ?? null,
      displayName: named?.displayName ?? null,
      changes,
      total: changes.reduce((sum, n) => sum + n, 0),
      opened: parts.reduce((sum, { opened }) => sum + opened, 0),
    };
  });
  return {
    weeks,
    people: people
      .filter(({ total, opened }) => total + opened > 0)
      .sort((a, b) => b.total - a.total || b.opened - a.opened || (a.key < b.key ? -1 : 1)),
  };
};
