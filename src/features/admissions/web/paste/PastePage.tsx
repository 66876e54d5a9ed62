import { Link } from '@tanstack/react-router';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { beginMany, listBatches } from '../../contract/paste.ts';
import { Paste } from './Paste.tsx';
import { sayPaste } from './sayPaste.ts';
import '../case.css';
import './paste.css';

/** A list of people pasted from a spreadsheet, checked, mended and recorded at once. */
export function PastePage() {
  const may = useMay(beginMany.policy);
  const { grant } = useSession();
  const [{ unitCode }] = useFilter(listBatches, ['unitCode']);
  return (
    <Page title={sayPaste('page.title')} aside={<Link to="/ho-so">{sayPaste('page.back')}</Link>}>
      {may ? (
        <Paste unitCode={unitCode ?? grant?.unitCode ?? null} />
      ) : (
        <Notice kind="note" title={sayPaste('page.not-mine')} lines={[sayPaste('page.not-mine-cure')]} />
      )}
    </Page>
  );
}
