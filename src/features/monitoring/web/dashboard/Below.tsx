import { lazy, type ReactNode, Suspense } from 'react';
import type { Figure } from '../../figure.ts';
import type { Open } from './CountButton.tsx';
import { ZeroLists } from './gaps/ZeroLists.tsx';
import { Ranking } from './Ranking.tsx';
import type { Dashboard } from './ranking.ts';
import { Structure } from './Structure.tsx';
import { Warnings } from './warnings/Warnings.tsx';

const Pictures = lazy(async () => ({ default: (await import('../pictures/Pictures.tsx')).Pictures }));
const People = lazy(async () => ({ default: (await import('../pictures/People.tsx')).People }));

type Props = { dashboard: Dashboard; signed: ReactNode; onOpen: Open; onShow: (figure: Figure) => void };

/** What stands below the targets: what was signed, what to look at, the subordinates, who is missing, pictures, who was admitted. */
export function Below({ dashboard, signed, onOpen, onShow }: Props) {
  return (
    <>
      <Suspense fallback={null}>{signed}</Suspense>
      <Warnings dashboard={dashboard} onOpen={onShow} />
      <Ranking dashboard={dashboard} onOpen={onOpen} />
      <ZeroLists dashboard={dashboard} onOpen={onOpen} />
      <Suspense fallback={<div className="dash-waits" />}>
        <Pictures dashboard={dashboard} onOpen={onOpen} />
      </Suspense>
      <Structure dashboard={dashboard} onOpen={onOpen} />
      <Suspense fallback={null}>
        <People dashboard={dashboard} onOpen={onOpen} />
      </Suspense>
    </>
  );
}
