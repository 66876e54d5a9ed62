import { useNavigate } from '@tanstack/react-router';
import { Checkbox, Drawer, Form, Input, Radio, Select } from 'antd';
import { listPlans } from '#features/plans/contract.ts';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { parsePeriod } from '#kernel/period.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useRead } from '#web/reads.ts';
import { openRound } from '../contract.ts';
import { DUTY_PARTIES, type DutyParty, KEEPINGS, ROUND_BOUNDS } from '../model.ts';
import { sayAllocation } from './sayAllocation.ts';

type Opened = InputOf<typeof openRound>;
/** Duties are written line by line for each party. */
type Values = Omit<Opened, 'duties' | 'reviews'> & { review?: Opened['answerUntil'] } & {
  [Party in DutyParty]?: string;
};

const inputOf = (unitCode: string, { review, committee, secretary, members, ...values }: Values): Opened => {
  const lines = { committee, secretary, members };
  const duties = DUTY_PARTIES.flatMap((party) =>
    (lines[party] ?? '')
      .split('\n')
      .map((duty) => duty.trim())
      .filter((duty) => duty !== '')
      .map((duty) => ({ party, duty: duty.slice(0, 300) })),
  );
  return { ...(given(values) as Opened), unitCode, duties, ...(review ? { reviews: [review] } : {}) };
};

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
          committee: sayAllocation('duty.committee'),
          secretary: sayAllocation('duty.secretary'),
          members: sayAllocation('duty.members'),
        }}
        inputOf={(values) => inputOf(unitCode, values)}
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
            <div className="act-pair">
              <Form.Item name="total" label={sayAllocation('open.total')} rules={required}>
                <NumberInput isWhole />
              </Form.Item>
              <Form.Item name="reserve" label={sayAllocation('open.reserve')}>
                <NumberInput isWhole />
              </Form.Item>
              <Form.Item name="answerUntil" label={sayAllocation('round.until')}>
                <DayInput />
              </Form.Item>
              <Form.Item name="review" label={sayAllocation('open.review')}>
                <DayInput />
              </Form.Item>
            </div>
            <Form.Item name="mustAddUp" valuePropName="checked">
              <Checkbox>{sayAllocation('open.must-add-up')}</Checkbox>
            </Form.Item>
            <details>
              <summary>{sayAllocation('open.more')}</summary>
              <Form.Item name="measure" label={sayPlan('target.measure')}>
                <Select
                  options={COUNTED_MEASURES.map((value) => ({ value, label: sayPlan(`measure.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="bound" label={sayAllocation('open.bound')}>
                <Radio.Group
                  className="act-choices"
                  options={ROUND_BOUNDS.map((value) => ({ value, label: sayAllocation(`bound.${value}`) }))}
                />
              </Form.Item>
              <Form.Item name="keeping" label={sayAllocation('open.keeping')}>
                <Radio.Group
                  className="act-choices"
                  options={KEEPINGS.map((value) => ({ value, label: sayAllocation(`keeping.${value}`) }))}
                />
              </Form.Item>
              {DUTY_PARTIES.map((party) => (
                <Form.Item
                  key={party}
                  name={party}
                  label={sayAllocation('open.duties', { party: sayAllocation(`party.${party}`) })}
                >
                  <Input.TextArea rows={3} maxLength={2_000} />
                </Form.Item>
              ))}
            </details>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
