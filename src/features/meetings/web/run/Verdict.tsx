import { Button } from 'antd';
import { actContracts } from '#features/admissions/contract.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { voteInMeeting } from '../../contract/holding.ts';
import type { MeetingBody } from '../../model.ts';
import { nameOf } from '../ItemFacts.tsx';
import type { Item, Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { verdictOf } from './PersonLine.tsx';

type Vote = Meeting['votes'][number];
type Props = { vote: Vote; body: MeetingBody; next: Item | null; onNext: (next: Item) => void };

const resultOf = ({ passed }: Vote, body: MeetingBody): string => {
  if (!passed) return sayMeeting(body === 'branch' ? 'run.follows-report' : 'run.follows-decide');
  if (body === 'branch') return sayMeeting('run.result-propose');
  return sayMeeting(body === 'base-committee' ? 'run.result-resolve-in-base' : 'run.result-decide');
};

/** What a vote came to, what follows from it, and the way to the next person. */
export function Verdict({ vote, body, next, onNext }: Props) {
  const may = useMay(voteInMeeting.policy);
  return (
    <>
      <h2>{nameOf(vote)}</h2>
      <Notice
        kind={vote.passed ? 'done' : 'warning'}
        title={verdictOf(vote)}
        lines={[sayMeeting(`matter.${vote.matter}`), resultOf(vote, body)]}
      >
        {may && !vote.passed && body === 'branch' && <Report vote={vote} />}
      </Notice>
      {next && (
        <Button type="primary" size="large" autoFocus onClick={() => onNext(next)}>
          {sayMeeting('run.next', { name: nameOf(next) })}
        </Button>
      )}
    </>
  );
}

const reporting = actContracts.find(({ act }) => act.name === 'report-failed-vote')?.contract as Endpoint;

/** A failed vote of a branch is reported with its full result. */
export function Report({ vote: { caseCode, matter, isReported } }: { vote: Vote }) {
  const { today } = useSession();
  const act = useChange(reporting);
  if (isReported) return <p>{sayMeeting('run.reported')}</p>;
  return (
    <>
      <RefusedLines refused={act.error} />
      <Button loading={act.isPending} onClick={() => act.mutate({ caseCode, matter, on: today })}>
        {sayMeeting('run.report')}
      </Button>
    </>
  );
}
