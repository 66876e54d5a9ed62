import { Icon } from '#web/Icon.tsx';
import { sessionUnseenFor } from '#web/sessionLife.ts';
import { wordsOf } from '#web/words.ts';
import { secondsUntilLock } from '../../idleness.ts';
import { LockScreen } from './LockScreen.tsx';
import { lockMessages } from './messages.vi.ts';

const say = wordsOf(lockMessages);

type Props = { isLocked: boolean; onOpen: () => void };

/** Before the lock: how to stay. Afterwards: the lock. */
export function IdleNotice({ isLocked, onOpen }: Props) {
  if (isLocked) return <LockScreen onOpen={onOpen} />;
  const seconds = secondsUntilLock(sessionUnseenFor());
  return (
    <div className="strip strip-warning" role="alert">
      <Icon name="clock" />
      <strong>{say('lock.soon')}</strong>
      <span aria-hidden="true">
        {say('lock.left', {
          minutes: Math.floor(seconds / 60),
          seconds: String(seconds % 60).padStart(2, '0'),
        })}
      </span>
      <p>{say('lock.stay')}</p>
    </div>
  );
}
