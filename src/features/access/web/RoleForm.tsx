import { Button, Form, Select } from 'antd';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { type Role, roles } from '#kernel/roles.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { grantRole } from '../contract.ts';
import { sayAccounts } from './sayAccounts.ts';

const options = roles.map((role) => ({ value: role, label: sayAccounts(`role.${role}`) }));

/** Give an account one more role on a unit, from today. */
export function RoleForm({ name }: { name: string }) {
  const [form] = Form.useForm<{ role: Role; unitCode?: string }>();
  const give = useChange(grantRole, () => form.resetFields());
  return (
    <section>
      <h2>{sayAccounts('role.give')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ role, unitCode }) => give.mutate({ name, role, ...(unitCode ? { unitCode } : {}) })}
      >
        <RefusedLines refused={give.error} />
        {give.isSuccess && <Notice kind="done" title={sayAccounts('role.given')} />}
        <Form.Item name="role" label={sayAccounts('role.role')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="unitCode" label={sayAccounts('role.unit')} extra={sayAccounts('role.unit-hint')}>
          <UnitPicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={give.isPending}>
          {sayAccounts('role.give-act')}
        </Button>
      </Form>
    </section>
  );
}
