import { Button } from 'antd';
import type { Column } from '#web/list/column.ts';
import type { Account } from './AccountsPage.tsx';
import { grantInWords } from './grantInWords.ts';
import { sayAccounts } from './sayAccounts.ts';

/** What is told of an account, and the way to look after it. */
export const accountColumns = (onManage: (name: string) => void): Column<Account>[] => [
  {
    id: 'displayName',
    title: sayAccounts('accounts.person'),
    kind: 'head',
    show: ({ displayName }) => displayName,
  },
  { id: 'name', title: sayAccounts('accounts.name'), show: ({ name }) => name },
  {
    id: 'grants',
    title: sayAccounts('accounts.roles'),
    show: ({ grants }) => (
      <div>
        {grants.length === 0
          ? sayAccounts('accounts.none')
          : grants.map((grant) => <div key={grant.id}>{grantInWords(grant)}</div>)}
      </div>
    ),
  },
  {
    id: 'isDisabled',
    title: sayAccounts('accounts.state'),
    show: ({ isDisabled }) => sayAccounts(isDisabled ? 'accounts.disabled' : 'accounts.open'),
  },
  {
    id: 'acts',
    title: sayAccounts('accounts.acts'),
    isAct: true,
    show: ({ name, displayName }) => (
      <Button
        aria-label={sayAccounts('accounts.manage-whom', { name: displayName })}
        onClick={() => onManage(name)}
      >
        {sayAccounts('accounts.manage')}
      </Button>
    ),
  },
];
