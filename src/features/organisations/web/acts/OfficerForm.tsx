import { Form, Input, Select } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { appointOfficer } from '../../contract/registers.ts';
import { OFFICER_BODIES } from '../../model.ts';
import { sayOrganisations } from '../sayOrganisations.ts';
import { ActDone } from './ActDone.tsx';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';

type Values = Omit<InputOf<typeof appointOfficer>, 'unitCode'>;

const fieldOf = {
  'effective-day-in-the-future': 'from',
  'unit-not-alive-that-day': 'from',
  'ends-before-it-starts': 'to',
} as const;

/** A person takes a seat in the committee or the standing board. */
export function OfficerForm({ unit, documentField }: FormProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof appointOfficer, Values>
      endpoint={appointOfficer}
      initial={{ body: 'committee', from: today }}
      inputOf={(values) => ({ ...given(values), unitCode: unit.code })}
      fieldOf={fieldOf}
      words={sayAct('officer.act')}
      wayBack={sayAct('officer.way-back')}
      preview={({ personName, post, body, from }) =>
        personName && from && body
          ? [
              sayAct('officer.preview', {
                name: personName,
                post: [post, sayOrganisations(`officer-body.${body}`)].filter(Boolean).join(', '),
                day: columnDate(from),
              }),
            ]
          : []
      }
      done={(_, again, { personName }) => (
        <ActDone
          title={sayAct('officer.done', { name: personName })}
          unit={unit}
          view="officers"
          again={again}
        />
      )}
    >
      {() => (
        <>
          <Form.Item
            name="personName"
            label={sayAct('officer.name')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <div className="act-pair">
            <Form.Item name="post" label={sayAct('officer.post')} extra={sayAct('officer.post-extra')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
            <Form.Item name="body" label={sayAct('officer.body')} rules={[{ required: true }]}>
              <Select
                options={OFFICER_BODIES.map((value) => ({
                  value,
                  label: sayOrganisations(`officer-body.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name="from" label={sayAct('officer.from')} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            <Form.Item name="to" label={sayAct('officer.to')} extra={sayAct('officer.to-extra')}>
              <DayInput />
            </Form.Item>
            <Form.Item name="term" label={sayAct('officer.term')} extra={sayAct('officer.term-extra')}>
              <Input maxLength={300} autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name="documentCode" label={sayAct('field.document')}>
            {documentField}
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
