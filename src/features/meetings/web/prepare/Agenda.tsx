import { Button } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { setAgenda } from '../../contract/planning.ts';
import { ItemFacts, nameOf } from '../ItemFacts.tsx';
import type { Item, Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { AddRemoval } from './AddRemoval.tsx';

const keyOf = ({ caseCode, matter }: Item): string => `${caseCode} ${matter}`;

/** Whom the meeting is to vote on, and who waits for it without being on the list, with what is missing. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { code, body, items } = meeting;
  const may = useMay(setAgenda.policy);
  const act = useChange(setAgenda);
  const listed = items.filter(({ isListed }) => isListed);
  const set = (chosen: readonly Item[]) =>
    act.mutate({
      meetingCode: code,
      items: chosen.map(({ caseCode, matter }) => ({ caseCode, matter })),
    });
  const toggle = (item: Item) =>
    set(item.isListed ? listed.filter((one) => keyOf(one) !== keyOf(item)) : [...listed, item]);
  const line = (item: Item) => (
    <li key={keyOf(item)}>
      <ItemFacts item={item} />
      {may && (
        <Button
          loading={act.isPending}
          aria-label={sayMeeting(item.isListed ? 'agenda.drop-label' : 'agenda.put-label', {
            name: nameOf(item),
          })}
          onClick={() => toggle(item)}
        >
          {sayMeeting(item.isListed ? 'agenda.drop' : 'agenda.put')}
        </Button>
      )}
    </li>
  );
  const waiting = items.filter(({ isListed }) => !isListed);
  return (
    <section className="block">
      <h2>{sayMeeting('agenda.title')}</h2>
      <RefusedLines refused={act.error} />
      {items.length === 0 && (
        <Notice
          kind="note"
          title={sayMeeting(body === 'branch-committee' ? 'agenda.none-vote' : 'agenda.none')}
          lines={body === 'branch-committee' ? [] : [sayMeeting('agenda.none-cure')]}
        />
      )}
      {listed.length > 0 && <ol className="meet-items">{listed.map(line)}</ol>}
      {waiting.length > 0 && (
        <>
          <h3>{sayMeeting('agenda.waiting')}</h3>
          <ul className="meet-items">{waiting.map(line)}</ul>
        </>
      )}
      <AddRemoval meeting={meeting} />
    </section>
  );
}
