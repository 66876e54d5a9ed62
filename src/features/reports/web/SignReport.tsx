import { Drawer, Form, Input, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { signReport } from '../contract.ts';
import type { Report } from './ReportPage.tsx';
import { periodWords } from './ReportsPage.tsx';
import { sayReports } from './sayReports.ts';

type Signed = Omit<InputOf<typeof signReport>, 'id'>;

/** Who signs, when and where: then the report takes its number and its figures are frozen. */
export function SignReport({ report, onClose }: { report: Report; onClose: () => void }) {
  const { id, period, asOf, signing } = report;
  const today = useSession().today as Day;
  if (!signing) return null;
  const { number, officerId, place, term, symbol, signers } = signing;
  return (
    <Drawer
      open
      title={sayReports('sign.title', { period: periodWords(period) })}
      onClose={onClose}
      size="large"
    >
      {signers.length === 0 && <Notice kind="warning" title={sayReports('sign.officer-none')} />}
      <ActForm<typeof signReport, Signed>
        endpoint={signReport}
        of={String(id)}
        initial={{
          on: today,
          ...(officerId === null ? {} : { officerId }),
          ...(place ? { place } : {}),
          ...(term ? { term } : {}),
          ...(symbol ? { symbol } : {}),
        }}
        inputOf={(values) => ({ ...(given(values) as Signed), id })}
        words={sayReports('sign.act')}
        wayBack={sayReports('sign.back')}
        preview={({ on }) =>
          on ? [sayReports('sign.preview', { number: number ?? '…', day: printDay(asOf) })] : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="on" label={sayReports('sign.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="officerId" label={sayReports('sign.officer')} rules={[{ required: true }]}>
              <Select
                options={signers.map((one) => ({
                  value: one.officerId,
                  label: [one.post, one.name].filter(Boolean).join(' '),
                }))}
              />
            </Form.Item>
            <Form.Item name="place" label={sayReports('sign.place')} rules={[{ required: true }]}>
              <Input maxLength={80} autoComplete="off" />
            </Form.Item>
            <div className="act-pair">
              <Form.Item name="term" label={sayReports('sign.term')} rules={[{ required: true }]}>
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item name="symbol" label={sayReports('sign.symbol')} rules={[{ required: true }]}>
                <Input maxLength={24} autoComplete="off" />
              </Form.Item>
            </div>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
