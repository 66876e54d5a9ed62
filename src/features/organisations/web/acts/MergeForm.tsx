import { Button, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { mergeUnits } from '../../contract/changes.ts';
import { UnitPicker } from '../UnitPicker.tsx';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import type { FormProps } from './RenameForm.tsx';
import { remainsWords } from './remainsWords.ts';
import { sayAct } from './sayAct.ts';
import { UnitFields } from './UnitFields.tsx';
import { UnitName } from './UnitName.tsx';
import { useRemains } from './useRemains.ts';

type New = { code: string; name: string; kind: string };
type Values = New & {
  others?: (string | undefined)[];
  how: 'into' | 'new';
  into?: string;
  effectiveOn: Day;
  documentCode?: string;
  note?: string;
};

const inputOf = (
  unitCode: string,
  { others = [], how, into, code, name, kind, ...change }: Values,
): InputOf<typeof mergeUnits> => ({
  ...given(change),
  units: [unitCode, ...others.filter((one) => one !== undefined)],
  ...(how === 'new' ? { intoNew: { code, name, kind } } : into ? { into } : {}),
});

/** Merge the unit, alone or with others, into one that stands or into a new one. */
export function MergeForm({ unit, documentField, held, next }: FormProps) {
  const today = useSession().today as Day;
  const named = { code: unit.code, name: unit.name };
  return (
    <ActForm<typeof mergeUnits, Values>
      endpoint={mergeUnits}
      initial={{ effectiveOn: today, how: 'into', others: [], ...(unit.kind ? { kind: unit.kind } : {}) }}
      inputOf={(values) => inputOf(unit.code, values)}
      fieldOf={unitFieldOf}
      words={sayAct('merge.act')}
      isDangerous
      wayBack={sayAct('merge.way-back')}
      preview={(values) => mergePreview(named, values, held)}
      done={({ code }) => (
        <ActDone title={sayAct('merge.done')} open={{ code, name: code }} unit={unit} view="history">
          {next(code)}
        </ActDone>
      )}
    >
      {(_, { how = 'into', effectiveOn }) => (
        <>
          <fieldset>
            <legend>{sayAct('merge.units')}</legend>
            <p>{unit.name ?? unit.code}</p>
            <Others on={effectiveOn} />
          </fieldset>
          <fieldset>
            <legend>{sayAct('merge.successor')}</legend>
            <Form.Item name="how">
              <Radio.Group
                aria-label={sayAct('merge.successor')}
                options={[
                  { value: 'into', label: sayAct('merge.into') },
                  { value: 'new', label: sayAct('merge.new') },
                ]}
              />
            </Form.Item>
            {how === 'into' ? (
              <Form.Item name="into" label={sayAct('merge.into-unit')} rules={[{ required: true }]}>
                <UnitPicker {...(effectiveOn ? { on: effectiveOn } : {})} />
              </Form.Item>
            ) : (
              <UnitFields on={effectiveOn ?? null} />
            )}
          </fieldset>
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}

function Others({ on }: { on: Day | undefined }) {
  return (
    <Form.List name="others">
      {(others, { add, remove }) => (
        <>
          {others.map(({ key, name }) => (
            <div key={key} className="act-line">
              <Form.Item
                name={name}
                label={sayAct('merge.other', { n: name + 1 })}
                rules={[{ required: true }]}
              >
                <UnitPicker {...(on ? { on } : {})} />
              </Form.Item>
              <Button
                aria-label={sayAct('merge.other-remove-n', { n: name + 1 })}
                onClick={() => remove(name)}
              >
                {sayAct('merge.other-remove')}
              </Button>
            </div>
          ))}
          <p>
            <Button onClick={() => add()}>{sayAct('merge.other-add')}</Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

const mergePreview = (
  unit: { code: string; name: string | null },
  { others = [], how, into, name, effectiveOn }: Partial<Values>,
  held: FormProps['held'],
): ReactNode[] => {
  if (!effectiveOn || (how === 'into' ? !into : !name)) return [];
  const codes = [unit.code, ...others.filter((one) => one !== undefined)];
  return [
    <>
      {sayAct(how === 'new' ? 'merge.preview-new' : 'merge.preview-into')}{' '}
      <strong>{how === 'new' ? name : <UnitName code={into ?? ''} />}</strong>
    </>,
    ...codes.map((code) => <Ending key={code} code={code} on={effectiveOn} held={held} />),
    sayAct('merge.preview-history'),
  ];
};

function Ending({ code, on, held }: { code: string; on: Day; held: FormProps['held'] }) {
  const remains = useRemains([code], on).get(code);
  const below = remains && remainsWords(remains);
  return (
    <>
      <strong>
        <UnitName code={code} />
      </strong>{' '}
      {sayAct('merge.preview-ends', { day: columnDate(on) })}
      {below ? ` ${sayAct('merge.preview-goes', { below })}` : ''}
      {held({ code, on, isHandedOn: true })}
    </>
  );
}
