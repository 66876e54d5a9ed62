import { Drawer, Form, Input, Radio } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { correctClassResult } from '../../contract/holding.ts';
import { GRADES, type Grade } from '../../model.ts';
import { sayClass } from '../sayClass.ts';
import type { Class } from './ClassPage.tsx';
import { nameOf } from './Roster.tsx';

type Props = { classCode: string; row: Class['roster'][number]; onClose: () => void };

/** Another result of one person after the closing. */
export function CorrectForm({ classCode, row, onClose }: Props) {
  const name = nameOf(row);
  return (
    <Drawer open title={sayClass('correct.of', { name })} onClose={onClose} size="large">
      <ActForm<typeof correctClassResult, { grade: Grade; reason: string }>
        endpoint={correctClassResult}
        of={`${classCode} ${row.nominationId}`}
        initial={{}}
        inputOf={(values) => ({ classCode, nominationId: row.nominationId, ...values })}
        words={sayClass('correct.act')}
        wayBack={sayClass('correct.back')}
        preview={({ grade }) =>
          grade
            ? [
                sayClass('correct.preview', {
                  name,
                  from: sayClass(`grade.${row.grade ?? 'none'}`),
                  to: sayClass(`grade.${grade}`),
                }),
              ]
            : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="grade" label={sayClass('correct.grade')} rules={[{ required: true }]}>
              <Radio.Group
                className="act-choices"
                options={GRADES.filter((grade) => grade !== row.grade).map((value) => ({
                  value,
                  label: sayClass(`grade.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item
              name="reason"
              label={sayClass('correct.reason')}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input.TextArea rows={2} maxLength={300} />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
