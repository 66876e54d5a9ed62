import { Button, Modal } from 'antd';
import { useState } from 'react';
import { say } from '#web/say.ts';
import { sayAccounts } from './sayAccounts.ts';
import './access.css';

/** Who gets which password: to be handed over once. */
export type Slip = { name: string; password: string };

/** Shows a one-time password once, to be copied or written down. */
export function OneTimePassword({ slip, onClose }: { slip: Slip | null; onClose: () => void }) {
  const [copied, setCopied] = useState<Slip | null>(null);
  return (
    <Modal
      open={slip !== null}
      title={slip && sayAccounts('accounts.once', { name: slip.name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      {slip && (
        <div>
          <p>{sayAccounts('accounts.once-what')}</p>
          <p className="slip-password">
            <code>{slip.password}</code>
            <Button
              type="primary"
              onClick={async () => {
                await navigator.clipboard.writeText(slip.password);
                setCopied(slip);
              }}
            >
              {say(copied === slip ? 'common.copied' : 'common.copy')}
            </Button>
          </p>
        </div>
      )}
    </Modal>
  );
}
