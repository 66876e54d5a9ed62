import { useNavigate } from '@tanstack/react-router';
import { Drawer, Form, Select } from 'antd';
import { listPlans } from '#features/plans/contract.ts';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { parsePeriod } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { useRead } from '#web/reads.ts';
import { openRound } from '../contract.ts';
import { FrameFields } from './FrameFields.tsx';
import { type FrameValues, frameSent } from './frame.ts';
import { sayAllocation } from './sayAllocation.ts';

type Opened = InputOf<typeof openRound>;
type Values = FrameValues & Pick<Opened, 'planCode' | 'measure'>;

/** A new round of a unit: plan, total, reserve, deadline, review point, and the duties that go with each number. */
export function OpenRound({ unitCode, onClose }: { unitCode: string; onClose: () => void }) {
  const go = useNavigate();
  const plans = useRead(listPlans, { unitCode }).data?.plans ?? [];
  const required = [{ required: true }];
  return (
    <Drawer open size="large" title={sayAllocation('open.act')} onClose={onClose}>
      <ActForm<typeof openRound, Values>
        endpoint={openRound}
        of={unitCode}
        initial={{
          measure: 'admission',
          bound: 'min',
          keeping: 'monotone',
          reserve: 0,
          reviews: [],
          committee: sayAllocation('duty.committee'),
          secretary: sayAllocation('duty.secretary'),
          members: sayAllocation('duty.members'),
        }}
        inputOf={(values) => ({ ...(frameSent(values) as Opened), unitCode })}
        fieldOf={{
          'target-outside-its-plan': 'planCode',
          'allocation-reserve-is-within-the-total': 'reserve',
        }}
        words={sayAllocation('open.act')}
        wayBack={sayAllocation('open.back')}
        preview={({ total, reserve, planCode }) =>
          planCode && typeof total === 'number'
            ? [sayAllocation('open.preview', { total, reserve: reserve ?? 0 })]
            : []
        }
        onDone={({ code }) => void go({ to: '/vong-giao/$roundCode', params: { roundCode: code } })}
      >
        {() => (
          <>
            <Form.Item name="planCode" label={sayPlan('target.plan')} rules={required}>
              <Select
                options={plans.map(({ code, period, unitCode: of }) => ({
                  value: code,
                  label: sayPlan('target.plan-option', {
                    period: parsePeriod(period)?.label ?? period,
                    code,
                    unit: of,
                  }),
                }))}
              />
            </Form.Item>
            <FrameFields
              more={
                <Form.Item name="measure" label={sayPlan('target.measure')}>
                  <Select
                    options={COUNTED_MEASURES.map((value) => ({ value, label: sayPlan(`measure.${value}`) }))}
                  />
                </Form.Item>
              }
            />
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
