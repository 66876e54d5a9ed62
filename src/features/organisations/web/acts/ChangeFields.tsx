import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { DayInput } from '#web/form/DayInput.tsx';
import { sayAct } from './sayAct.ts';

/** When a change takes effect, by which document, and what else is to be said. */
export function ChangeFields({ documentField }: { documentField: ReactNode }) {
  return (
    <>
      <div className="act-pair">
        <Form.Item name="effectiveOn" label={sayAct('field.effective-on')} rules={[{ required: true }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="documentCode" label={sayAct('field.document')}>
          {documentField}
        </Form.Item>
      </div>
      <Form.Item name="note" label={sayAct('field.note')}>
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
    </>
  );
}
