import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Role } from '#kernel/roles.ts';
import type { Act } from '#server/perform.ts';
import { passwordBlockers } from '../model.ts';
import { hashPassword, oneTimePassword, passwordFits } from './passwords.ts';
import { endSessions } from './sessions.ts';

const administered = async (db: Tx, name: string): Promise<{ id: number }> => {
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

type GrantInput = {
  name: string;
  role: Role;
  unitCode?: string;
  introducer?: string;
  from?: string;
  to?: string;
};

/** Give a role on a unit of the scope; without a unit, on the scope's own. */
export const giveRole = async (
  { db, scope, today, note }: Act,
  { name, role, unitCode, introducer, from, to }: GrantInput,
) => {
  const { id } = await administered(db, name);
  const unit = unitCode
    ? await db.selectFrom('unit').select('id').where('code', '=', unitCode).executeTakeFirst()
    : { id: scope.unitId };
  if (!unit)
    throw new Refusal('not-found', {
      code: 'unit-not-found',
      field: 'unitCode',
      values: { code: unitCode ?? '' },
    });
  const start = from ?? today;
  refuseIf(
    [
      ...(to !== undefined && to < start ? [{ code: 'ends-before-it-starts', field: 'to' }] : []),
      ...((role === 'introducer') === (introducer !== undefined)
        ? []
        : [{ code: 'only-an-introducer-speaks-for-an-organisation', field: 'introducer' }]),
    ],
    'invalid-input',
  );
  await requireItems(db, [{ catalogue: 'introducer', code: introducer, field: 'introducer' }]);
  const grant = await db
    .insertInto('role_grant')
    .values({
      account_id: id,
      role,
      unit_id: unit.id,
      introducer: introducer ?? null,
      during: sql`daterange(${start}::date, ${to ?? null}::date, '[]')`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({
    object: `account:${id}`,
    ...(unit.id === null ? {} : { unitId: unit.id }),
    detail: { role, ...(introducer ? { introducer } : {}), from: start, to: to ?? null },
  });
  return { grantId: grant.id };
};

/** End a role from today on. */
export const takeRole = async ({ db, today, note }: Act, { grantId }: { grantId: number }) => {
  const ended = await sql<{ account_id: number; role: string }>`
    update role_grant set during = during * daterange(null, ${today}::date)
    where id = ${grantId} and (upper(during) is null or upper(during) > ${today}::date)
    returning account_id, role`.execute(db);
  const grant = ended.rows[0];
  if (!grant) throw new Refusal('not-found', { code: 'role-not-found' });
  note({ object: `account:${grant.account_id}`, detail: { role: grant.role } });
  return {};
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
