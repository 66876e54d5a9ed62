import { Button, Modal } from 'antd';
import { Notice } from '../Notice.tsx';
import { say } from '../say.ts';
import type { DraftState, useDraft } from './useDraft.ts';

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
        <Modal
          open
          title={say('draft.leaving')}
          okText={say('draft.stay')}
          cancelText={say('draft.leave')}
          onOk={leaving.reset}
          onCancel={leaving.proceed}
          closable={false}
          maskClosable={false}
          keyboard={false}
        >
          <p>{say('draft.leaving-what')}</p>
        </Modal>
      )}
    </>
  );
}
