import { Link } from '@tanstack/react-router';
import { sayBlocker } from '#features/admissions/web/sayCase.ts';
import { Icon } from '#web/Icon.tsx';
import { printDay } from '#web/printDay.ts';
import type { Item } from './MeetingPage.tsx';
import { sayMeeting } from './sayMeeting.ts';

type Named = { fullName: string | null; caseCode: string };

export const nameOf = ({ fullName, caseCode }: Named): string =>
  fullName ?? sayMeeting('agenda.unnamed', { code: caseCode });

/** What the branch and the base committee voted before. */
const formerOf = ({ former }: Item): string[] =>
  former.map(({ body, on, yes, convened }) =>
    sayMeeting('agenda.former', {
      body: sayMeeting(`body.${body}` as 'body.branch'),
      day: printDay(on),
      yes,
      convened,
    }),
  );

/** A person of the list: what is to be decided, in one line how the dossier stands, and all that is missing. */
export function ItemFacts({ item }: { item: Item }) {
  const { matter, unitName, blockers } = item;
  const isReady = blockers.length === 0;
  return (
    <div className="meet-item">
      <strong>
        <Link to="/ho-so/$caseCode" params={{ caseCode: item.caseCode }}>
          {nameOf(item)}
        </Link>
      </strong>
      <span className="meet-soft">
        {[sayMeeting(`matter.${matter}`), unitName, ...formerOf(item)].join(' · ')}
      </span>
      <span className={isReady ? 'meet-ready' : 'meet-lacks'}>
        <Icon name={isReady ? 'done' : 'warning'} />
        {isReady ? sayMeeting('agenda.ready') : sayMeeting('agenda.blocked', { count: blockers.length })}
      </span>
      {!isReady && (
        <ul className="meet-blockers">
          {blockers.map((blocker) => (
            <li key={blocker.code}>
              {sayBlocker(blocker)} {blocker.isUnverified && sayMeeting('agenda.unverified')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
