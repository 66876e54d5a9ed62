import { useState } from 'react';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { sayAccess } from './sayAccess.ts';
import './access.css';

/** Change one's own password. */
export function PasswordPage() {
  const { account } = useSession();
  const [isDone, setDone] = useState(false);
  return (
    <Page title={sayAccess('password.title')}>
      {isDone ? (
        <Notice kind="done" title={sayAccess('password.done')} />
      ) : (
        <PasswordForm name={account.name} onDone={() => setDone(true)} onEnded={() => location.reload()} />
      )}
    </Page>
  );
}
