import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { readFlow } from '../../contract/flow.ts';
import type { Figure } from '../../figure.ts';
import { type Counted, figureOf } from '../dashboard/counted.ts';
import { type Asked, OfUnit } from '../OfUnit.tsx';
import { OpenedCard } from '../OpenedCard.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { StepsPicture } from './StepsPicture.tsx';
import { sayFlow } from './sayFlow.ts';
import type { Flow } from './shown.ts';

/** Where the people of the list came from, what became of them, and how long each step takes. */
export function FlowPage() {
  const may = useMay(readFlow.policy);
  const seesSources = useMay('case-reader');
  const [{ unitCode }] = useAddressFilter();
  return (
    <Page
      title={sayFlow('page.title')}
      aside={
        seesSources && (
          <Link to="/nguon" search={unitCode ? { unitCode } : {}}>
            {sayFlow('page.back')}
          </Link>
        )
      }
    >
      {may ? (
        <OfUnit choose={sayFlow('page.choose')}>{(asked) => <Pictured asked={asked} />}</OfUnit>
      ) : (
        <Notice kind="note" title={sayFlow('not-mine')} lines={[sayFlow('not-mine-cure')]} />
      )}
    </Page>
  );
}

function Pictured({ asked }: { asked: Asked }) {
  const read = useRead(readFlow, asked, { keepsFormer: true });
  return <Loaded from={read}>{(flow) => <Pictures flow={flow} />}</Loaded>;
}

function Pictures({ flow }: { flow: Flow }) {
  const [opened, show] = useState<Figure | null>(null);
  const { unit, asOf, window } = flow;
  // The ceremony is what counts as an admission here, and units stand where they are today.
  const onOpen = (counted: Counted) => show(figureOf({ asOf, tree: 'now', countedBy: 'ceremony' }, counted));
  const hasAnybody = flow.listed > 0 || flow.inPeriod.some(({ n }) => n > 0);
  if (!window || !hasAnybody)
    return <Notice kind="note" title={sayFlow('page.none')} lines={[sayFlow('page.none-cure')]} />;
  return (
    <div className="stack">
      <p>{sayFlow('page.counted')}</p>
      {flow.listed > 0 && (
        <>
          <FlowPicture flow={flow} window={window} onOpen={onOpen} />
          <StepsPicture flow={flow} window={window} onOpen={onOpen} view="cohort" />
        </>
      )}
      <StepsPicture flow={flow} window={window} onOpen={onOpen} view="period" />
      <OpenedCard unitCode={unit.code} figure={opened} onClose={() => show(null)} />
    </div>
  );
}
