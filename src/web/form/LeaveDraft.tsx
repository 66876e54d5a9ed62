import { Modal } from 'antd';
import { say } from '../say.ts';

/** Asks before what could not be kept is lost. */
export function LeaveDraft({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Modal
      open
      title={say('draft.leaving')}
      okText={say('draft.stay')}
      cancelText={say('draft.leave')}
      onOk={onStay}
      onCancel={onLeave}
      closable={false}
      maskClosable={false}
      keyboard={false}
    >
      <p>{say('draft.leaving-what')}</p>
    </Modal>
  );
}
