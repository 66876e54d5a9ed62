import { Button, Drawer } from 'antd';
import { Notice } from '#web/Notice.tsx';
import { say } from '#web/say.ts';
import type { Answer } from '../rows.ts';
import { sayAllocation } from '../sayAllocation.ts';
import { Cancel } from './Cancel.tsx';
import { Change } from './Change.tsx';
import { Adopt, Revise } from './Decide.tsx';

export type MoveForm = 'adopt' | 'revise' | 'cancel' | 'change';
type Props = { answer: Answer; move: MoveForm; onClose: () => void };
const forms = { adopt: Adopt, revise: Revise, cancel: Cancel, change: Change };

/** The form of a move that needs a document, a day or a reason. */
export function MoveDrawer({ answer, move, onClose }: Props) {
  const MoveOf = forms[move];
  return (
    <Drawer open size="large" title={sayAllocation(`move.${move}`)} onClose={onClose}>
      <MoveOf
        answer={answer}
        onDone={onClose}
        done={(title) => (
          <Notice kind="done" title={title}>
            <Button onClick={onClose}>{say('common.close')}</Button>
          </Notice>
        )}
      />
    </Drawer>
  );
}
