import '#web/base.css';
import { Refused } from '#web/refused.ts';
import { signInUrl } from '#web/returnAddress.ts';
import { openSession } from '#web/session.ts';
import { firstReads } from './firstReads.ts';

// Both at once: most visits have a session.
const opened = openSession();
const screens = import('./screens.tsx');

const showPlainly = (sentence: string): void => {
  const page = document.getElementById('page');
  if (page) page.textContent = sentence;
};

try {
  const session = await opened;
  if (session.account.mustChangePassword) location.replace(`${signInUrl(location)}#mat-khau`);
  else {
    const reads = firstReads(location.pathname, session);
    (await screens).show(session, reads);
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  if (error.status === 401) location.replace(signInUrl(location));
  else showPlainly(error.title);
}
