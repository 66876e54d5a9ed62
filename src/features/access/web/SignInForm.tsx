import { type FormEvent, useId, useState } from 'react';
import type { Static } from 'typebox';
import { call } from '#web/api.ts';
import { Refused } from '#web/refused.ts';
import { type SessionView, signIn } from '../contract.ts';
import { FormError } from './FormError.tsx';
import { PasswordInput } from './PasswordInput.tsx';
import { sayAccess } from './sayAccess.ts';
import { useCountdown } from './useCountdown.ts';

/** Who was signed in until a moment ago, and how that ended. */
export type EndedSession = { name: string; refused: Refused };

type Props = {
  ended: EndedSession | null;
  onOpen: (session: Static<typeof SessionView>, password: string) => void;
};

/** Name and password; after too many wrong tries the button counts the seconds down. */
export function SignInForm({ ended, onOpen }: Props) {
  const id = useId();
  const [name, setName] = useState(ended?.name ?? '');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Refused | null>(ended?.refused ?? null);
  const [isBusy, setBusy] = useState(false);
  const [secondsLeft, waitFor] = useCountdown();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || secondsLeft > 0) return;
    setBusy(true);
    setRefused(null);
    try {
      const { session } = await call(signIn, { name: name.trim().toLowerCase(), password });
      onOpen(session, password);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefused(error);
      waitFor(error.retryAfter ?? 0);
    } finally {
      setBusy(false);
    }
  };

  const label =
    secondsLeft > 0
      ? sayAccess('sign-in.wait', { seconds: secondsLeft })
      : sayAccess(isBusy ? 'sign-in.busy' : 'sign-in.submit');
  return (
    <form className="form" onSubmit={submit}>
      <FormError refused={refused} />
      <div className="form-field">
        <label htmlFor={id}>{sayAccess('sign-in.name')}</label>
        <div className="form-input">
          <input
            id={id}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            required
          />
        </div>
      </div>
      <PasswordInput
        label={sayAccess('sign-in.password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      <button type="submit" className="form-submit" aria-disabled={isBusy || secondsLeft > 0}>
        {label}
      </button>
    </form>
  );
}
