import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { CONTACTS } from '#features/admissions/model.ts';
import type { Day } from '#kernel/day.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { useSession } from '#web/session.ts';
import { correctContact, noteContact } from '../contract.ts';
import type { Contact } from './PersonCard.tsx';
import { sayOwn } from './sayOwn.ts';

type Props = {
  caseCode: string;
  /** What was noted and is written anew. */
  former?: Contact;
  onClose: () => void;
  onDone: () => void;
};

/** How, when, and a few words, in large plain controls; today and in person until somebody says otherwise. */
export function ContactForm({ caseCode, former, onClose, onDone }: Props) {
  const id = useId();
  const today = useSession().today as Day;
  const [contact, choose] = useState<(typeof CONTACTS)[number]>(former?.contact ?? 'met');
  const [on, setOn] = useState<Day | null>((former?.on as Day | undefined) ?? today);
  const [note, setNote] = useState(former?.note ?? '');
  const [fault, setFault] = useState<string | null>(null);
  const add = useChange(noteContact);
  const correct = useChange(correctContact);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = note.trim();
    const missing = words === '' ? 'contact.empty' : on === null ? 'contact.no-day' : null;
    setFault(missing && sayOwn(missing));
    if (missing !== null || on === null) return;
    const written = { caseCode, on, contact, note: words };
    // The form closes when the list is read anew, so that nobody acts on the line that was.
    if (former) correct.mutate({ ...written, eventId: former.eventId }, { onSuccess: onDone });
    else add.mutate(written, { onSuccess: onDone });
  };
  return (
    <form className="own-form" onSubmit={send}>
      <RefusedLines refused={add.error ?? correct.error} />
      {fault && <Notice kind="error" title={fault} />}
      <fieldset className="own-how">
        <legend>{sayOwn('contact.how')}</legend>
        {CONTACTS.map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-how`} checked={contact === one} onChange={() => choose(one)} />
            {sayOwn(`contact.${one}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-note`}>{sayOwn('contact.note')}</label>
      <Input.TextArea
        id={`${id}-note`}
        rows={3}
        maxLength={2_000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <label htmlFor={`${id}-on`}>{sayOwn('contact.on')}</label>
      <DayInput id={`${id}-on`} value={on} onChange={setOn} />
      <div className="own-acts">
        <Button type="primary" size="large" htmlType="submit" loading={add.isPending || correct.isPending}>
          {sayOwn('contact.save')}
        </Button>
        <Button size="large" onClick={onClose}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
