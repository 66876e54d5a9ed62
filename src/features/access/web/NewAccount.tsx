import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { createAccount } from '../contract.ts';
import type { Slip } from './OneTimePassword.tsx';
import { sayAccounts } from './sayAccounts.ts';

type Values = { displayName: string; name: string };
type Props = { onClose: () => void; onCreated: (slip: Slip) => void };

/** A new account: who and under which name; its password is shown once afterwards. */
export function NewAccount({ onClose, onCreated }: Props) {
  return (
    <Drawer open title={sayAccounts('accounts.new')} onClose={onClose} size="large">
      <ActForm<typeof createAccount, Values>
        endpoint={createAccount}
        initial={{}}
        inputOf={(values) => values}
        words={sayAccounts('accounts.create')}
        wayBack={sayAccounts('accounts.back')}
        preview={({ displayName, name }) =>
          displayName && name ? [sayAccounts('accounts.preview', { person: displayName, name })] : []
        }
        onDone={({ name, oneTimePassword }) => onCreated({ name, password: oneTimePassword })}
      >
        {() => (
          <>
            <Form.Item name="displayName" label={sayAccounts('accounts.person')} rules={[{ required: true }]}>
              <Input maxLength={120} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="name"
              label={sayAccounts('accounts.name')}
              extra={sayAccounts('accounts.name-rule')}
              rules={[{ required: true }]}
            >
              <Input maxLength={64} autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
