import { Button } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { printInstant } from '#web/printDay.ts';
import { useChange, useRead } from '#web/reads.ts';
import { listDeliveries, retryDelivery } from '../contract.ts';
import { sayInbox } from './sayInbox.ts';

/** What could not be sent, for who looks after the whole installation; nothing while all went out. */
export function FailedDeliveries() {
  const { data } = useRead(listDeliveries, {});
  const retry = useChange(retryDelivery);
  if (!data || data.deliveries.length === 0) return null;
  return (
    <section>
      <h2>{sayInbox('failed.title')}</h2>
      <Notice kind="warning" title={sayInbox('failed.what')} />
      <ul className="lines">
        {data.deliveries.map(({ id, channel, at, tries, fault }) => (
          <li key={id}>
            <span>
              {sayInbox('failed.line', {
                channel: sayInbox(`channel.${channel}`),
                at: printInstant(at),
                n: tries,
                fault: fault ?? '–',
              })}
            </span>
            <Button
              aria-label={sayInbox('failed.retry-label', { id })}
              loading={retry.isPending && retry.variables.id === id}
              onClick={() => retry.mutate({ id })}
            >
              {sayInbox('failed.retry')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
