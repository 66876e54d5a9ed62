import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { type Channels, USUAL_HOUR } from '../model.ts';

type Notice = OutputOf<typeof contract.listNotices>['notices'][number];

/** My notices in all my roles; the account is the fence. */
export const list = (act: Act, { isUnread, after, limit = 50 }: InputOf<typeof contract.listNotices>) =>
  asInstallation(act.db, async () => {
    const { rows } = await sql<Notice>`
      select n.id::float8 as id, n.kind, n.on_day as "on", n.grant_id as "grantId", g.role, u.code as "unitCode",
        coalesce(un.name, u.code) as "unitName", n.counts, n.read_at is not null as "isRead"
      from notice n join role_grant g on g.id = n.grant_id left join unit u on u.id = g.unit_id
        left join unit_name un on un.unit_id = u.id and un.during @> ${act.today}::date
      where n.account_id = ${accountOf(act).accountId} and (${isUnread ?? false}::boolean is false or n.read_at is null)
        and (${after ?? null}::bigint is null or n.id < ${after ?? null}::bigint)
      order by n.id desc limit ${limit}`.execute(act.db);
    return { notices: rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  });

export const count = (act: Act) =>
  asInstallation(act.db, async () => {
    const { rows } = await sql<{ unread: number }>`
      select count(*)::int as unread from notice
      where account_id = ${accountOf(act).accountId} and read_at is null`.execute(act.db);
    return { unread: rows[0]?.unread ?? 0 };
  });

export const markRead = async (act: Act, { upTo, isAll = false }: InputOf<typeof contract.readNotices>) => {
  await asInstallation(act.db, () =>
    sql`update notice set read_at = ${act.now} where account_id = ${accountOf(act).accountId} and read_at is null
      and (id = ${upTo}::bigint or ${isAll}::boolean and id <= ${upTo}::bigint)`.execute(act.db),
  );
  return count(act);
};

export const choices = (channels: Channels) => (act: Act) =>
  asInstallation(act.db, async () => {
    const row = await act.db
      .selectFrom('notice_choice')
      .selectAll()
      .where('account_id', '=', accountOf(act).accountId)
      .executeTakeFirst();
    return {
      digestHour: row?.digest_hour ?? USUAL_HOUR,
      muted: (row?.muted ?? []) as OutputOf<typeof contract.readChoices>['muted'],
      email: row?.email ?? null,
      channels,
    };
  });

export const choose = async (act: Act, { digestHour, muted, email }: InputOf<typeof contract.choose>) => {
  const row = { digest_hour: digestHour, muted, email };
  await asInstallation(act.db, () =>
    act.db
      .insertInto('notice_choice')
      .values({ account_id: accountOf(act).accountId, ...row })
      .onConflict((found) => found.column('account_id').doUpdateSet(row))
      .execute(),
  );
  return {};
};
