import { Form, Input, Radio } from 'antd';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { ActForm } from '#web/form/ActForm.tsx';
import { DayInput } from '#web/form/DayInput.tsx';
import { given } from '#web/form/given.ts';
import { BY_VOTE, correctCase } from '../../contract.ts';
import type { Case } from '../case/CasePage.tsx';
import { eventWords, valueWords } from '../eventWords.ts';
import { sayAct, sayCase } from '../sayCase.ts';
import type { FormProps } from './ActDrawer.tsx';
import { ActField, labelOf } from './ActField.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { FIELD_OF, fieldsOf } from './fields.ts';
import { Kept } from './Kept.tsx';
import { lastEventOf, type Said, standsFor } from './merge.ts';

type Values = {
  how: 'change' | 'void';
  on: Day;
  reason: string;
  details: Record<string, unknown>;
  version: number;
  seen: number;
};
type Props = FormProps & { event: Case['events'][number]; isVoid: boolean };

/** Members and units of an event are not changed in place: the event is void and done anew. */
const isPlain = (kind: string): boolean => !['member', 'unit'].includes(kind);

/** A wrong record is superseded by a right one, or by the word that it never was; both stay. */
export function CorrectEvent({ one, event, isVoid, onClose, onDone }: Props) {
  const isVote = BY_VOTE.includes(event.act);
  const what = eventWords(event, one);
  const fields = isVote
    ? []
    : fieldsOf(event.act, {}).filter(({ kind, name }) => isPlain(kind) && name !== 'matter');
  /** What the form asks of an event, of all that it says. */
  const askedOf = (on: string, details: Said): Said => ({
    on,
    ...Object.fromEntries(fields.map(({ name }) => [name, details[name]])),
  });
  const inputOf = ({ how, on, reason, details, version }: Values): InputOf<typeof correctCase> => ({
    caseCode: one.code,
    version,
    eventId: event.id,
    reason,
    ...(how === 'void' ? {} : { on, ...(isVote ? {} : { details: given(details ?? {}) }) }),
  });
  return (
    <ActForm<typeof correctCase, Values>
      endpoint={correctCase}
      initial={{
        how: isVoid ? 'void' : 'change',
        on: event.on as Day,
        details: event.details,
        version: one.version,
        seen: lastEventOf(one.events),
      }}
      inputOf={inputOf}
      fieldOf={FIELD_OF}
      of={`${one.code} ${event.id}`}
      words={sayCase('correct.act')}
      wayBack={sayCase('correct.back')}
      preview={({ how }) => [sayCase(how === 'void' ? 'correct.preview-void' : 'correct.preview', { what })]}
      conflict={(refused, { values, again, forget }) => (
        <ConflictChoice
          one={one}
          seen={values.seen}
          refused={refused}
          compare={({ events }) => {
            const theirs = standsFor(events, event.id);
            if (!theirs || theirs.id === event.id || values.how === 'void') return null;
            return {
              was: askedOf(event.on, event.details),
              theirs: askedOf(theirs.on, theirs.details),
              mine: askedOf(values.on, values.details),
            };
          }}
          labelOf={(field) =>
            field === 'on' ? sayAct([`on.${event.act}`, 'on']) : labelOf(event.act, field)
          }
          wordsOf={valueWords}
          onBeside={({ version, events }) =>
            again({ version, eventId: standsFor(events, event.id)?.id ?? event.id })
          }
          onSend={({ on, ...details }, { version, events }) =>
            again({
              version,
              eventId: standsFor(events, event.id)?.id ?? event.id,
              on,
              ...(isVote ? {} : { details: given(details) }),
            })
          }
          onDrop={() => {
            forget();
            onClose();
          }}
        />
      )}
      onDone={() => onDone(sayCase('act.done', { act: sayCase('history.correct') }))}
    >
      {(_, { how }) => (
        <>
          <Kept names={['version', 'seen']} />
          <Form.Item name="how" label={sayCase('correct.how')}>
            <Radio.Group
              className="act-choices"
              options={[
                { value: 'change', label: sayCase('correct.change') },
                { value: 'void', label: sayCase('correct.void') },
              ]}
            />
          </Form.Item>
          {isVote && <p className="case-soft">{sayCase('correct.vote')}</p>}
          <div hidden={how === 'void'}>
            <Form.Item name="on" label={sayAct([`on.${event.act}`, 'on'])} rules={[{ required: true }]}>
              <DayInput />
            </Form.Item>
            {fields.map((field) => (
              <ActField
                key={field.name}
                act={event.act}
                field={{ ...field, isRequired: false }}
                unitCode={one.unitCode}
                within="details"
              />
            ))}
          </div>
          <Form.Item
            name="reason"
            label={sayCase('correct.reason')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea rows={2} maxLength={2_000} />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}
