import { type FormEvent, useId, useState } from 'react';
import { call } from '#web/api.ts';
import { Refused } from '#web/refused.ts';
import { changePassword } from '../contract.ts';
import { FormError } from './FormError.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { PasswordRules } from './PasswordRules.tsx';
import { sayAccess } from './sayAccess.ts';

type Props = {
  /** Sign-in name: a new password must not hold it. */
  name: string;
  /** The password typed a moment ago; without it the form asks for it. */
  typed?: string;
  onDone: () => void;
  /** The session was over before the new password came: nothing is saved. */
  onEnded: (refused: Refused) => void;
};

/** Choose a new password of one's own. */
export function PasswordForm({ name, typed, onDone, onEnded }: Props) {
  const rulesId = useId();
  const [current, setCurrent] = useState(typed ?? '');
  const [next, setNext] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWrong = (field: string): boolean =>
    refused?.reasons.some((reason) => reason.field === field) ?? false;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setRefused(null);
    try {
      await call(changePassword, { current, next });
      onDone();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 401) onEnded(error);
      else setRefused(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="form" onSubmit={submit}>
      <FormError refused={refused} />
      {/* Lets a password manager know whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={name} />
      <div className="form-choose">
        <div className="form">
          {typed === undefined && (
            <PasswordInput
              label={sayAccess('password.current')}
              value={current}
              onChange={setCurrent}
              autoComplete="current-password"
              isWrong={isWrong('current')}
            />
          )}
          <PasswordInput
            label={sayAccess('password.next')}
            value={next}
            onChange={setNext}
            autoComplete="new-password"
            isWrong={isWrong('next')}
            describedBy={rulesId}
          />
        </div>
        <PasswordRules id={rulesId} password={next} name={name} />
      </div>
      <button type="submit" className="form-submit" aria-disabled={isBusy}>
        {sayAccess(isBusy ? 'sign-in.busy' : 'password.submit')}
      </button>
    </form>
  );
}
