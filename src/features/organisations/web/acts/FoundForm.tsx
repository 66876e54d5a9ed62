import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { Suggested } from '#web/form/Suggested.tsx';
import { useSession } from '#web/session.ts';
import { foundUnit } from '../../contract/changes.ts';
import { useNames } from '../useNames.ts';
import { ActDone } from './ActDone.tsx';
import { unitFieldOf } from './fieldOf.ts';
import { sayAct } from './sayAct.ts';
import { MoreUnitFields, UnitFields } from './UnitFields.tsx';

type Values = InputOf<typeof foundUnit>;
type Parent = {
  code: string;
  name: string | null;
  kind: string | null;
  childCounts: readonly { n: number }[];
};

type Props = {
  /** Null founds a root. */
  parent: Parent | null;
  /** Chooses or records the deciding document; null where no unit stands yet to record one for. */
  documentField: ReactNode;
};

/** The kind most often founded below a kind. */
const usualBelow: Readonly<Record<string, string>> = {
  'base-org': 'branch',
  section: 'branch',
  'direct-upper': 'base-org',
};

const suggestedCode = ({ code, childCounts }: Parent): string =>
  `${code}-${childCounts.reduce((sum, { n }) => sum + n, 1)}`;

/** Found a unit below another, or a root. */
export function FoundForm({ parent, documentField }: Props) {
  const { today: text } = useSession();
  const today = parseDay(text) as Day;
  const kindName = useNames('unit-kind');
  const usual = usualBelow[parent?.kind ?? ''];
  return (
    <ActForm<typeof foundUnit, Values>
      endpoint={foundUnit}
      initial={{ effectiveOn: today, ...(usual ? { kind: usual } : {}) }}
      inputOf={(values) => ({ ...given(values), ...(parent ? { parentCode: parent.code } : {}) })}
      fieldOf={unitFieldOf}
      words={sayAct('found.act')}
      wayBack={sayAct('found.way-back')}
      preview={({ name, kind, effectiveOn }) =>
        name && kind
          ? [
              sayAct(parent ? 'found.preview' : 'found.preview-root', {
                name,
                kind: kindName(kind),
                parent: parent?.name ?? parent?.code ?? '',
              }),
              effectiveOn
                ? sayAct('found.preview-on', { day: columnDate(effectiveOn) })
                : sayAct('found.preview-always'),
            ]
          : []
      }
      done={({ code }, again, { name }) => (
        <ActDone
          title={sayAct('found.done', { unit: name })}
          open={{ code, name }}
          unit={parent}
          again={again}
        />
      )}
    >
      {(form, { effectiveOn = null }) => (
        <>
          <Suggested form={form} name="code" text={parent ? suggestedCode(parent) : ''} />
          <UnitFields on={effectiveOn} />
          <div className="act-pair">
            <Form.Item name="effectiveOn" label={sayAct('found.on')} extra={sayAct('found.on-extra')}>
              <DayInput />
            </Form.Item>
            {documentField && (
              <Form.Item name="documentCode" label={sayAct('field.document')}>
                {documentField}
              </Form.Item>
            )}
          </div>
          <details>
            <summary>{sayAct('field.more')}</summary>
            <MoreUnitFields on={effectiveOn} />
            <Form.Item name="note" label={sayAct('field.note')}>
              <Input.TextArea maxLength={2000} rows={2} />
            </Form.Item>
          </details>
        </>
      )}
    </ActForm>
  );
}
