import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Role } from '#kernel/roles.ts';
import type { Act, Actor } from '#server/perform.ts';
import { tokenMaxDays } from '../model.ts';

const prefix = 'tn_';
const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

type Account = Actor & { kind: 'account' };
/** The account that asks. */
export const accountOf = ({ actor }: Act): Account => {
  if (actor.kind !== 'account') throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
  return actor;
};

/** The account and role behind a token in force; null when there is none. */
export const tokenActor = (db: Db, token: string, today: Day): Promise<Account | null> =>
  inTransaction(db, '/', async (trx) => {
    const row = await trx
      .selectFrom('access_token as t')
      .innerJoin('account as a', 'a.id', 't.account_id')
      .select(['t.account_id', 't.grant_id'])
      .where('t.token_hash', '=', digest(token))
      .where('t.expires_on', '>=', today)
      .where('t.ended_at', 'is', null)
      .where('a.disabled_at', 'is', null)
      .executeTakeFirst();
    return row
      ? { kind: 'account', accountId: row.account_id, grantId: row.grant_id, sessionHash: null }
      : null;
  });

type TokenRow = { id: number; name: string; role: Role; unitCode: string | null; expiresOn: string };

/** My tokens that still open something. */
export const myTokens = (act: Act) =>
  asInstallation(act.db, async () => {
    const { rows } = await sql<TokenRow>`
      select t.id, t.name, g.role, u.code as "unitCode", t.expires_on::text as "expiresOn"
      from access_token t join role_grant g on g.id = t.grant_id left join unit u on u.id = g.unit_id
      where t.account_id = ${accountOf(act).accountId} and t.ended_at is null and t.expires_on >= ${act.today}::date
      order by t.id`.execute(act.db);
    return { tokens: rows };
  });

/** A token bound to the role the session works with. A token cannot make tokens. */
export const makeToken = async (act: Act, { name, expiresOn }: { name: string; expiresOn: string }) => {
  const { accountId, grantId, sessionHash } = accountOf(act);
  const until = parseDay(expiresOn);
  const last = new Date(act.now.getTime() + tokenMaxDays * 86_400_000).toISOString().slice(0, 10);
  refuseIf(
    [
      grantId === null || sessionHash === null ? { code: 'token-needs-a-session' } : null,
      until === null || until < act.today || until > last
        ? { code: 'token-end-out-of-range', field: 'expiresOn' }
        : null,
    ].filter((reason) => reason !== null),
  );
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  const { id } = await asInstallation(act.db, () =>
    act.db
      .insertInto('access_token')
      .values({
        token_hash: digest(token),
        account_id: accountId,
        grant_id: grantId as number,
        name,
        created_at: act.now,
        expires_on: expiresOn,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  act.note({ object: `token:${id}`, detail: { expiresOn } });
  return { id, token };
};

/** End one of my tokens at once. */
export const dropToken = async (act: Act, { tokenId }: { tokenId: number }) => {
  const ended = await asInstallation(act.db, () =>
    act.db
      .updateTable('access_token')
      .set({ ended_at: act.now })
      .where('id', '=', tokenId)
      .where('account_id', '=', accountOf(act).accountId)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  if (!ended) throw new Refusal('not-found', { code: 'token-not-found' });
  act.note({ object: `token:${tokenId}` });
  return {};
};
