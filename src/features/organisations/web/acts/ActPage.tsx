import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Policy } from '#kernel/roles.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { readUnit } from '../../contract/reading.ts';
import type { Unit } from '../UnitPage.tsx';
import { UnitPath } from '../UnitPath.tsx';
import { sayAct } from './sayAct.ts';
import '../organisations.css';

type Props = {
  title: string;
  policy: Policy;
  /** True of an act on the unit's own place in the tree: who works for that unit leaves it to those above. */
  isDecidedAbove?: boolean;
  children: (unit: Unit) => ReactNode;
};

/** The page of one act on a unit: where it stands, what it is, and who may do it. */
export function ActPage({ title, policy, isDecidedAbove = false, children }: Props) {
  const { unitCode = '' } = useParams({ strict: false }) as { unitCode?: string };
  const read = useRead(readUnit, { code: unitCode });
  const may = useMay(policy);
  const { data } = read;
  const { grant } = useSession();
  const isForOthers = isDecidedAbove && grant?.unitCode === unitCode;
  return (
    <Page
      title={title}
      above={data && <UnitPath units={[...data.parents, { code: data.code, name: data.name }]} />}
    >
      {may && !isForOthers ? (
        <Loaded from={read}>{children}</Loaded>
      ) : (
        <Notice
          kind="note"
          title={sayAct(may ? 'act.decided-above' : 'act.not-mine')}
          lines={[sayAct(may ? 'act.decided-above-cure' : 'act.not-mine-cure')]}
        />
      )}
    </Page>
  );
}
