import { Drawer, Form, Input, Radio } from 'antd';
import type { Day } from '#kernel/day.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { writeReport } from '../contract.ts';
import type { Report } from './ReportPage.tsx';
import { periodWords } from './ReportsPage.tsx';
import { sayReports } from './sayReports.ts';

type Said = { assessment?: string; nextTasks?: string; asOf: Day; tree: 'then' | 'now' };

/** What the unit says itself, and how its figures are counted. */
export function WriteReport({ report, onClose }: { report: Report; onClose: () => void }) {
  const { id, assessment, nextTasks, asOf, tree, period } = report;
  return (
    <Drawer open title={sayReports('write.title')} onClose={onClose} size="large">
      <ActForm<typeof writeReport, Said>
        endpoint={writeReport}
        of={String(id)}
        initial={{
          ...(assessment ? { assessment } : {}),
          ...(nextTasks ? { nextTasks } : {}),
          asOf: asOf as Day,
          tree,
        }}
        inputOf={(said) => ({
          id,
          asOf: said.asOf,
          tree: said.tree,
          assessment: said.assessment?.trim() || null,
          nextTasks: said.nextTasks?.trim() || null,
        })}
        words={sayReports('write.save')}
        wayBack={sayReports('write.back')}
        preview={(said) => (said.asOf ? [sayReports('write.preview', { period: periodWords(period) })] : [])}
        onDone={onClose}
      >
        {() => (
          <>
            <p>{sayReports('write.note')}</p>
            <Form.Item name="assessment" label={sayReports('write.assessment')}>
              <Input.TextArea maxLength={2_000} rows={6} />
            </Form.Item>
            <Form.Item name="nextTasks" label={sayReports('write.tasks')}>
              <Input.TextArea maxLength={2_000} rows={6} />
            </Form.Item>
            <Form.Item name="asOf" label={sayReports('write.as-of')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="tree" label={sayReports('write.tree')}>
              <Radio.Group
                className="act-choices"
                options={(['then', 'now'] as const).map((value) => ({
                  value,
                  label: sayReports(`one.tree-${value}`),
                }))}
              />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
