import { Form } from 'antd';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { correctCase } from '../../contract.ts';
import type { Case } from '../case/CasePage.tsx';
import { valueWords } from '../eventWords.ts';
import { sayAct, sayCase } from '../sayCase.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ActField, labelOf } from './ActField.tsx';
import { Checked } from './Checked.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { FIELD_OF, fieldsOf, operationOf } from './fields.ts';
import { Kept } from './Kept.tsx';
import { lastEventOf, type Said, sameActSince } from './merge.ts';

/** What is filled in, with what of the case the writer saw; a draft keeps both. */
type Values = { on: Day; version: number; seen: number } & Record<string, unknown>;

/** Two helpers are two acts: the second stands beside the first. */
const severalIn = ({ memberCode }: Partial<Values>): string[] =>
  Array.isArray(memberCode) ? (memberCode as string[]) : [];

/** Which member it is stands in what tells one act from another: the fields are compared beside it. */
const shownOf = ({ memberId: _, isFullMember: __, ...said }: Said): Said => said;

/** The first values that need nobody's knowledge. */
const suggestedBy = (act: string, { sourcing }: Case): Record<string, unknown> => {
  if (act === 'state-basis' || (act === 'enlist' && sourcing.basis === null))
    return { purpose: sayCase('act.purpose') };
  if (act !== 'record-position') return {};
  const { position, pool, tags } = sourcing;
  return given({ position, pool, tags });
};

/** What is told with the listing of somebody of whom it was not told before. */
const BASIS = ['basis', 'basisOn', 'purpose'];
const NEEDED_TO_LIST = ['basis', 'purpose'];

/** The form of one act, made from its contract and filled with what the case suggests. */
export function RecordAct({ one, act, onClose, onDone }: FormProps & { act: string }) {
  const today = useSession().today as Day;
  const endpoint = operationOf(act);
  const suggested = one.moves.find((move) => move.act === act)?.suggested ?? {};
  const fields = fieldsOf(act, suggested).map((field) =>
    act === 'enlist' && NEEDED_TO_LIST.includes(field.name) ? { ...field, isRequired: true } : field,
  );
  const isShown = (name: string, values: Partial<Values>): boolean =>
    act === 'enlist'
      ? !BASIS.includes(name) || one.sourcing.basis === null
      : act !== 'introduce' ||
        (values.kind === 'member'
          ? name !== 'resolutionNumber'
          : !['memberCode', 'togetherSince', 'togetherBy', 'isReplacement'].includes(name));
  const helper = one.people.find(({ role, isCurrent }) => role === 'helper' && isCurrent);
  const helperCode =
    act === 'hold-ceremony'
      ? one.members.find(({ memberId }) => memberId === helper?.memberId)?.personCode
      : undefined;
  const inputOf = ({ seen: _, ...values }: Partial<Values>): Record<string, unknown> => {
    const [first] = severalIn(values);
    // The running number belongs to the relative that was suggested.
    const isOther = values.relation !== undefined && values.relation !== suggested.relation;
    return {
      ...suggested,
      ...(isOther ? { number: 1 } : {}),
      ...given(values),
      ...(first === undefined ? {} : { memberCode: first }),
      caseCode: one.code,
    };
  };
  /** The act as an event would say it: the member by the key that events have. */
  const saidOf = (values: Values, { members }: Case): Said => {
    const { caseCode: _, version: __, memberCode, ...said } = inputOf(values);
    const named = members.find(({ personCode }) => personCode === memberCode);
    return { ...said, ...(named ? { memberId: named.memberId } : {}) };
  };
  const sameIn = (values: Values, now: Case) =>
    sameActSince(now.events, values.seen, { act, details: saidOf(values, now) });
  const finish = () => onDone(sayCase('act.done', { act: sayAct([`act.${act}`]) }));
  const second = useChange(endpoint, finish);
  const mending = useChange(correctCase, finish);
  return (
    <ActForm<typeof endpoint, Values>
      endpoint={endpoint}
      initial={{
        ...suggested,
        ...suggestedBy(act, one),
        ...(helperCode ? { memberCode: helperCode } : {}),
        on: today,
        version: one.version,
        seen: lastEventOf(one.events),
      }}
      inputOf={inputOf}
      fieldOf={FIELD_OF}
      of={one.code}
      words={sayCase('act.record')}
      wayBack={sayCase('act.back')}
      preview={({ on }) =>
        on ? [sayCase('act.preview', { day: columnDate(on), what: sayAct([`act.${act}`]) })] : []
      }
      conflict={(refused, { values, again, forget }) => (
        <ConflictChoice
          one={one}
          seen={values.seen}
          refused={refused}
          compare={(now) => {
            const same = sameIn(values, now);
            if (!same) return null;
            const theirs = shownOf({ ...same.details, on: same.on });
            return { was: {}, theirs, mine: shownOf(saidOf(values, now)) };
          }}
          labelOf={(field) => (field === 'on' ? sayAct([`on.${act}`, 'on']) : labelOf(act, field))}
          wordsOf={valueWords}
          onBeside={({ version }) => again({ version })}
          onSend={({ on, ...details }, now) => {
            forget();
            mending.mutate({
              caseCode: one.code,
              version: now.version,
              eventId: sameIn(values, now)?.id ?? 0,
              reason: sayCase('conflict.reason'),
              on: on as Day,
              details,
            });
          }}
          answer={mending.error}
          onDrop={() => {
            forget();
            onClose();
          }}
        />
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
            <Kept names={['version', 'seen']} />
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
