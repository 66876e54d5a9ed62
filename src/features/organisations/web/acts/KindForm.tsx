import { Form } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { given } from '#web/form/given.ts';
import { useSession } from '#web/session.ts';
import { changeKind } from '../../contract/changes.ts';
import { CatalogueSelect } from '../CatalogueSelect.tsx';
import { useNames } from '../useNames.ts';
import { ActDone } from './ActDone.tsx';
import { ChangeFields } from './ChangeFields.tsx';
import { unitFieldOf } from './fieldOf.ts';
import type { FormProps } from './RenameForm.tsx';
import { sayAct } from './sayAct.ts';

type Values = Omit<InputOf<typeof changeKind>, 'code'>;

/** Another kind, type or block from a day on. */
export function KindForm({ unit, documentField }: FormProps) {
  const today = useSession().today as Day;
  const kindName = useNames('unit-kind');
  return (
    <ActForm<typeof changeKind, Values>
      endpoint={changeKind}
      initial={{
        effectiveOn: today,
        ...(unit.type ? { type: unit.type } : {}),
        ...(unit.block ? { block: unit.block } : {}),
      }}
      inputOf={(values) => ({ ...given(values), code: unit.code })}
      fieldOf={{ ...unitFieldOf, 'unit-has-one-kind-a-day': 'effectiveOn' }}
      words={sayAct('kind.act')}
      wayBack={sayAct('kind.way-back')}
      preview={({ kind, effectiveOn }) =>
        kind && effectiveOn
          ? [
              sayAct('kind.preview', {
                day: columnDate(effectiveOn),
                unit: unit.name ?? unit.code,
                kind: kindName(kind),
                before: kindName(unit.kind),
              }),
            ]
          : []
      }
      done={(_, again) => <ActDone title={sayAct('kind.done')} unit={unit} view="history" again={again} />}
    >
      {(_, { effectiveOn = null }) => (
        <>
          <Form.Item name="kind" label={sayAct('kind.kind')} rules={[{ required: true }]}>
            <CatalogueSelect catalogue="unit-kind" on={effectiveOn} />
          </Form.Item>
          <div className="act-pair">
            <Form.Item name="type" label={sayAct('field.type')}>
              <CatalogueSelect catalogue="unit-type" isOptional on={effectiveOn} />
            </Form.Item>
            <Form.Item name="block" label={sayAct('field.block')}>
              <CatalogueSelect catalogue="block" isOptional on={effectiveOn} />
            </Form.Item>
          </div>
          <ChangeFields documentField={documentField} />
        </>
      )}
    </ActForm>
  );
}
