import { Button } from 'antd';
import { useState } from 'react';
import { sayAct, sayCode } from '#features/admissions/web/sayCase.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Facts } from '#web/Facts.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { correctContact } from '../contract.ts';
import { ContactForm } from './ContactForm.tsx';
import { nameOf } from './names.ts';
import type { Own } from './OwnPage.tsx';
import { sayOwn } from './sayOwn.ts';

type Person = Own['people'][number];
export type Contact = Person['contacts'][number];

const nextOf = ({ nextAct, nextDueOn }: Person): string => {
  const act = nextAct === null ? '' : sayAct([`act.${nextAct}`]);
  if (act === '') return sayOwn('person.next-none');
  return nextDueOn === null ? act : sayOwn('person.next-due', { act, day: printDay(nextDueOn) });
};

/** One person whom the member follows: where they stand, what comes, and the one button. */
export function PersonCard({ person }: { person: Person }) {
  const [writing, write] = useState<'new' | Contact | null>(null);
  const [isSaved, setSaved] = useState(false);
  const name = nameOf(person);
  return (
    <article className="own-person">
      <h3>{name}</h3>
      {writing === 'new' ? (
        <ContactForm
          caseCode={person.caseCode}
          onClose={() => write(null)}
          onDone={() => {
            write(null);
            setSaved(true);
          }}
        />
      ) : (
        <Button
          type="primary"
          size="large"
          className="own-write"
          aria-label={sayOwn('contact.open-whom', { name })}
          onClick={() => {
            setSaved(false);
            write('new');
          }}
        >
          {sayOwn('contact.open')}
        </Button>
      )}
      <div aria-live="polite">{isSaved && <Notice kind="done" title={sayOwn('contact.saved')} />}</div>
      <Facts
        facts={[
          [
            sayOwn('person.status'),
            sayOwn('person.since', {
              status: sayCode('status', person.status),
              day: printDay(person.statusSince),
            }),
          ],
          [sayOwn('person.next'), nextOf(person)],
          [sayOwn('person.duty'), sayOwn(`duty.${person.duty}`)],
          [sayOwn('person.met'), printDay(person.contactOn) || sayOwn('person.never-met')],
          [sayOwn('person.meet-by'), printDay(person.contactDueOn)],
          [sayOwn('person.since-helped'), printDay(person.helpsSince)],
          [sayOwn('person.until'), printDay(person.helpsUntil)],
          [sayOwn('person.found'), person.isFinder ? sayOwn('person.found-yes') : null],
        ]}
      />
      <Contacts person={person} writing={writing === 'new' ? null : writing} write={write} />
    </article>
  );
}

type ContactsProps = {
  person: Person;
  writing: Contact | null;
  write: (one: Contact | null) => void;
};

const lineOf = ({ on, contact, note }: Contact): string =>
  contact === null
    ? sayOwn('contact.line-plain', { day: printDay(on), note })
    : sayOwn('contact.line', { day: printDay(on), how: sayOwn(`contact.${contact}`).toLowerCase(), note });

function Contacts({ person: { caseCode, contacts }, writing, write }: ContactsProps) {
  const takeBack = useChange(correctContact);
  if (contacts.length === 0) return null;
  return (
    <details className="own-contacts" open={contacts.length <= 3}>
      <summary>{sayOwn('contact.list')}</summary>
      <RefusedLines refused={takeBack.error} />
      <ul>
        {contacts.map((one) => (
          <li key={one.eventId}>
            {writing?.eventId === one.eventId ? (
              <ContactForm
                caseCode={caseCode}
                former={one}
                onClose={() => write(null)}
                onDone={() => write(null)}
              />
            ) : (
              <>
                <span>{lineOf(one)}</span>
                <span className="own-acts">
                  <Button
                    aria-label={sayOwn('contact.correct-which', { day: printDay(one.on) })}
                    onClick={() => write(one)}
                  >
                    {sayOwn('contact.correct')}
                  </Button>
                  <ConfirmButton
                    words={sayOwn('contact.take-back')}
                    label={sayOwn('contact.take-back-which', { day: printDay(one.on) })}
                    what={sayOwn('contact.take-back-what')}
                    isBusy={takeBack.isPending}
                    onConfirm={() => takeBack.mutate({ caseCode, eventId: one.eventId })}
                  />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
