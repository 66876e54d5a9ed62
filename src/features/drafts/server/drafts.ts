import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type { listDrafts, readDraft, saveDraft } from '../contract.ts';

/** Days a draft is kept. */
const keptDays = 30;
/** Drafts of one account; beyond, the oldest give way. */
const most = 50;

type Form = InputOf<typeof readDraft>;

const mine = (act: Act, { action, address }: Form) =>
  sql`account_id = ${accountOf(act).accountId} and action = ${action} and address = ${address}`;

/** What I began and have not sent, the latest first. */
export const draftsOf = async (act: Act): Promise<OutputOf<typeof listDrafts>> => {
  const { rows } = await sql<{ action: string; address: string; savedAt: Date }>`
    select action, address, saved_at as "savedAt" from draft
    where account_id = ${accountOf(act).accountId} order by saved_at desc, action, address limit ${most}`.execute(
    act.db,
  );
  return { drafts: rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString() })) };
};

/** What I had filled into one form. */
export const read = async (act: Act, form: Form): Promise<OutputOf<typeof readDraft>> => {
  const { rows } = await sql<{ content: Record<string, unknown>; savedAt: Date }>`
    select content, saved_at as "savedAt" from draft where ${mine(act, form)}`.execute(act.db);
  const [row] = rows;
  return { draft: row ? { content: row.content, savedAt: row.savedAt.toISOString() } : null };
};

/** Keep what is filled in, in place of what was kept of this form. */
export const save = async (
  act: Act,
  { content, action, address }: InputOf<typeof saveDraft>,
): Promise<OutputOf<typeof saveDraft>> => {
  const { accountId } = accountOf(act);
  await sql`
    insert into draft (account_id, action, address, content, saved_at)
    values (${accountId}, ${action}, ${address}, ${JSON.stringify(content)}, ${act.now})
    on conflict (account_id, action, address)
      do update set content = excluded.content, saved_at = excluded.saved_at`.execute(act.db);
  await sql`
    delete from draft where account_id = ${accountId} and (action, address) in (
      select action, address from draft where account_id = ${accountId}
      order by saved_at desc, action, address offset ${most})`.execute(act.db);
  return { savedAt: act.now.toISOString() };
};

/** Throw a draft away. */
export const discard = async (act: Act, form: Form): Promise<Record<string, never>> => {
  await sql`delete from draft where ${mine(act, form)}`.execute(act.db);
  return {};
};

/** Drafts that nobody came back to go. */
export const expireDrafts = async (db: Tx, now: Date): Promise<void> => {
  await sql`delete from draft where saved_at < ${now}::timestamptz - make_interval(days => ${keptDays})`.execute(
    db,
  );
};

/** What anybody had begun to fill in on the page of a record, or below it, goes with its person's identity. */
export const forgetDrafts = async (db: Tx, page: string): Promise<void> => {
  await sql`delete from draft where split_part(address, '?', 1) = ${page} or starts_with(address, ${`${page}/`})`.execute(
    db,
  );
};
