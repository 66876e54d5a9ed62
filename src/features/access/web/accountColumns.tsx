import { Button } from 'antd';
import { roles } from '#kernel/roles.ts';
import type { Column } from '#web/list/column.ts';
import type { Account } from './AccountsPage.tsx';
import { sayAccounts } from './sayAccounts.ts';

const line = (id: number, words: string) => <div key={id}>{words}</div>;

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
    id: 'roles',
    title: sayAccounts('accounts.roles'),
    sheet: { words: Object.fromEntries(roles.map((role) => [role, sayAccounts(`role.${role}`)])) },
    show: ({ grants }) =>
      grants.length === 0
        ? sayAccounts('accounts.none')
        : grants.map(({ id, role }) => line(id, sayAccounts(`role.${role}`))),
  },
  {
    id: 'units',
    title: sayAccounts('role.unit'),
    sheet: { words: { null: sayAccounts('role.whole') } },
    show: ({ grants }) =>
      grants.map(({ id, unitName, unitCode }) => line(id, unitName ?? unitCode ?? sayAccounts('role.whole'))),
  },
  {
    id: 'isDisabled',
    title: sayAccounts('accounts.state'),
    sheet: { words: { true: sayAccounts('accounts.disabled'), false: sayAccounts('accounts.open') } },
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
