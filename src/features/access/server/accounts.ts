import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { passwordBlockers } from '../model.ts';
import { hashPassword, oneTimePassword, passwordFits } from './passwords.ts';
import { endSessions } from './sessions.ts';

/**
 * An account that the scope's administrators look after.
 * @throws Refusal not-found
 */
export const administered = async (db: Tx, name: string): Promise<{ id: number }> => {
  const account = await db.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst();
  if (!account) throw new Refusal('not-found', { code: 'account-not-found' });
  return account;
};

/** A new account of the scope's unit, with a password that must be changed at the first sign-in. */
export const createAccountIn = async (
  act: Pick<Act, 'db' | 'scope' | 'now' | 'note'>,
  input: { name: string; displayName: string },
) => {
  const password = oneTimePassword();
  const { id } = await act.db
    .insertInto('account')
    .values({
      name: input.name,
      display_name: input.displayName,
      password_hash: await hashPassword(password),
      home_unit_id: act.scope.unitId,
      created_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  act.note({ object: `account:${id}` });
  return { id, name: input.name, oneTimePassword: password };
};

export const disable = async ({ db, now, note }: Act, { name }: { name: string }) => {
  const { id } = await administered(db, name);
  await db.updateTable('account').set({ disabled_at: now }).where('id', '=', id).execute();
  await asInstallation(db, () => endSessions(db, id));
  note({ object: `account:${id}` });
  return {};
};

export const giveNewPassword = async ({ db, note }: Act, { name }: { name: string }) => {
  const { id } = await administered(db, name);
  const password = oneTimePassword();
  await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password), must_change_password: true })
    .where('id', '=', id)
    .execute();
  await asInstallation(db, () => endSessions(db, id));
  note({ object: `account:${id}` });
  return { oneTimePassword: password };
};

/** Change one's own password; every other session ends. */
export const choosePassword = async ({ db, actor, note }: Act, input: { current: string; next: string }) => {
  if (actor.kind !== 'account') throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
  return asInstallation(db, async () => {
    const account = await db
      .selectFrom('account')
      .select(['name', 'password_hash'])
      .where('id', '=', actor.accountId)
      .executeTakeFirstOrThrow();
    if (!(await passwordFits(account.password_hash, input.current))) {
      throw new Refusal('invalid-input', { code: 'current-password-wrong', field: 'current' });
    }
    const blockers = passwordBlockers(input.next, account.name);
    if (input.next === input.current) blockers.push('password-not-new');
    refuseIf(
      blockers.map((code) => ({ code, field: 'next' })),
      'invalid-input',
    );
    await db
      .updateTable('account')
      .set({ password_hash: await hashPassword(input.next), must_change_password: false })
      .where('id', '=', actor.accountId)
      .execute();
    await endSessions(db, actor.accountId, actor.sessionHash);
    note({ object: `account:${actor.accountId}` });
    return {};
  });
};
