import { Button, Tag } from 'antd';
import { type Column, DataTable } from '#web/DataTable.tsx';
import { Notice } from '#web/Notice.tsx';
import type { Account } from './AccountsPage.tsx';
import { grantInWords } from './grantInWords.ts';
import { sayAccounts } from './sayAccounts.ts';

type Props = { accounts: readonly Account[]; onManage: (name: string) => void };

const columnsFor = (onManage: Props['onManage']): Column<Account>[] => [
  { words: sayAccounts('accounts.person'), kind: 'head', show: ({ displayName }) => displayName },
  { words: sayAccounts('accounts.name'), show: ({ name }) => name },
  {
    words: sayAccounts('accounts.roles'),
    show: ({ grants }) => (
      <div>
        {grants.length === 0
          ? sayAccounts('accounts.none')
          : grants.map((grant) => <div key={grant.id}>{grantInWords(grant)}</div>)}
      </div>
    ),
  },
  {
    words: sayAccounts('accounts.state'),
    show: ({ isDisabled }) => (
      <span>
        <Tag>{sayAccounts(isDisabled ? 'accounts.disabled' : 'accounts.open')}</Tag>
      </span>
    ),
  },
  {
    words: sayAccounts('accounts.acts'),
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

/** One line per account. */
export function AccountTable({ accounts, onManage }: Props) {
  if (accounts.length === 0) {
    return (
      <Notice
        kind="note"
        title={sayAccounts('accounts.empty')}
        lines={[sayAccounts('accounts.empty-cure')]}
      />
    );
  }
  return (
    <DataTable
      label={sayAccounts('accounts.title')}
      columns={columnsFor(onManage)}
      rows={accounts}
      keyOf={({ name }) => name}
    />
  );
}
