import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { ChooseUnit } from '#features/admissions/web/ChooseUnit.tsx';
import { useAddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import type { Figure } from '../../figure.ts';
import { readFlow } from '../../flowContract.ts';
import { type Counted, figureOf } from '../dashboard/counted.ts';
import { IgnoredNotice } from '../IgnoredNotice.tsx';
import { OpenedCard } from '../OpenedCard.tsx';
import { PeriodPicker } from '../PeriodPicker.tsx';
import type { Question } from '../question.ts';
import { sayFigure } from '../sayFigure.ts';
import { useQuestion } from '../useQuestion.ts';
import { FlowPicture } from './FlowPicture.tsx';
import { StepsPicture } from './StepsPicture.tsx';
import { sayFlow } from './sayFlow.ts';
import type { Flow } from './shown.ts';
import '../figures.css';
import '#features/admissions/web/case.css';

/** Where the people of the list came from, what became of them, and how long each step takes. */
export function FlowPage() {
  const may = useMay(readFlow.policy);
  const seesSources = useMay('case-reader');
  const { grant } = useSession();
  const [{ unitCode }, change] = useAddressFilter();
  const chosen = unitCode ?? grant?.unitCode ?? null;
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
        <>
          <ChooseUnit
            chosen={chosen}
            words={sayFlow('page.choose')}
            onChoose={(code) => change({ unitCode: code })}
          />
          {chosen && <OfUnit key={chosen} unitCode={chosen} />}
        </>
      ) : (
        <Notice kind="note" title={sayFlow('not-mine')} lines={[sayFlow('not-mine-cure')]} />
      )}
    </Page>
  );
}

function OfUnit({ unitCode }: { unitCode: string }) {
  const question = useQuestion(unitCode);
  return question && <Asked unitCode={unitCode} question={question} />;
}

function Asked({ unitCode, question }: { unitCode: string; question: Question }) {
  const dayId = useId();
  const [, change] = useAddressFilter();
  const { period, asOf } = question;
  const read = useRead(readFlow, { unitCode, period: period.code, asOf }, { keepsFormer: true });
  return (
    <>
      <section className="figure-filters" aria-label={sayFlow('filter.title')}>
        <PeriodPicker value={period} onChange={(code) => change({ period: code, asOf: undefined })} />
        <div>
          <label htmlFor={dayId}>{sayFigure('filter.as-of')}</label>
          <DayPicker id={dayId} value={asOf} onChange={(day) => change({ asOf: day })} />
        </div>
      </section>
      <IgnoredNotice question={question} />
      <Loaded from={read}>{(flow) => <Pictures flow={flow} />}</Loaded>
    </>
  );
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
