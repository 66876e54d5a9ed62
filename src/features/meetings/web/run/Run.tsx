import { useState } from 'react';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { closeMeeting } from '../../contract/holding.ts';
import { nameOf } from '../ItemFacts.tsx';
import type { Meeting } from '../MeetingPage.tsx';
import { AddRemoval } from '../prepare/AddRemoval.tsx';
import { CommitteeOpening } from '../prepare/CommitteeOpening.tsx';
import { Quorum } from '../Quorum.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { Ballots } from './Ballots.tsx';
import { PersonLine } from './PersonLine.tsx';
import { Remarks } from './Remarks.tsx';
import { Seats } from './Seats.tsx';
import { Verdict } from './Verdict.tsx';

type Key = { caseCode: string; matter: string };
const isSame = (a: Key, b: Key | null): boolean => a.caseCode === b?.caseCode && a.matter === b.matter;

/** A meeting under way: one person after another, the result at once; then it ends, once. */
export function Run({ meeting }: { meeting: Meeting }) {
  const { code, items, votes, convened, present, body } = meeting;
  const may = useMay(closeMeeting.policy);
  const [chosen, choose] = useState<Key | null>(null);
  const closing = useChange(closeMeeting);
  const listed = items.filter(({ isListed }) => isListed);
  const open = listed.filter(({ blockers }) => blockers.length === 0);
  const shownVote = votes.find((vote) => isSame(vote, chosen));
  const item = items.find((one) => isSame(one, chosen)) ?? (shownVote ? undefined : open[0]);
  const next = open.find((one) => !isSame(one, item ?? null));
  const needed = (item ?? items[0])?.needed ?? votes.at(-1)?.needed ?? null;
  return (
    <>
      <Quorum convened={convened} present={present} needed={needed} />
      {items.length + votes.length > 0 && (
        <section className="meet-run" aria-label={sayMeeting('run.title')}>
          <div className="meet-card">
            {item && (
              <Ballots
                key={`${item.caseCode} ${item.matter}`}
                meeting={meeting}
                item={item}
                onVoted={choose}
              />
            )}
            {!item && shownVote && (
              <Verdict vote={shownVote} body={body} next={next ?? null} onNext={choose} />
            )}
            {!item && !next && (
              <Notice
                kind="done"
                title={sayMeeting(votes.length > 0 ? 'run.done' : 'result.none')}
                lines={votes.length > 0 ? [sayMeeting('run.done-what')] : []}
              />
            )}
          </div>
          <nav className="meet-people" aria-label={sayMeeting('run.all')}>
            <h2>{sayMeeting('run.all')}</h2>
            <ol>
              {votes.map((vote) => (
                <PersonLine
                  key={`${vote.caseCode} ${vote.matter}`}
                  name={nameOf(vote)}
                  vote={vote}
                  isCurrent={!item && isSame(vote, chosen)}
                  onChoose={() => choose(vote)}
                />
              ))}
              {[...listed, ...items.filter(({ isListed }) => !isListed)].map((one) => (
                <PersonLine
                  key={`${one.caseCode} ${one.matter}`}
                  name={nameOf(one)}
                  blockers={one.blockers.length}
                  isListed={one.isListed}
                  isCurrent={item !== undefined && isSame(one, item)}
                  onChoose={() => choose(one)}
                />
              ))}
            </ol>
          </nav>
        </section>
      )}
      <AddRemoval meeting={meeting} />
      {body === 'branch' ? (
        <Seats meeting={meeting} />
      ) : (
        may &&
        votes.length === 0 && (
          <details className="meet-more">
            <summary>{sayMeeting('numbers.act')}</summary>
            <CommitteeOpening meeting={meeting} />
          </details>
        )
      )}
      <Remarks meeting={meeting} />
      {may && (
        <div className="apart">
          <RefusedLines refused={closing.error} />
          <ConfirmButton
            words={sayMeeting('run.close')}
            what={sayMeeting('run.close-what', { done: votes.length, left: listed.length })}
            isBusy={closing.isPending}
            onConfirm={() => closing.mutate({ meetingCode: code })}
          />
        </div>
      )}
    </>
  );
}
