import { isAllowed } from '#kernel/roles.ts';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { removeDemo } from '../contract.ts';
import { sayDemo } from './sayDemo.ts';

/** Removes everything below sample roots; offered to who may. */
export function RemoveDemo() {
  const { grant } = useSession();
  const remove = useChange(removeDemo);
  if (!grant || !isAllowed(grant.role, removeDemo.policy)) return null;
  return (
    <>
      <RefusedLines refused={remove.error} />
      <ConfirmButton
        isDangerous
        words={sayDemo('demo.remove')}
        what={sayDemo('demo.remove-what')}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate({})}
      />
    </>
  );
}
