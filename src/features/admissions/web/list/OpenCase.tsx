import { useNavigate } from '@tanstack/react-router';
import { Drawer, Form, Input, Radio } from 'antd';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { openCase } from '../../contract.ts';
import { CASE_KINDS } from '../../model.ts';
import { ProfileFields } from '../act/ProfileFields.tsx';
import { valueWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import type { Found } from './FindPerson.tsx';

type Values = InputOf<typeof openCase>;

/** The case of a person whom a branch or an organisation put forward. */
export function OpenCase({ found, onClose }: { found: Found; onClose: () => void }) {
  const today = useSession().today as Day;
  const go = useNavigate();
  const name = found.fullName ?? found.personCode;
  return (
    <Drawer open title={sayCase('open.title', { name })} onClose={onClose} size="large">
      <ActForm<typeof openCase, Values>
        endpoint={openCase}
        initial={{ unitCode: found.unitCode, on: today, kind: 'admission' }}
        inputOf={({ former, ...values }) => ({
          ...given(values),
          ...(former ? { former: given(former) } : {}),
          personCode: found.personCode,
        })}
        fieldOf={{ 'unit-not-alive-that-day': 'unitCode', 'act-in-the-future': 'on' }}
        words={sayCase('open.act')}
        wayBack={sayCase('open.back')}
        of={found.personCode}
        preview={({ on }) => (on ? [sayCase('open.preview', { name, day: columnDate(on) })] : [])}
        onDone={({ code }) => void go({ to: '/ho-so/$caseCode', params: { caseCode: code } })}
      >
        {(_, { kind }) => (
          <>
            <Form.Item name="unitCode" label={sayCase('open.unit')} rules={[{ required: true }]}>
              <UnitPicker />
            </Form.Item>
            <Form.Item name="on" label={sayCase('open.on')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="kind" label={sayCase('open.kind')}>
              <Radio.Group
                className="act-choices"
                options={CASE_KINDS.map((one) => ({ value: one, label: valueWords('kind', one) }))}
              />
            </Form.Item>
            {kind === 'readmission' && <Former />}
            <ProfileFields />
          </>
        )}
      </ActForm>
    </Drawer>
  );
}

/** What a readmission rests on. */
function Former() {
  return (
    <fieldset>
      <Form.Item name={['former', 'leftOn']} label={sayCase('open.left-on')} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name={['former', 'reason']}
        label={sayCase('open.left-reason')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['former', 'firstDecidedOn']} label={sayCase('open.first-decided')}>
        <DayInput />
      </Form.Item>
      <Form.Item name={['former', 'recordClearedOn']} label={sayCase('open.record-cleared')}>
        <DayInput />
      </Form.Item>
      <Form.Item name={['former', 'readmittedBefore']} label={sayCase('open.times')}>
        <NumberInput isWhole max={9} />
      </Form.Item>
    </fieldset>
  );
}
