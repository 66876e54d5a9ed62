import { useNavigate } from '@tanstack/react-router';
import { Form, Input, Radio } from 'antd';
import { UnitPicker } from '#features/organisations/web/UnitPicker.tsx';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useSession } from '#web/session.ts';
import { openCase } from '../../contract/opening.ts';
import { CASE_KINDS } from '../../model.ts';
import { ProfileFields } from '../act/ProfileFields.tsx';
import { valueWords } from '../eventWords.ts';
import { sayCase } from '../sayCase.ts';
import { sayOpening } from '../sayOpening.ts';
import type { Found } from './FindPerson.tsx';

type Values = InputOf<typeof openCase>;

/** What was filled in of an opening, without what was left empty. */
export const openingOf = <V extends Pick<Values, 'former'>>({ former, ...values }: V) => ({
  ...given(values),
  ...(former ? { former: given(former) } : {}),
});

/** The page of a case just opened, at the first thing to do. */
export const useFirstAct = () => {
  const go = useNavigate();
  return ({ code }: { code: string }): void =>
    void go({ to: '/ho-so/$caseCode', params: { caseCode: code }, search: { act: 'next' } });
};

/** The case of a person who is known, whom a branch or an organisation put forward. */
export function OpenCase({ found }: { found: Found }) {
  const today = useSession().today as Day;
  const toFirstAct = useFirstAct();
  const name = found.fullName ?? found.personCode;
  return (
    <ActForm<typeof openCase, Values>
      endpoint={openCase}
      initial={{ unitCode: found.unitCode, on: today, kind: 'admission' }}
      inputOf={(values) => ({ ...openingOf(values), personCode: found.personCode })}
      fieldOf={{ 'unit-not-alive-that-day': 'unitCode', 'act-in-the-future': 'on' }}
      words={sayCase('open.act')}
      wayBack={sayCase('open.back')}
      of={found.personCode}
      preview={({ on }) => (on ? [sayCase('open.preview', { name, day: columnDate(on) })] : [])}
      onDone={toFirstAct}
    >
      {(_, { kind }) => <OpeningFields kind={kind} />}
    </ActForm>
  );
}

/** Where and when a case is opened; what may be recorded later stands folded. */
export function OpeningFields({ kind }: { kind: Values['kind'] }) {
  return (
    <>
      <Form.Item name="unitCode" label={sayCase('open.unit')} rules={[{ required: true }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="on" label={sayCase('open.on')} rules={[{ required: true }]}>
        <DayInput />
      </Form.Item>
      <details className="case-more">
        <summary>{sayOpening('new.more')}</summary>
        <Form.Item name="kind" label={sayCase('open.kind')}>
          <Radio.Group
            className="act-choices"
            options={CASE_KINDS.map((one) => ({ value: one, label: valueWords('kind', one) }))}
          />
        </Form.Item>
        {kind === 'readmission' && <Former />}
        <ProfileFields />
      </details>
    </>
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
