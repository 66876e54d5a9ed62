import { Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { Notice } from '../Notice.tsx';
import { say } from '../say.ts';
import type { DraftState, useDraft } from './useDraft.ts';

const loadLeaving = async () => ({ default: (await import('./LeaveDraft.tsx')).LeaveDraft });
const LeaveDraft = lazy(loadLeaving);

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('vi-VN', { day: '2-digit', month: '2-digit', year: 'numeric' });
const when = (at: Date) => ({ time: clock.format(at), day: date.format(at) });

type Props = {
  state: DraftState;
  leaving: ReturnType<typeof useDraft>['leaving'];
  /** Empties the form and throws away what was kept of it. */
  onDiscard: () => void;
};

/** Where what is being filled in stands: brought back, kept, or not yet kept. */
export function DraftBar({ state, leaving, onDiscard }: Props) {
  // It is asked when the network is gone, so it is there before.
  useEffect(() => void loadLeaving().catch(() => undefined), []);
  return (
    <>
      {state.is === 'restored' ? (
        <Notice kind="note" title={say('draft.restored', when(state.savedAt))}>
          <Button onClick={onDiscard}>{say('draft.discard')}</Button>
        </Notice>
      ) : (
        <p className="act-draft" role="status">
          {state.is === 'saved' && say('draft.saved', when(state.savedAt))}
          {state.is === 'unsaved' && <strong>{say('draft.unsaved')}</strong>}
        </p>
      )}
      {leaving.status === 'blocked' && (
        <Suspense>
          <LeaveDraft onStay={leaving.reset} onLeave={leaving.proceed} />
        </Suspense>
      )}
    </>
  );
}
