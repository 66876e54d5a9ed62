import { createRoot } from 'react-dom/client';
import { readSession } from '#features/access/contract.ts';
import { type NeedsPassword, SignInPage } from '#features/access/web/SignInPage.tsx';
import { call, keepCsrfToken } from '#web/api.ts';
import { returnPath } from '#web/returnAddress.ts';
import '#web/base.css';
import icon from '#web/frame/icon.svg';

/** Somebody already signed in who was sent here to choose a password. */
const signedIn = async (): Promise<NeedsPassword | null> => {
  if (location.hash !== '#mat-khau') return null;
  const session = await call(readSession, {}).catch(() => null);
  if (!session?.account.mustChangePassword) return null;
  keepCsrfToken(session.csrfToken);
  return { name: session.account.name };
};

const page = document.getElementById('page');
if (page) {
  createRoot(page).render(
    <SignInPage
      icon={icon}
      needsPassword={await signedIn()}
      onOpen={() => location.replace(returnPath(location))}
    />,
  );
}
