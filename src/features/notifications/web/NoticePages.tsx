import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { accessMessages } from '#features/access/messages.vi.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Icon } from '#web/Icon.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice as Message } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { wordsOf } from '#web/words.ts';
import { listNotices, readNotices } from '../contract.ts';
import { NOTICE_KINDS, totalOf } from '../model.ts';
import { sayInbox } from './sayInbox.ts';

type Page = OutputOf<typeof listNotices>;
type Notice = Page['notices'][number];

const sayRole = wordsOf(accessMessages);
const perPage = 20;

/** Notices a page at a time, the newest first; the older ones come below. */
export function NoticePages({ after }: { after?: number }) {
  const read = useRead(listNotices, { limit: perPage, ...(after ? { after } : {}) });
  return <Loaded from={read}>{(page) => <OnePage page={page} isFirst={after === undefined} />}</Loaded>;
}

function OnePage({ page: { notices, next }, isFirst }: { page: Page; isFirst: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const mark = useChange(readNotices);
  const [newest] = notices;
  if (!newest) {
    return isFirst ? (
      <Message kind="note" title={sayInbox('inbox.none')} lines={[sayInbox('inbox.none-what')]} />
    ) : null;
  }
  return (
    <>
      {isFirst && notices.some(({ isRead }) => !isRead) && (
        <Button
          className="inbox-all"
          loading={mark.isPending}
          onClick={() => mark.mutate({ upTo: newest.id, isAll: true })}
        >
          {sayInbox('inbox.read-all')}
        </Button>
      )}
      <ul className="inbox-list">
        {notices.map((notice) => (
          <Line key={notice.id} notice={notice} onRead={() => mark.mutate({ upTo: notice.id })} />
        ))}
      </ul>
      {next !== null && !isOpen && <Button onClick={() => setOpen(true)}>{sayInbox('inbox.more')}</Button>}
      {next !== null && isOpen && <NoticePages after={next} />}
    </>
  );
}

function Line({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { grant } = useSession();
  const { kind, counts, on, unitName, role, isRead, grantId } = notice;
  const parts = NOTICE_KINDS.filter((one) => counts[one]).map((one) =>
    sayInbox(`kind.${one}`, { n: counts[one] ?? 0 }),
  );
  return (
    <li className={isRead ? 'inbox-notice' : 'inbox-notice inbox-unread'}>
      <div>
        <p className="inbox-sentence">
          <Icon name={isRead ? 'done' : 'note'} />
          <span className="inbox-tag">{sayInbox(isRead ? 'inbox.read' : 'inbox.new')}</span>
          <strong>{sayInbox(`inbox.${kind}`, { n: totalOf(counts) })}</strong>
        </p>
        {kind === 'digest' && <p>{parts.join(', ')}</p>}
        <p className="inbox-soft">
          {printDay(on)}, {unitName}, {sayRole(`role.${role}` as 'role.leader')}
        </p>
      </div>
      <div className="row">
        {grantId === grant?.id && <Link to="/viec-hom-nay">{sayInbox('inbox.tasks')}</Link>}
        {!isRead && <Button onClick={onRead}>{sayInbox('inbox.read-one')}</Button>}
      </div>
    </li>
  );
}
