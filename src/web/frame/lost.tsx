import { Link } from '@tanstack/react-router';
import { Notice } from '../Notice.tsx';
import { Page } from '../Page.tsx';
import { PlainButton } from '../PlainButton.tsx';
import { say } from '../say.ts';

/** An address that no screen has. */
export function UnknownPage() {
  return (
    <Page title={say('page.not-found')}>
      <Notice kind="note" title={say('page.not-found-cure')}>
        <Link to="/">{say('page.home')}</Link>
      </Notice>
    </Page>
  );
}

/** A screen that broke, or whose file is no longer there after an update. */
export function BrokenPage() {
  return (
    <Page title={say('page.broken')}>
      <Notice kind="error" title={say('page.broken-cure')}>
        <PlainButton onClick={() => location.reload()}>{say('page.reload')}</PlainButton>
      </Notice>
    </Page>
  );
}
