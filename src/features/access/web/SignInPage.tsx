import { useEffect, useState } from 'react';
import { keepCsrfToken } from '#web/api.ts';
import { LanguageButton } from '#web/LanguageButton.tsx';
import { say } from '#web/say.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { type EndedSession, SignInForm } from './SignInForm.tsx';
import { sayAccess } from './sayAccess.ts';
import './access.css';

export type NeedsPassword = { name: string; typed?: string };

type Props = { icon: string; needsPassword: NeedsPassword | null; onOpen: () => void };

/** The first page: sign in and, the first time, choose a password of one's own. */
export function SignInPage({ icon, needsPassword, onOpen }: Props) {
  const [mustChoose, setMustChoose] = useState(needsPassword);
  const [ended, setEnded] = useState<EndedSession | null>(null);
  useEffect(() => {
    document.title = say('page.title', { page: sayAccess('sign-in.submit') });
  }, []);
  return (
    <div className="sign-in">
      <main className={mustChoose ? 'sign-in-sheet sign-in-wide' : 'sign-in-sheet'}>
        <header className="sign-in-brand">
          <img src={icon} alt="" />
          <div>
            <h1>{say('product.name')}</h1>
            <p>{say('product.what')}</p>
          </div>
        </header>
        {mustChoose ? (
          <section className="form">
            <h2>{sayAccess('password.title')}</h2>
            <p>{sayAccess('password.first')}</p>
            <PasswordForm
              {...mustChoose}
              onDone={onOpen}
              onEnded={(refused) => {
                setEnded({ name: mustChoose.name, refused });
                setMustChoose(null);
              }}
            />
          </section>
        ) : (
          <SignInForm
            ended={ended}
            onOpen={({ account, csrfToken }, typed) => {
              keepCsrfToken(csrfToken);
              if (account.mustChangePassword) setMustChoose({ name: account.name, typed });
              else onOpen();
            }}
          />
        )}
      </main>
      <footer>
        {!mustChoose && <p>{sayAccess('sign-in.help')}</p>}
        <LanguageButton />
        <p>{sayAccess('sign-in.version', { version: __VERSION__ })}</p>
      </footer>
    </div>
  );
}
