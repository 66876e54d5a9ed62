import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { printDay } from '#web/printDay.ts';
import type { planClass } from '../../contract/planning.ts';
import { CLASS_KINDS, DAY_PARTS, SHIFTS } from '../../model.ts';
import { sittingsFrom, type Timetable } from '../../sittings.ts';
import { kindWords, sayClass } from '../sayClass.ts';

export type PlanValues = Pick<InputOf<typeof planClass>, 'kind' | 'name' | 'place' | 'shift' | 'capacity'> & {
  registerUntil?: Day | null;
} & Timetable;

const most = 60;
const DAYS = ['weekdays', 'weekend', 'every-day'] as const;

/** What is sent of a filled in plan. */
export const planOf = ({ kind: _, firstOn, count, parts, days, ...values }: PlanValues) => ({
  ...given(values),
  sittings: sittingsFrom({ firstOn, count, parts, days }),
});

export const previewOf = ({ firstOn, count, parts, days, capacity }: Partial<PlanValues>): string[] => {
  if (!firstOn || !count || count > most || !parts?.length || !days || !capacity) return [];
  const sittings = sittingsFrom({ firstOn, count, parts, days });
  return [
    sayClass('plan.preview', {
      n: sittings.length,
      from: printDay(firstOn),
      to: printDay(sittings.at(-1)?.on ?? firstOn),
      capacity: printCount(capacity),
    }),
  ];
};

const required = [{ required: true }];

/** The same for a new plan and a changed one. */
export function PlanFields({ hasKind }: { hasKind: boolean }) {
  return (
    <>
      {hasKind && (
        <Form.Item name="kind" label={sayClass('plan.kind')} rules={required}>
          <Radio.Group
            className="act-choices"
            options={CLASS_KINDS.map((value) => ({ value, label: kindWords(value) }))}
          />
        </Form.Item>
      )}
      <Form.Item name="name" label={sayClass('plan.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <div className="act-pair">
        <Form.Item name="firstOn" label={sayClass('plan.first')} rules={required}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="count"
          label={sayClass('plan.count')}
          extra={sayClass('plan.count-extra')}
          rules={required}
        >
          <NumberInput isWhole max={most} />
        </Form.Item>
      </div>
      <Form.Item name="parts" label={sayClass('plan.parts')} rules={[{ type: 'array', min: 1 }]}>
        <Checkbox.Group
          className="act-choices"
          options={DAY_PARTS.map((value) => ({ value, label: sayClass(`part.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={sayClass('plan.days')} rules={required}>
        <Radio.Group
          className="act-choices"
          options={DAYS.map((value) => ({ value, label: sayClass(`days.${value}`) }))}
        />
      </Form.Item>
      <div className="act-pair">
        <Form.Item name="shift" label={sayClass('plan.shift')} rules={required}>
          <Select options={SHIFTS.map((value) => ({ value, label: sayClass(`shift.${value}`) }))} />
        </Form.Item>
        <Form.Item name="capacity" label={sayClass('plan.capacity')} rules={required}>
          <NumberInput isWhole max={1_000} />
        </Form.Item>
      </div>
      <Form.Item name="registerUntil" label={sayClass('plan.until')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="place" label={sayClass('plan.place')}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </>
  );
}
