import { Icon } from '#web/Icon.tsx';
import { sayMeeting } from '../sayMeeting.ts';

type Props = {
  name: string;
  vote?: { yes: number; convened: number; needed: number | null; passed: boolean };
  blockers?: number;
  isListed?: boolean;
  isCurrent: boolean;
  onChoose: () => void;
};

/** How a vote came out, with the threshold in words: `8/9 = đạt, cần 6`. */
export const verdictOf = ({ passed, yes, convened, needed }: NonNullable<Props['vote']>): string =>
  sayMeeting(passed ? 'run.verdict-passed' : 'run.verdict-failed', {
    yes,
    convened,
    needed: needed ?? '…',
  });

/** One person of the list with where he stands; pressing it brings him before the meeting. */
export function PersonLine({ name, vote, blockers = 0, isListed = true, isCurrent, onChoose }: Props) {
  const waits = isListed ? sayMeeting('run.waits') : sayMeeting('agenda.waiting');
  const state = blockers > 0 ? sayMeeting('agenda.blocked', { count: blockers }) : waits;
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'step' : undefined} onClick={onChoose}>
        <span>{name}</span>
        <small>
          {vote && <Icon name={vote.passed ? 'done' : 'error'} />}
          {vote ? verdictOf(vote) : isCurrent && blockers === 0 ? sayMeeting('run.current') : state}
        </small>
      </button>
    </li>
  );
}
