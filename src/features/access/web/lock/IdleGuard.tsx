import { Suspense, useEffect, useState } from 'react';
import { dressed } from '#web/dressed.tsx';
import { openSession } from '#web/session.ts';
import { sessionUnseenFor } from '#web/sessionLife.ts';
import { type Idleness, idlenessAfter, isSignDue } from '../../idleness.ts';

const IdleNotice = dressed(async () => (await import('./IdleNotice.tsx')).IdleNotice);

const signs = ['keydown', 'pointerdown'] as const;

/** Warns who has been away for long, keeps the session of who works, locks the page of who does not come back. */
export function IdleGuard() {
  const [idleness, setIdleness] = useState<Idleness>('working');
  useEffect(() => {
    const look = () => setIdleness((now) => (now === 'locked' ? now : idlenessAfter(sessionUnseenFor())));
    const stay = () => {
      const away = sessionUnseenFor();
      if (!isSignDue(away) || idlenessAfter(away) === 'locked') return;
      openSession().then(look, () => undefined);
    };
    const watch = setInterval(look, 1_000);
    for (const sign of signs) addEventListener(sign, stay, true);
    return () => {
      clearInterval(watch);
      for (const sign of signs) removeEventListener(sign, stay, true);
    };
  }, []);
  if (idleness === 'working') return null;
  return (
    <Suspense>
      <IdleNotice isLocked={idleness === 'locked'} onOpen={() => setIdleness('working')} />
    </Suspense>
  );
}
