import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { SampleMark } from '#features/organisations/web/SampleMark.tsx';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import { Facts } from '#web/Facts.tsx';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { readRound } from '../readContract.ts';
import { periodWords } from './periodWords.ts';
import { Reviews } from './Reviews.tsx';
import type { Answer as Read } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import './allocation.css';

// Who divides and who answers need different halves.
const Workshop = lazy(async () => ({ default: (await import('./Workshop.tsx')).Workshop }));
const Given = lazy(async () => ({ default: (await import('./Given.tsx')).Given }));
const Answer = lazy(async () => ({ default: (await import('./Answer.tsx')).Answer }));

/** One round: the workshop of the unit that divides, or the number and the word of a unit below. */
export function RoundPage() {
  const { roundCode = '' } = useParams({ strict: false });
  const read = useRead(readRound, { roundCode });
  const found = read.data?.round;
  const title = found
    ? sayAllocation('round.title', {
        unit: found.unitName,
        period: periodWords(found.period),
      })
    : sayAllocation('round.plain');
  return (
    <Page
      title={title}
      aside={found?.isSample && <SampleMark />}
      above={
        <p>
          <Link to="/chi-tieu">{sayAllocation('round.back')}</Link>
        </p>
      }
    >
      <Loaded from={read}>{(answer) => <Round answer={answer} />}</Loaded>
    </Page>
  );
}

function Round({ answer }: { answer: Read }) {
  const { round, drafts, units, steps } = answer;
  const chosen = drafts.find(({ isChosen }) => isChosen)?.name ?? drafts[0]?.name ?? '';
  const [draft, setDraft] = useState(chosen);
  return (
    <div className="allocation-page">
      <Facts
        facts={[
          [sayAllocation('round.state'), sayAllocation(`state.${round.state}`)],
          [sayAllocation('round.measure'), sayPlan(`measure.${round.measure as 'admission'}`)],
          [
            sayAllocation('round.first'),
            round.proposedFirst && sayAllocation(`first.${round.proposedFirst}`),
          ],
          [sayAllocation('round.until'), round.answerUntil && printDay(round.answerUntil)],
          [
            sayAllocation('round.reviews'),
            round.isMine ? null : round.reviews.map(({ on }) => printDay(on)).join('; '),
          ],
          [sayAllocation('round.adopted'), round.adoptedOn && printDay(round.adoptedOn)],
        ]}
      />
      <Suspense fallback={<Loading />}>
        {round.isMine && units.length > 0 && (
          <Workshop key={draft} answer={answer} draft={draft} onDraft={setDraft} />
        )}
        {round.isMine && units.length === 0 && (
          <p>
            {sayAllocation('round.nobody')}{' '}
            <Link to="/chi-tieu-dang-vien">{sayAllocation('round.members')}</Link>
          </p>
        )}
        {!round.isMine && units.map((unit) => <Answer key={unit.code} answer={answer} unit={unit} />)}
      </Suspense>
      {round.isMine && <Reviews answer={answer} />}
      {round.isMine && round.adoptedOn && (
        <Suspense fallback={<Loading />}>
          <Given answer={answer} />
        </Suspense>
      )}
      {round.duties.length > 0 && (
        <section aria-label={sayAllocation('duties.of-round')}>
          <h2>{sayAllocation('duties.of-round')}</h2>
          <ul>
            {round.duties.map(({ party, duty }) => (
              <li key={`${party} ${duty}`}>
                {sayAllocation('duties.line', { party: sayAllocation(`party.${party}`), duty })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length > 0 && (
        <section aria-label={sayAllocation('steps.title')}>
          <h2>{sayAllocation('steps.title')}</h2>
          <ol>
            {steps.map(({ move, on, units: n, note }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps stay in their places
              <li key={at}>
                {sayAllocation('steps.line', {
                  day: printDay(on),
                  move: sayAllocation(`made.${move as 'propose'}`),
                  n,
                })}
                {note && `: ${note}`}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
