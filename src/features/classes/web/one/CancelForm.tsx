import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { cancelClass } from '../../contract/planning.ts';
import { sayClass } from '../sayClass.ts';
import type { Class } from './ClassPage.tsx';

/** A class is called off, with the reason. */
export function CancelForm({ one: { code, name }, onClose }: { one: Class; onClose: () => void }) {
  return (
    <Drawer open title={sayClass('class.cancel')} onClose={onClose} size="large">
      <ActForm<typeof cancelClass, { reason: string }>
        endpoint={cancelClass}
        of={code}
        initial={{}}
        inputOf={({ reason }) => ({ classCode: code, reason })}
        isDangerous
        words={sayClass('class.cancel')}
        wayBack={sayClass('class.cancel-back')}
        preview={() => [sayClass('class.cancel-preview', { name })]}
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="reason"
            label={sayClass('class.cancel-reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
