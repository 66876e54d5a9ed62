import { Drawer } from 'antd';
import { useId, useState } from 'react';
import { listProbation } from '#features/admissions/contract/probation.ts';
import { endsSoonUntil } from '#features/admissions/probation.ts';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { RoundForm } from './RoundForm.tsx';
import { sayRound } from './sayRound.ts';
import './round.css';

export type Probationer = OutputOf<typeof listProbation>['people'][number];

export const MOST = 200;

/** Whom a branch is to vote on soon, of one branch at a time: a branch votes in its own meeting. */
export function RoundDrawer({ unitCode, onClose }: { unitCode: string; onClose: () => void }) {
  const today = useSession().today as Day;
  const read = useRead(listProbation, { unitCode, reviewBy: endsSoonUntil(today), limit: MOST });
  return (
    <Drawer open title={sayRound('title')} onClose={onClose} size="large">
      <Loaded from={read}>
        {({ people }) =>
          people.length === 0 ? (
            <Notice kind="note" title={sayRound('nobody')} lines={[sayRound('nobody-cure')]} />
          ) : (
            <OfBranches people={people} />
          )
        }
      </Loaded>
    </Drawer>
  );
}

function OfBranches({ people }: { people: readonly Probationer[] }) {
  const id = useId();
  const branches = [...Map.groupBy(people, ({ unitCode }) => unitCode)].map(([code, list]) => ({
    code,
    words: sayRound('branch-people', { name: list[0]?.unitName ?? code, count: list.length }),
  }));
  const [chosen, choose] = useState(branches[0]?.code ?? '');
  return (
    <div className="stack">
      {branches.length > 1 && (
        <div className="round-field">
          <label htmlFor={id}>{sayRound('branch')}</label>
          <select
            id={id}
            className="list-field"
            value={chosen}
            onChange={({ target }) => choose(target.value)}
          >
            {branches.map(({ code, words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </div>
      )}
      <RoundForm key={chosen} branchCode={chosen} />
    </div>
  );
}
