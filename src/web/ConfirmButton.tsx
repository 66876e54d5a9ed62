import { Button, Modal } from 'antd';
import { useState } from 'react';
import { say } from './say.ts';

type Props = {
  words: string;
  /** What will happen, said before it does. */
  what: string;
  label?: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  onConfirm: () => void;
};

/** A button whose act is told and agreed to first. */
export function ConfirmButton({ words, what, label, isDangerous = false, isBusy = false, onConfirm }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button danger={isDangerous} loading={isBusy} aria-label={label ?? words} onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Modal
        open={isOpen}
        title={label ?? words}
        okText={words}
        cancelText={say('common.cancel')}
        okButtonProps={{ danger: isDangerous }}
        onCancel={() => setOpen(false)}
        onOk={() => {
          setOpen(false);
          onConfirm();
        }}
      >
        <p>{what}</p>
      </Modal>
    </>
  );
}
