import { Button, Tag } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { TableFrame } from '#web/TableFrame.tsx';
import type { Account } from './AccountsPage.tsx';
import { grantInWords } from './grantInWords.ts';
import { sayAccounts } from './sayAccounts.ts';

type Props = { accounts: readonly Account[]; onManage: (name: string) => void };

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
    <TableFrame label={sayAccounts('accounts.title')}>
      <thead>
        <tr>
          <th scope="col">{sayAccounts('accounts.person')}</th>
          <th scope="col">{sayAccounts('accounts.name')}</th>
          <th scope="col">{sayAccounts('accounts.roles')}</th>
          <th scope="col">{sayAccounts('accounts.state')}</th>
          <th scope="col">{sayAccounts('accounts.acts')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ name, displayName, isDisabled, grants }) => (
          <tr key={name}>
            <th scope="row">{displayName}</th>
            <td>{name}</td>
            <td>
              {grants.length === 0
                ? sayAccounts('accounts.none')
                : grants.map((grant) => <div key={grant.id}>{grantInWords(grant)}</div>)}
            </td>
            <td>
              <Tag>{sayAccounts(isDisabled ? 'accounts.disabled' : 'accounts.open')}</Tag>
            </td>
            <td>
              <Button
                aria-label={sayAccounts('accounts.manage-whom', { name: displayName })}
                onClick={() => onManage(name)}
              >
                {sayAccounts('accounts.manage')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
