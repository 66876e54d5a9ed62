import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { renameUnit } from '../../contract/changes.ts';
import type { Unit } from '../UnitPage.tsx';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import { sayAct } from './sayAct.ts';

type Values = Omit<InputOf<typeof renameUnit>, 'code'>;
export type FormProps = {
  unit: Unit;
  documentField: ReactNode;
  /** What else a unit leaves that ends on a day; `isHandedOn` where others go on with it. */
  held: (ending: { code: string; on: Day; isHandedOn: boolean }) => ReactNode;
  /** What is left to decide after units ended, from the unit that goes on. */
  next: (code: string) => ReactNode;
};

/** Another name from a day on. */
export function RenameForm({ unit, documentField }: FormProps) {
  const today = useSession().today as Day;
  return (
    <ActForm<typeof renameUnit, Values>
      endpoint={renameUnit}
      initial={{ effectiveOn: today }}
      inputOf={(values) => ({ ...given(values), code: unit.code })}
      fieldOf={{ ...unitFieldOf, 'unit-has-one-name-a-day': 'effectiveOn' }}
      words={sayAct('rename.act')}
      wayBack={sayAct('rename.way-back')}
      preview={({ name, effectiveOn }) =>
        name && effectiveOn
          ? [
              sayAct('rename.preview', {
                day: columnDate(effectiveOn),
                name,
                before: unit.name ?? unit.code,
              }),
              sayAct('rename.preview-before'),
            ]
          : []
      }
      done={(_, again, { name }) => (
        <ActDone
          title={sayAct('rename.done', { name })}
          unit={{ code: unit.code, name }}
          view="history"
          again={again}
        />
      )}
    >
      {() => (
        <>
          <Form.Item name="name" label={sayAct('rename.name')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="shortName"
            label={sayAct('field.short-name')}
            extra={sayAct('field.short-name-extra')}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}
