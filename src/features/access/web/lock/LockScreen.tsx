import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, keepCsrfToken } from '#web/api.ts';
import { Refused } from '#web/refused.ts';
import { signInUrl } from '#web/returnAddress.ts';
import { sessionKey, useSession } from '#web/session.ts';
import { wordsOf } from '#web/words.ts';
import { signIn, switchGrant } from '../../contract.ts';
import { FormError } from '../FormError.tsx';
import { PasswordInput } from '../PasswordInput.tsx';
import { sayAccess } from '../sayAccess.ts';
import { lockMessages } from './messages.vi.ts';
import '../access.css';
import './lock.css';

const say = wordsOf(lockMessages);

/** Hides the page until its reader gives the password again; what was being written stays. */
export function LockScreen({ onOpen }: { onOpen: () => void }) {
  const { account, grant } = useSession();
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  const open = async () => {
    const { session } = await call(signIn, { name: account.name, password });
    keepCsrfToken(session.csrfToken);
    // The same role as before the lock.
    const isSame = !grant || session.grant?.id === grant.id;
    client.setQueryData(sessionKey, isSame ? session : await call(switchGrant, { grantId: grant.id }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setRefused(null);
    try {
      await open();
      onOpen();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="lock"
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
    >
      <form className="form" onSubmit={submit}>
        <h2 id="lock-title">{say('lock.title')}</h2>
        <p>{say('lock.what', { name: account.displayName })}</p>
        <FormError refused={refused} />
        <input type="hidden" autoComplete="username" value={account.name} />
        <PasswordInput
          label={sayAccess('sign-in.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <button type="submit" className="form-submit" aria-disabled={isBusy}>
          {say('lock.open')}
        </button>
        <a href={signInUrl(location)}>{say('lock.other')}</a>
      </form>
    </dialog>
  );
}
