import { Link } from '@tanstack/react-router';
import { printCount } from '#kernel/number.ts';
import { Icon } from '#web/Icon.tsx';
import { useRead } from '#web/reads.ts';
import { countNotices } from '../contract.ts';
import { sayInbox } from './sayInbox.ts';
import './inbox.css';

/** The way to the inbox, with how much is new in it. */
export function InboxLink() {
  const { data } = useRead(countNotices, {});
  const unread = data?.unread ?? 0;
  return (
    <Link to="/hop-thu" className={unread > 0 ? 'inbox-link inbox-new' : 'inbox-link'}>
      <Icon name="note" />
      {unread > 0 ? sayInbox('inbox.link-unread', { n: printCount(unread) }) : sayInbox('inbox.link')}
    </Link>
  );
}
