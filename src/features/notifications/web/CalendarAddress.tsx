import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { readSubscription, subscribe, unsubscribe } from '../calendarContract.ts';
import { sayInbox } from './sayInbox.ts';

/** The deadlines as a file, or under a secret address that a calendar program reads by itself. */
export function CalendarAddress({ unitCode }: { unitCode: string }) {
  const read = useRead(readSubscription, {});
  const [token, show] = useState<string | null>(null);
  const make = useChange(subscribe, (made) => show(made.token));
  const end = useChange(unsubscribe);
  return (
    <section>
      <h2>{sayInbox('calendar.title')}</h2>
      <p>{sayInbox('calendar.what')}</p>
      <p className="row">
        <a href={`/api/v1/units/${encodeURIComponent(unitCode)}/deadlines.ics`} download>
          {sayInbox('calendar.download')}
        </a>
      </p>
      <RefusedLines refused={make.error ?? end.error} />
      <Loaded from={read}>
        {({ madeOn }) =>
          madeOn === null ? (
            <Button loading={make.isPending} onClick={() => make.mutate({})}>
              {sayInbox('calendar.subscribe')}
            </Button>
          ) : (
            <>
              <p>{sayInbox('calendar.made', { day: printDay(madeOn) })}</p>
              <div className="row">
                <ConfirmButton
                  words={sayInbox('calendar.again')}
                  what={sayInbox('calendar.again-what')}
                  isBusy={make.isPending}
                  onConfirm={() => make.mutate({})}
                />
                <ConfirmButton
                  words={sayInbox('calendar.end')}
                  what={sayInbox('calendar.end-what')}
                  isDangerous
                  isBusy={end.isPending}
                  onConfirm={() => end.mutate({})}
                />
              </div>
            </>
          )
        }
      </Loaded>
      <Address token={token} onClose={() => show(null)} />
    </section>
  );
}

function Address({ token, onClose }: { token: string | null; onClose: () => void }) {
  const [copied, setCopied] = useState<string | null>(null);
  const address = `${location.origin}/api/v1/calendars/${token}`;
  return (
    <Modal
      open={token !== null}
      title={sayInbox('calendar.address')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      <p>{sayInbox('calendar.address-what')}</p>
      <p className="inbox-address">
        <code>{address}</code>
      </p>
      <Button
        type="primary"
        onClick={async () => {
          await navigator.clipboard.writeText(address);
          setCopied(token);
        }}
      >
        {say(copied !== null && copied === token ? 'common.copied' : 'common.copy')}
      </Button>
    </Modal>
  );
}
