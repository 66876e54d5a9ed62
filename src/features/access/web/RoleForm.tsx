import { Button, Form, Select } from 'antd';
import { CatalogueSelect } from '#features/organisations/web/CatalogueSelect.tsx';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import { type Role, roles } from '#kernel/roles.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { grantRole } from '../contract.ts';
import { RollSelect } from './RollSelect.tsx';
import { sayAccounts } from './sayAccounts.ts';

const options = roles.map((role) => ({ value: role, label: sayAccounts(`role.${role}`) }));

type Values = { role: Role; unitCode?: string; introducer?: string; memberCode?: string };

/** Give an account one more role on a unit, from today. */
export function RoleForm({ name }: { name: string }) {
  return (
    <section>
      <h2>{sayAccounts('role.give')}</h2>
      <ActForm<typeof grantRole, Values>
        endpoint={grantRole}
        of={name}
        initial={{}}
        inputOf={(values) => ({ name, ...given(values) })}
        words={sayAccounts('role.give-act')}
        wayBack={sayAccounts('role.give-back')}
        preview={({ role }) =>
          role ? [sayAccounts('role.preview', { name, role: sayAccounts(`role.${role}`) })] : []
        }
        done={(_output, again) => (
          <Notice kind="done" title={sayAccounts('role.given')}>
            <Button onClick={again}>{sayAccounts('role.give')}</Button>
          </Notice>
        )}
      >
        {(_form, { role, unitCode }) => (
          <>
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
            {role === 'member' && (
              <Form.Item
                name="memberCode"
                label={sayAccounts('role.member-of')}
                extra={sayAccounts('role.member-hint')}
                rules={[{ required: true }]}
                preserve={false}
              >
                <RollSelect key={unitCode} unitCode={unitCode} />
              </Form.Item>
            )}
          </>
        )}
      </ActForm>
    </section>
  );
}
