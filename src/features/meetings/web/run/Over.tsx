import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { useMay } from '#web/useMay.ts';
import { voteInMeeting } from '../../contract/holding.ts';
import { readMeeting } from '../../contract/reading.ts';
import { nameOf } from '../ItemFacts.tsx';
import type { Meeting } from '../MeetingPage.tsx';
import { Quorum } from '../Quorum.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { verdictOf } from './PersonLine.tsx';
import { Remarks } from './Remarks.tsx';
import { Seats } from './Seats.tsx';
import { Report } from './Verdict.tsx';

type Vote = Meeting['votes'][number];

const columns: Column<Vote>[] = [
  { id: 'fullName', title: sayMeeting('result.person'), kind: 'head', show: nameOf },
  { id: 'unitName', title: sayMeeting('result.branch'), show: ({ unitName }) => unitName },
  { id: 'matter', title: sayMeeting('result.matter'), show: ({ matter }) => sayMeeting(`matter.${matter}`) },
  {
    id: 'ballots',
    title: sayMeeting('result.ballots'),
    kind: 'number',
    show: ({ yes, no }) => `${yes} / ${no}`,
  },
  { id: 'verdict', title: sayMeeting('result.verdict'), show: verdictOf },
];

/** A meeting that is over: its results, who was there, and the marks given afterwards. */
export function Over({ meeting }: { meeting: Meeting }) {
  const { votes, convened, present, body } = meeting;
  const may = useMay(voteInMeeting.policy);
  const failed = body === 'branch' ? votes.filter(({ passed }) => !passed) : [];
  return (
    <>
      <Quorum convened={convened} present={present} needed={null} />
      <section className="block">
        <h2>{sayMeeting('result.title')}</h2>
        <List
          id={`${readMeeting.action}-votes`}
          label={sayMeeting('result.title')}
          columns={columns}
          rows={votes}
          keyOf={({ caseCode, matter }) => `${caseCode} ${matter}`}
          empty={{ title: sayMeeting('result.none') }}
        />
        {failed.map((vote) => (
          <div key={vote.caseCode} className="row">
            <span>
              {nameOf(vote)}: {sayMeeting('run.follows-report')}
            </span>
            {may && <Report vote={vote} />}
          </div>
        ))}
      </section>
      {body === 'branch' && <Seats meeting={meeting} />}
      <Remarks meeting={meeting} />
    </>
  );
}
