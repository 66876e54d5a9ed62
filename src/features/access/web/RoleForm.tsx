import { Button, Form, Select } from 'antd';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { type Role, roles } from '#kernel/roles.ts';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { grantRole } from '../contract.ts';
import { sayAccounts } from './sayAccounts.ts';

const options = roles.map((role) => ({ value: role, label: sayAccounts(`role.${role}`) }));

type Values = { role: Role; unitCode?: string; introducer?: string };

/** Give an account one more role on a unit, from today. */
export function RoleForm({ name }: { name: string }) {
  const [form] = Form.useForm<Values>();
  const role = Form.useWatch('role', form);
  const give = useChange(grantRole, () => form.resetFields());
  return (
    <section>
      <h2>{sayAccounts('role.give')}</h2>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => give.mutate({ name, ...given(values) })}
      >
        <RefusedLines refused={give.error} />
        {give.isSuccess && <Notice kind="done" title={sayAccounts('role.given')} />}
        <Form.Item name="role" label={sayAccounts('role.role')} rules={[{ required: true }]}>
          <Select options={options} />
        </Form.Item>
        {role === 'introducer' && (
          <Form.Item
            name="introducer"
            label={sayAccounts('role.introducer-of')}
            rules={[{ required: true }]}
            preserve={false}
          >
            <CatalogueSelect catalogue="introducer" />
          </Form.Item>
        )}
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
