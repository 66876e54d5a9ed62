import { passes, thresholdOf, VOTE_ACTS } from '#features/admissions/acts/votes.ts';
import type { Body } from '#features/admissions/model.ts';
import { PATH_STEPS } from '#features/admissions/paths.ts';
import { placeIn, unitOfBody } from '#features/admissions/place.ts';
import { append } from '#features/admissions/server/append.ts';
import { markOf } from '#features/admissions/server/commands.ts';
import { factsOfDays, type Judged } from '#features/admissions/server/facts.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import { caseNamed } from '#features/admissions/server/rows.ts';
import { refuseStale } from '#features/admissions/server/stale.ts';
import { votesNeeded } from '#features/rules/share.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { actOf } from '../agenda.ts';
import type * as contract from '../contract/holding.ts';
import { ballotBlockers } from '../votes.ts';
import { countsOf, meetingNamed, refuseIdle, seatsOf } from './rows.ts';

/** A vote is taken by the body that the path of the person asks on that day; a branch committee has none. */
const refuseAnotherBody = (
  { body, unitId, unitCode }: Awaited<ReturnType<typeof meetingNamed>>,
  { facts, chain }: Judged,
): void => {
  const unit = body === 'branch-committee' ? null : unitOfBody(placeIn(chain), facts.path, body);
  if (unit?.unitId === unitId) return;
  throw new Refusal('blocked', {
    code: unit ? 'another-body-decides' : 'body-has-no-say-here',
    field: 'meetingCode',
    values: { unit: unit?.code ?? '', met: unitCode },
  });
};

/** One vote on one person: counted, judged, and written into the case as the act that this body's vote is. */
export const vote = async (act: Act, input: InputOf<typeof contract.voteInMeeting>) => {
  const { db, today } = act;
  const meeting = await meetingNamed(db, input.meetingCode, true);
  refuseIdle(meeting);
  const row = await caseNamed(db, input.caseCode, true);
  await refuseStale(db, row, input.version);
  const { convened, present } = countsOf(meeting, await seatsOf(db, meeting.id));
  const { yes, no, matter } = input;
  refuseIf(
    ballotBlockers({ convened, present, yes, no, isClosed: meeting.isClosed }).map((code) => ({
      code,
      values: { convened, present, yes, no },
    })),
  );
  const on = input.decidedOn ?? meeting.heldOn;
  const factsAt = await factsOfDays(db, row, { law: await lawFor(db, row.unitId), today }, [
    { unitId: row.unitId, on: meeting.heldOn },
  ]);
  const judged = factsAt({ unitId: row.unitId, on: meeting.heldOn });
  const { facts } = judged;
  refuseAnotherBody(meeting, judged);
  const name = actOf(meeting.body as Body, PATH_STEPS[facts.path].decidedBy);
  const share = thresholdOf(name, facts);
  const passed = passes(share, { yes, convened });
  const needed = votesNeeded(share, convened);
  const { id } = await append(act, row, {
    act: name,
    on,
    details: {
      matter,
      meetingCode: meeting.code,
      method: meeting.method,
      convened,
      present,
      yes,
      no,
      passed,
      ...(name === VOTE_ACTS.decision && input.decisionNumber
        ? { decisionNumber: input.decisionNumber }
        : {}),
    },
  });
  await db
    .insertInto('meeting_vote')
    .values({
      meeting_id: meeting.id,
      case_id: row.id,
      matter,
      convened,
      present,
      yes,
      no,
      needed,
      passed,
      event_id: id,
    })
    .execute();
  return {
    ...(await markOf(db, row.code, id)),
    convened,
    present,
    needed,
    passed,
  };
};
