import { Form } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { sayAct, sayCase } from '../sayCase.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ActField } from './ActField.tsx';
import { Checked } from './Checked.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { FIELD_OF, fieldsOf, operationOf } from './fields.ts';

type Values = { on: Day } & Record<string, unknown>;

/** Two helpers are two acts: the second stands beside the first. */
const severalIn = ({ memberCode }: Partial<Values>): string[] =>
  Array.isArray(memberCode) ? (memberCode as string[]) : [];

/** The form of one act, made from its contract and filled with what the case suggests. */
export function RecordAct({ one, act, onClose, onDone }: FormProps & { act: string }) {
  const today = useSession().today as Day;
  const endpoint = operationOf(act);
  const suggested = one.moves.find((move) => move.act === act)?.suggested ?? {};
  const fields = fieldsOf(act, suggested);
  const isShown = (name: string, values: Partial<Values>): boolean =>
    act !== 'introduce' ||
    (values.kind === 'member'
      ? name !== 'resolutionNumber'
      : !['memberCode', 'togetherSince', 'togetherBy', 'isReplacement'].includes(name));
  const helper = one.people.find(({ role, isCurrent }) => role === 'helper' && isCurrent);
  const helperCode =
    act === 'hold-ceremony'
      ? one.members.find(({ memberId }) => memberId === helper?.memberId)?.personCode
      : undefined;
  const inputOf = (values: Partial<Values>): Record<string, unknown> => {
    const [first] = severalIn(values);
    // The running number belongs to the relative that was suggested.
    const isOther = values.relation !== undefined && values.relation !== suggested.relation;
    return {
      ...suggested,
      ...(isOther ? { number: 1 } : {}),
      ...given(values),
      ...(first === undefined ? {} : { memberCode: first }),
      caseCode: one.code,
      version: one.version,
    };
  };
  const finish = () => onDone(sayCase('act.done', { act: sayAct([`act.${act}`]) }));
  const second = useChange(endpoint, finish);
  return (
    <ActForm<typeof endpoint, Values>
      endpoint={endpoint}
      initial={{
        ...suggested,
        ...(helperCode ? { memberCode: helperCode } : {}),
        on: today,
      }}
      inputOf={inputOf}
      fieldOf={FIELD_OF}
      of={one.code}
      words={sayCase('act.record')}
      wayBack={sayCase('act.back')}
      preview={({ on }) =>
        on ? [sayCase('act.preview', { day: columnDate(on), what: sayAct([`act.${act}`]) })] : []
      }
      conflict={(refused, again) => (
        <ConflictChoice one={one} refused={refused} onKeep={again} onDrop={onClose} />
      )}
      onDone={(output, values) => {
        const [, beside] = severalIn(values);
        const { version } = output as { version: number };
        if (beside === undefined) finish();
        else second.mutate({ ...inputOf(values), memberCode: beside, isBeside: true, version });
      }}
    >
      {(form, values) => {
        const shown = fields.filter(({ name }) => isShown(name, values));
        const extra = shown.filter(({ isExtra }) => isExtra);
        return (
          <>
            <Form.Item name="on" label={sayAct([`on.${act}`, 'on'])} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            {shown
              .filter(({ isExtra }) => !isExtra)
              .map((field) => (
                <ActField key={field.name} act={act} field={field} unitCode={one.unitCode} />
              ))}
            {extra.length > 0 && (
              <details>
                <summary>{sayCase('act.more')}</summary>
                {extra.map((field) => (
                  <ActField key={field.name} act={act} field={field} unitCode={one.unitCode} />
                ))}
              </details>
            )}
            <Checked one={one} act={act} form={form} fields={shown} input={inputOf(values)} />
          </>
        );
      }}
    </ActForm>
  );
}
