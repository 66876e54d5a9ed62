import '#web/base.css';
import { Refused } from '#web/refused.ts';
import { signInUrl } from '#web/returnAddress.ts';
import { openSession, sessionKey } from '#web/session.ts';
import { newClient } from './client.ts';
import { beginFirstReads } from './firstReads.ts';

const opened = openSession();

const showPlainly = (sentence: string): void => {
  const page = document.getElementById('page');
  if (page) page.textContent = sentence;
};

try {
  const session = await opened;
  if (session.account.mustChangePassword) location.replace(`${signInUrl(location)}#mat-khau`);
  else {
    const client = newClient();
    client.setQueryData(sessionKey, session);
    beginFirstReads(client, location, session);
    // Their files are fetched at once, with the page; they are run while the first answers are on their way.
    const { show } = await import('./screens.tsx');
    show(client);
  }
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  if (error.status === 401) location.replace(signInUrl(location));
  else showPlainly(error.title);
}
