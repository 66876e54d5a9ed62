import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { remindOverdue } from '../contract.ts';
import { sayRequest } from './sayRequest.ts';

/** One press reminds everybody who is late. */
export function RemindAll({ overdue }: { overdue: number }) {
  const isWriter = useMay('case-writer');
  const remind = useChange(remindOverdue);
  if (!isWriter || (overdue === 0 && !remind.data)) return null;
  return (
    <div className="stack request-remind">
      <RefusedLines refused={remind.error} />
      {remind.data ? (
        <Notice kind="done" title={sayRequest('remind.done', { n: remind.data.reminded })} />
      ) : (
        <div className="row">
          <ConfirmButton
            words={sayRequest('remind.all')}
            what={sayRequest('remind.all-what', { n: overdue })}
            isBusy={remind.isPending}
            onConfirm={() => remind.mutate({})}
          />
        </div>
      )}
    </div>
  );
}
