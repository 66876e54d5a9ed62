import { type FormEvent, useId, useState } from 'react';
import { RECORD_KINDS, type RecordKind } from '../model.ts';
import { sayAudit } from './sayAudit.ts';

type Props = { asked: string | undefined; onAsk: (record: string) => void };

/** Asks who opened or changed the record of a code. */
export function RecordAsk({ asked = '', onAsk }: Props) {
  const id = useId();
  const at = asked.indexOf(':');
  const [kind, setKind] = useState<string>(at > 0 ? asked.slice(0, at) : 'case');
  const [code, setCode] = useState(asked.slice(at + 1));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() !== '') onAsk(`${kind}:${code.trim()}`);
  };
  return (
    <form className="record-ask" onSubmit={submit} aria-label={sayAudit('audit.of-record')}>
      <div className="list-filter">
        <label htmlFor={`${id}-kind`}>{sayAudit('audit.record-kind')}</label>
        <select
          id={`${id}-kind`}
          className="list-field"
          value={kind}
          onChange={({ target }) => setKind(target.value)}
        >
          {RECORD_KINDS.map((one: RecordKind) => (
            <option key={one} value={one}>
              {sayAudit(`record.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="list-filter">
        <label htmlFor={`${id}-code`}>{sayAudit('audit.record-code')}</label>
        <input
          id={`${id}-code`}
          className="list-field"
          value={code}
          maxLength={80}
          autoComplete="off"
          onChange={({ target }) => setCode(target.value)}
        />
      </div>
      <button type="submit" className="list-button">
        {sayAudit('audit.record-ask')}
      </button>
    </form>
  );
}
