import { type FormEvent, useId, useState } from 'react';
import { readDay } from '#kernel/day.ts';
import { say } from '../say.ts';
import { sayList } from './sayList.ts';

/** What a list can be opened at: the beginning of a name, or a day. */
export type JumpKind = {
  label: string;
  kind: 'text' | 'letter' | 'day';
  onJump: (to: string) => void;
};

/** A small box that opens the list where a name or a day begins. */
export function Jump({ label, kind, onJump }: JumpKind) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const to = kind === 'day' ? readDay(typed) : typed.trim();
    if (to) onJump(to);
  };
  return (
    <form className="list-jump" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...(kind === 'day' ? { placeholder: say('common.day-hint') } : {})}
        value={typed}
        maxLength={kind === 'letter' ? 1 : 60}
        className={kind === 'letter' ? 'list-letter' : undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" className="list-button">
        {sayList('list.jump')}
      </button>
    </form>
  );
}
