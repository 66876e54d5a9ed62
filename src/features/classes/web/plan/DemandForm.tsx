import { Drawer, Form, Input, Radio, Select } from 'antd';
import type { InputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { registerDemand } from '../../contract/planning.ts';
import { CLASS_KINDS, SHIFTS } from '../../model.ts';
import { kindWords, sayClass } from '../sayClass.ts';

type Values = Omit<InputOf<typeof registerDemand>, 'unitCode'>;

/** How many places a unit asks for before it names anybody. */
export function DemandForm({ unitCode, onClose }: { unitCode: string; onClose: () => void }) {
  return (
    <Drawer open title={sayClass('demand.title')} onClose={onClose} size="large">
      <ActForm<typeof registerDemand, Values>
        endpoint={registerDemand}
        of={unitCode}
        initial={{ kind: 'awareness' }}
        inputOf={(values) => ({ ...given(values), unitCode })}
        words={sayClass('demand.new')}
        wayBack={sayClass('demand.back')}
        preview={({ number, kind }) =>
          number && kind
            ? [sayClass('demand.preview', { n: printCount(number), kind: kindWords(kind), unit: unitCode })]
            : []
        }
        onDone={onClose}
      >
        {() => (
          <>
            <Form.Item name="kind" label={sayClass('people.kind')} rules={[{ required: true }]}>
              <Radio.Group
                className="act-choices"
                options={CLASS_KINDS.map((value) => ({ value, label: kindWords(value) }))}
              />
            </Form.Item>
            <Form.Item name="number" label={sayClass('demand.count')} rules={[{ required: true }]}>
              <NumberInput isWhole max={5_000} />
            </Form.Item>
            <Form.Item name="shift" label={sayClass('demand.shift')}>
              <Select
                allowClear
                options={SHIFTS.map((value) => ({ value, label: sayClass(`shift.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name="neededFrom" label={sayClass('demand.from')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="note" label={sayClass('demand.note')}>
              <Input.TextArea rows={2} maxLength={2_000} />
            </Form.Item>
          </>
        )}
      </ActForm>
    </Drawer>
  );
}
