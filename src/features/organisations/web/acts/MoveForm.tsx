import { Form } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { moveUnit } from '../../contract/changes.ts';
import { UnitPicker } from '../UnitPicker.tsx';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';
import { UnitName } from './UnitName.tsx';

type Values = Omit<InputOf<typeof moveUnit>, 'code'>;

/** Another parent from a day on; everything below goes along. */
export function MoveForm({ unit, documentField }: FormProps) {
  const today = useSession().today as Day;
  const parent = unit.parents.at(-1);
  const below = unit.childCounts.reduce((sum, { n }) => sum + n, 0);
  return (
    <ActForm<typeof moveUnit, Values>
      endpoint={moveUnit}
      initial={{ effectiveOn: today }}
      inputOf={(values) => ({ ...given(values), code: unit.code })}
      fieldOf={{ ...unitFieldOf, 'unit-has-one-parent-a-day': 'effectiveOn' }}
      words={sayAct('move.act')}
      wayBack={sayAct('move.way-back')}
      preview={({ parentCode, effectiveOn }) =>
        parentCode && effectiveOn
          ? [
              <>
                {sayAct('move.preview', { day: columnDate(effectiveOn), unit: unit.name ?? unit.code })}{' '}
                <strong>
                  <UnitName code={parentCode} />
                </strong>
                {parent && sayAct('move.preview-before', { before: parent.name ?? parent.code })}
              </>,
              sayAct(below > 0 ? 'move.preview-below' : 'move.preview-figures', { n: below }),
            ]
          : []
      }
      done={(_, again) => <ActDone title={sayAct('move.done')} unit={unit} view="history" again={again} />}
    >
      {(_, { effectiveOn }) => (
        <>
          <Form.Item name="parentCode" label={sayAct('move.parent')} rules={[{ required: true }]}>
            <UnitPicker {...(effectiveOn ? { on: effectiveOn } : {})} />
          </Form.Item>
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}
