import { FoundForm } from '#features/organisations/web/acts/FoundForm.tsx';
import { sayAct } from '#features/organisations/web/acts/sayAct.ts';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';

/** Found the topmost unit of an installation; only its own administrator may. */
export function FoundRootScreen() {
  const { grant } = useSession();
  const may = useMay('organisation-writer') && grant?.unitCode === null;
  return (
    <Page title={sayAct('found.title-root')}>
      {may ? (
        <FoundForm parent={null} documentField={null} />
      ) : (
        <Notice kind="note" title={sayAct('act.not-mine')} lines={[sayAct('act.not-mine-cure')]} />
      )}
    </Page>
  );
}
