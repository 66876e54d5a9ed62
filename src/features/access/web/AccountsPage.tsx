import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { roles } from '#kernel/roles.ts';
import { AdministrationTabs } from '#web/frame/AdministrationTabs.tsx';
import { FilterSelect } from '#web/list/FilterSelect.tsx';
import { PagedList } from '#web/list/PagedList.tsx';
import { placeBySkipping, usePages } from '#web/list/usePages.ts';
import { Page } from '#web/Page.tsx';
import { useFilter } from '#web/useFilter.ts';
import { listAccounts } from '../contract.ts';
import { ACCOUNT_STATES } from '../model.ts';
import { accountColumns } from './accountColumns.tsx';
import { OneTimePassword, type Slip } from './OneTimePassword.tsx';
import { sayAccounts } from './sayAccounts.ts';

const AccountDrawer = lazy(async () => ({ default: (await import('./AccountDrawer.tsx')).AccountDrawer }));
const NewAccount = lazy(async () => ({ default: (await import('./NewAccount.tsx')).NewAccount }));

export type Account = OutputOf<typeof listAccounts>['accounts'][number];

/** Accounts that the administrator looks after: create, roles, reset, disable. */
export function AccountsPage() {
  const [managed, setManaged] = useState<string | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [slip, setSlip] = useState<Slip | null>(null);
  const [filter, change] = useFilter(listAccounts, ['state', 'role']);
  const pages = usePages(listAccounts, filter, {
    read: ({ accounts, next, before }) => ({ rows: accounts, next, before }),
    placeBefore: placeBySkipping,
  });
  const page = pages.query.data;
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page
      title={sayAccounts('accounts.title')}
      above={<AdministrationTabs />}
      aside={
        <Button type="primary" onClick={() => setCreating(true)}>
          {sayAccounts('accounts.new')}
        </Button>
      }
    >
      <PagedList
        id={listAccounts.action}
        label={sayAccounts('accounts.title')}
        pages={pages}
        columns={accountColumns(setManaged)}
        keyOf={({ name }) => name}
        keyField="name"
        hasViews
        grounds={[
          ...(filter.state
            ? [{ title: sayAccounts('accounts.state'), words: sayAccounts(`accounts.${filter.state}`) }]
            : []),
          ...(filter.role
            ? [{ title: sayAccounts('accounts.roles'), words: sayAccounts(`role.${filter.role}`) }]
            : []),
        ]}
        count={page?.answer.count ?? null}
        jump={{
          label: sayAccounts('accounts.jump'),
          kind: 'letter',
          onJump: (letter) => pages.jump({ letter }),
        }}
        empty={
          isFiltered
            ? { title: sayAccounts('accounts.none-such'), cure: sayAccounts('accounts.none-such-cure') }
            : { title: sayAccounts('accounts.empty'), cure: sayAccounts('accounts.empty-cure') }
        }
      >
        <FilterSelect
          label={sayAccounts('accounts.state')}
          options={ACCOUNT_STATES.map((state) => [state, sayAccounts(`accounts.${state}`)])}
          value={filter.state}
          onChange={(state) => change({ state })}
        />
        <FilterSelect
          label={sayAccounts('accounts.roles')}
          options={roles.map((role) => [role, sayAccounts(`role.${role}`)])}
          value={filter.role}
          onChange={(role) => change({ role })}
        />
      </PagedList>
      <Suspense fallback={null}>
        <AccountDrawer
          account={page?.rows.find(({ name }) => name === managed) ?? null}
          onClose={() => setManaged(null)}
          onSlip={setSlip}
        />
        {isCreating && (
          <NewAccount
            onClose={() => setCreating(false)}
            onCreated={(created) => {
              setCreating(false);
              setSlip(created);
            }}
          />
        )}
      </Suspense>
      <OneTimePassword slip={slip} onClose={() => setSlip(null)} />
    </Page>
  );
}
