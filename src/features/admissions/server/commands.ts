import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import { holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
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
import { openedCase } from '../state.ts';
import { shownOn } from '../status.ts';
import { append } from './append.ts';
import { lawFor } from './law.ts';
import { stageOfMove } from './moves.ts';
import { syncNext } from './next.ts';
import { type CaseRow, caseNamed, eventsOf } from './rows.ts';
import { refuseStale } from './stale.ts';

const PROFILE = {
  education: 'education',
  schoolingException: 'schooling_exception',
  religion: 'religion',
  ethnicGroup: 'ethnic_group',
  occupation: 'occupation',
  isYouthUnionMember: 'is_youth_union_member',
  isTradeUnionMember: 'is_trade_union_member',
  introducer: 'introducer',
} as const;
type Profile = { [K in keyof typeof PROFILE]?: string | boolean | null };

const profileColumns = (input: Profile) =>
  Object.fromEntries(
    Object.entries(PROFILE)
      .filter(([field]) => input[field as keyof Profile] !== undefined)
      .map(([field, column]) => [column, input[field as keyof Profile]]),
  );

const personal = (personId: number, input: Profile) =>
  Object.keys(PROFILE)
    .filter((field) => input[field as keyof Profile] != null)
    .map((field) => ({ personId, field, value: String(input[field as keyof Profile]) }));

/** Where the case stands after an act. */
export const markOf = async (db: Tx, code: string, eventId: number | null) => {
  const { status, version } = await caseNamed(db, code);
  return { code, status, version, eventId };
};

/** Open the case of a person. */
export const open = async ({ db, today, note }: Act, input: InputOf<typeof contract.openCase>) => {
  const { code = randomUUID(), personCode, unitCode, on, kind = 'admission', former, ...profile } = input;
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const person = await personNamed(db, personCode, 'personCode');
  refuseIf([
    ...(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []),
    ...(isAliveOn(unit, on) ? [] : reasons(['unit-not-alive-that-day'], { code: unit.code, day: on })),
    ...((kind === 'readmission') === (former === undefined)
      ? [{ code: 'readmission-says-what-was-before', field: 'former' }]
      : []),
    ...(person.erased_on === null ? [] : [{ code: 'person-is-erased', field: 'personCode' }]),
  ]);
  const before = former && {
    leftOn: former.leftOn,
    reason: former.reason,
    recordClearedOn: former.recordClearedOn ?? null,
    readmittedBefore: former.readmittedBefore ?? 0,
    firstDecidedOn: former.firstDecidedOn ?? null,
  };
  const state = openedCase(kind, on, before ?? null);
  const law = await lawFor(db, unit.id);
  const shown = shownOn(state, on, today, law.on(today).rules.value);
  const { id } = await db
    .insertInto('admission_case')
    .values({
      code,
      person_id: person.id,
      unit_id: unit.id,
      kind,
      opened_on: on,
      former: before ? JSON.stringify(before) : null,
      status: 'source',
      status_since: on,
      shown_status: shown.status,
      shown_since: shown.since,
      ...profileColumns(profile),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await syncNext(db, law, today, [{ caseId: id, unitId: unit.id, state, since: on, shown }]);
  note({
    object: `case:${id}`,
    unitId: unit.id,
    detail: { code, personId: person.id, on, kind },
    personal: personal(person.id, profile),
  });
  return markOf(db, code, null);
};

/** What the rules judge of the person besides the papers; the old values stay in the audit under the person's key. */
export const describe = async ({ db, note }: Act, input: InputOf<typeof contract.describeCase>) => {
  const { caseCode, version, ...profile } = input;
  const row = await caseNamed(db, caseCode, true);
  await refuseStale(
    db,
    row,
    version,
    Object.entries(profile).map(([field, mine]) => ({ field, mine, theirs: row[field as keyof Profile] })),
  );
  const columns = profileColumns(profile);
  if (Object.keys(columns).length > 0) {
    await db
      .updateTable('admission_case')
      .set({ ...columns, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute();
  }
  note({
    object: `case:${row.id}`,
    unitId: row.unitId,
    detail: { fields: Object.keys(columns) },
    personal: personal(row.personId, profile),
  });
  return markOf(db, caseCode, null);
};

/** The member an act names, with the standing of the roll on that day. */
const memberOf = async (db: Tx, code: string, on: Day) => {
  const { rows } = await sql<{ memberId: number; isFullMember: boolean | null }>`
    select p.id as "memberId", bool_or(m.official_on <= ${on}::date) as "isFullMember"
    from person p left join member m on m.person_id = p.id and m.during @> ${on}::date
    where p.code = ${code} group by p.id`.execute(db);
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
