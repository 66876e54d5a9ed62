import type { Db } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { Refusal } from '#kernel/refusal.ts';
import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { accountsIn } from './accountList.ts';
import * as accounts from './accounts.ts';
import { grantsOf } from './grants.ts';
import { giveRole, takeRole } from './roles.ts';
import { sessionView } from './sessions.ts';
import { createSignIn } from './signIn.ts';
import * as tokens from './tokens.ts';

export const accessOperations = (database: Db) => [
  operation(contract.signIn, createSignIn(database)),
  operation(contract.readSession, ({ db, actor, today }) => sessionView(db, actor, today)),
  operation(contract.switchGrant, async ({ db, actor, today, note }, { grantId }) => {
    if (actor.kind !== 'account' || !actor.sessionHash)
      throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
    const { accountId, sessionHash } = actor;
    const view = await asInstallation(db, async () => {
      const mine = await grantsOf(db, [accountId], today);
      if (!mine.some(({ id }) => id === grantId)) throw new Refusal('not-found', { code: 'role-not-found' });
      await db.updateTable('session').set({ grant_id: grantId }).where('id_hash', '=', sessionHash).execute();
      return sessionView(db, { ...actor, grantId }, today);
    });
    note({ detail: { grantId } });
    return view;
  }),
  operation(contract.signOut, async ({ db, actor }) => {
    if (actor.kind !== 'account' || !actor.sessionHash) return {};
    const { sessionHash } = actor;
    await asInstallation(db, () => db.deleteFrom('session').where('id_hash', '=', sessionHash).execute());
    return {};
  }),
  operation(contract.changePassword, accounts.choosePassword),
  operation(contract.listAccounts, ({ db, today }, filter) => accountsIn(db, today, filter)),
  operation(contract.createAccount, accounts.createAccountIn),
  operation(contract.disableAccount, accounts.disable),
  operation(contract.resetPassword, accounts.giveNewPassword),
  operation(contract.grantRole, giveRole),
  operation(contract.endRole, takeRole),
  operation(contract.listTokens, tokens.myTokens),
  operation(contract.createToken, tokens.makeToken),
  operation(contract.endToken, tokens.dropToken),
];
