import { Button, Drawer, Form, Input } from 'antd';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { createAccount } from '../contract.ts';
import type { Slip } from './OneTimePassword.tsx';
import { sayAccounts } from './sayAccounts.ts';

type Props = { onClose: () => void; onCreated: (slip: Slip) => void };

/** A new account: who and under which name; its password is shown once afterwards. */
export function NewAccount({ onClose, onCreated }: Props) {
  const create = useChange(createAccount, ({ name, oneTimePassword }) =>
    onCreated({ name, password: oneTimePassword }),
  );
  return (
    <Drawer open title={sayAccounts('accounts.new')} onClose={onClose} size="large">
      <Form layout="vertical" requiredMark={false} onFinish={create.mutate}>
        <RefusedLines refused={create.error} />
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
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {sayAccounts('accounts.create')}
        </Button>
      </Form>
    </Drawer>
  );
}
