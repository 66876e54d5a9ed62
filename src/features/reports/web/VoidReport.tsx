import { Drawer, Form, Input } from 'antd';
import { ActForm } from '#web/form/ActForm.tsx';
import { voidReport } from '../contract.ts';
import type { Report } from './ReportPage.tsx';
import { sayReports } from './sayReports.ts';

/** A signed report is declared void with its reason. */
export function VoidReport({ report, onClose }: { report: Report; onClose: () => void }) {
  const number = report.number ?? '';
  return (
    <Drawer open title={sayReports('void.title', { number })} onClose={onClose} size="large">
      <ActForm<typeof voidReport, { reason: string }>
        endpoint={voidReport}
        of={String(report.id)}
        initial={{}}
        inputOf={({ reason }) => ({ id: report.id, reason })}
        words={sayReports('void.open')}
        wayBack={sayReports('void.back')}
        isDangerous
        preview={({ reason }) => (reason ? [sayReports('void.preview', { number })] : [])}
        onDone={onClose}
      >
        {() => (
          <Form.Item
            name="reason"
            label={sayReports('void.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea maxLength={2_000} rows={4} />
          </Form.Item>
        )}
      </ActForm>
    </Drawer>
  );
}
