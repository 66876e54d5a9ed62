import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { parse } from '#server/parse.ts';
import type { Act } from '#server/perform.ts';
import type { Act as CaseAct } from '../acts/act.ts';
import { actNamed } from '../acts.ts';
import type * as contract from '../contract.ts';
import { BY_VOTE } from '../contract.ts';
import { standing } from '../history.ts';
import { append } from './append.ts';
import { stageOfMove } from './moves.ts';
import { type CaseRow, caseNamed, eventsOf } from './rows.ts';
import { listedIn } from './sourced.ts';
import { refuseStale } from './stale.ts';

/** Where the case stands after an act. */
export const markOf = async (db: Tx, code: string, eventId: number | null) => {
  const { status, version } = await caseNamed(db, code);
  return { code, status, version, eventId };
};

/** The member an act names, with the standing of the roll on that day. */
const memberOf = async (db: Tx, code: string, on: Day) => {
  const { rows } = await sql<{ memberId: number; isFullMember: boolean | null }>`
    select p.id as "memberId", bool_or(m.official_on <= ${on}::date) as "isFullMember"
    from person a join person p on p.id = coalesce(a.merged_into_id, a.id)
      left join member m on m.person_id = p.id and m.during @> ${on}::date
    where a.code = ${code} group by p.id`.execute(db);
  if (!rows[0]) {
    throw new Refusal('not-found', { code: 'person-not-found', field: 'memberCode', values: { code } });
  }
  return { memberId: rows[0].memberId, isFullMember: rows[0].isFullMember === true };
};

type ActInput = {
  caseCode: string;
  on: Day;
  version?: number;
  memberCode?: string;
  unitCode?: string;
  toUnitCode?: string;
  movedOn?: Day;
};

/** What an act says of itself and what the server reads for it. */
const detailsOf = async (act: Act, row: CaseRow, { caseCode: _, on, version: __, ...input }: ActInput) => {
  const { memberCode, toUnitCode, movedOn } = input;
  const { memberCode: ___, ...given } = input;
  await requireItems(act.db, listedIn(given));
  return {
    ...given,
    ...(memberCode === undefined ? {} : await memberOf(act.db, memberCode, on)),
    ...(toUnitCode && movedOn ? { stage: await stageOfMove(act, row, { movedOn, toUnitCode }) } : {}),
  };
};

/** One act on a case, whichever it is. */
export const record = (done: CaseAct) => async (act: Act, input: ActInput & Record<string, unknown>) => {
  const { db } = act;
  const row = await caseNamed(db, input.caseCode, true);
  await refuseStale(act.db, row, input.version);
  const unit = done.name === 'accept' ? await unitNamed(db, input.unitCode as string, 'unitCode') : null;
  const { id } = await append(act, row, {
    act: done.name,
    on: input.on,
    details: await detailsOf(act, row, input),
    isByHand: act.scope.role !== 'machine',
    ...(unit ? { moveTo: unit.id } : {}),
  });
  return markOf(db, input.caseCode, id);
};

/** A correction is a new event in the place of an old one; the old one stays readable. */
export const correct = async (act: Act, input: InputOf<typeof contract.correctCase>) => {
  const { db } = act;
  const row = await caseNamed(db, input.caseCode, true);
  await refuseStale(act.db, row, input.version);
  const events = await eventsOf(db, row.id);
  const of = standing(events).find(({ id }) => id === input.eventId) as (typeof events)[number] | undefined;
  if (!of)
    throw new Refusal('not-found', {
      code: 'event-not-standing',
      field: 'eventId',
      values: { id: input.eventId },
    });
  const isVoid = input.on === undefined && input.details === undefined;
  // A vote is corrected by another vote: it can only be declared void.
  refuseIf(
    BY_VOTE.includes(of.act) && input.details !== undefined
      ? [{ code: 'vote-is-never-edited', field: 'details' }]
      : [],
  );
  const details = { ...of.details, ...input.details };
  const { id } = await append(act, row, {
    act: of.act,
    on: input.on ?? of.on,
    details: isVoid ? of.details : parse(actNamed(of.act).details, details, false, {}),
    correction: { of, isVoid, reason: input.reason },
  });
  return markOf(db, input.caseCode, id);
};
