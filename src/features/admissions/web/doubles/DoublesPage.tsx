import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { listDoubles, unmergePeople } from '../../contract/merge.ts';
import { ChooseUnit } from '../ChooseUnit.tsx';
import { Merges } from './Merges.tsx';
import { type Done, Pair } from './Pair.tsx';
import { sayDoubles } from './sayDoubles.ts';
import '../case.css';
import './doubles.css';

/** Records below one's unit that may be one person, each pair to be compared and decided. */
export function DoublesPage() {
  const may = useMay(listDoubles.policy);
  const { grant } = useSession();
  const [{ unitCode }, change] = useFilter(listDoubles, ['unitCode']);
  const chosen = unitCode ?? grant?.unitCode ?? null;
  return (
    <Page title={sayDoubles('page.title')} aside={<Link to="/ho-so">{sayDoubles('page.back')}</Link>}>
      {may ? (
        <>
          <ChooseUnit
            chosen={chosen}
            words={sayDoubles('page.choose-unit')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <Doubles key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={sayDoubles('page.not-mine')} lines={[sayDoubles('page.not-mine-cure')]} />
      )}
    </Page>
  );
}

function Doubles({ unitCode }: { unitCode: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const found = useRead(listDoubles, { unitCode, ...(after ? { after } : {}) }, { keepsFormer: true });
  const undo = useChange(unmergePeople, () => setDone({ words: sayDoubles('done.parted') }));
  return (
    <>
      <p className="doubles-what">{sayDoubles('page.what')}</p>
      {done && (
        <Notice kind="done" title={done.words}>
          {done.mergeId !== undefined && (
            <Button loading={undo.isPending} onClick={() => undo.mutate({ mergeId: done.mergeId as number })}>
              {sayDoubles('merges.undo')}
            </Button>
          )}
        </Notice>
      )}
      <RefusedLines refused={undo.error} />
      <Loaded from={found}>
        {({ pairs, next }) => (
          <>
            {pairs.length === 0 && (
              <Notice kind="note" title={sayDoubles('page.none')} lines={[sayDoubles('page.none-cure')]} />
            )}
            {pairs.map((pair, at) => (
              <Pair key={pair.key} pair={pair} n={at + 1} onDone={setDone} />
            ))}
            {next && <Button onClick={() => setAfter(next)}>{sayDoubles('page.more')}</Button>}
          </>
        )}
      </Loaded>
      <Merges unitCode={unitCode} isBusy={undo.isPending} onUndo={(mergeId) => undo.mutate({ mergeId })} />
    </>
  );
}
