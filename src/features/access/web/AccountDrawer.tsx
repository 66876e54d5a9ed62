import { Button, Drawer } from 'antd';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { disableAccount, resetPassword } from '../contract.ts';
import type { Account } from './AccountsPage.tsx';
import type { Slip } from './OneTimePassword.tsx';
import { RoleForm } from './RoleForm.tsx';
import { RoleList } from './RoleList.tsx';
import { sayAccounts } from './sayAccounts.ts';

type Props = { account: Account | null; onClose: () => void; onSlip: (slip: Slip) => void };

/** Everything an administrator does with one account. */
export function AccountDrawer({ account, onClose, onSlip }: Props) {
  return (
    <Drawer
      open={account !== null}
      title={account?.displayName}
      onClose={onClose}
      size="large"
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      {account && <Management account={account} onSlip={onSlip} key={account.name} />}
    </Drawer>
  );
}

function Management({ account, onSlip }: { account: Account; onSlip: (slip: Slip) => void }) {
  const { name, displayName, isDisabled } = account;
  const reset = useChange(resetPassword, ({ oneTimePassword }) =>
    onSlip({ name, password: oneTimePassword }),
  );
  const disable = useChange(disableAccount);
  return (
    <div className="stack">
      <RefusedLines refused={reset.error ?? disable.error} />
      <RoleList grants={account.grants} />
      {!isDisabled && (
        <>
          <RoleForm name={name} />
          <div className="row apart">
            <ConfirmButton
              words={sayAccounts('accounts.reset')}
              what={sayAccounts('accounts.reset-what', { name: displayName })}
              onConfirm={() => reset.mutate({ name })}
            />
            <ConfirmButton
              isDangerous
              words={sayAccounts('accounts.disable')}
              what={sayAccounts('accounts.disable-what', { name: displayName })}
              onConfirm={() => disable.mutate({ name })}
            />
          </div>
        </>
      )}
    </div>
  );
}
