import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { listAccounts } from '../contract.ts';
import { AccountDrawer } from './AccountDrawer.tsx';
import { AccountTable } from './AccountTable.tsx';
import { NewAccount } from './NewAccount.tsx';
import { OneTimePassword, type Slip } from './OneTimePassword.tsx';
import { sayAccounts } from './sayAccounts.ts';

export type Account = OutputOf<typeof listAccounts>['accounts'][number];

/** Accounts that the administrator looks after: create, roles, reset, disable. */
export function AccountsPage() {
  const [after, setAfter] = useState<string | null>(null);
  const [managed, setManaged] = useState<string | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [slip, setSlip] = useState<Slip | null>(null);
  const list = useRead(listAccounts, after === null ? {} : { after });
  return (
    <Page
      title={sayAccounts('accounts.title')}
      aside={
        <Button type="primary" onClick={() => setCreating(true)}>
          {sayAccounts('accounts.new')}
        </Button>
      }
    >
      <Loaded from={list}>
        {({ accounts, next }) => (
          <>
            <AccountTable accounts={accounts} onManage={setManaged} />
            {next && <Button onClick={() => setAfter(next)}>{say('common.more')}</Button>}
            <AccountDrawer
              account={accounts.find(({ name }) => name === managed) ?? null}
              onClose={() => setManaged(null)}
              onSlip={setSlip}
            />
          </>
        )}
      </Loaded>
      {isCreating && (
        <NewAccount
          onClose={() => setCreating(false)}
          onCreated={(created) => {
            setCreating(false);
            setSlip(created);
          }}
        />
      )}
      <OneTimePassword slip={slip} onClose={() => setSlip(null)} />
    </Page>
  );
}
