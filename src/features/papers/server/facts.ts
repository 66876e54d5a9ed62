import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { fold } from '#features/admissions/history.ts';
import { datesOf } from '#features/admissions/projected/dates.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import { startOf } from '#features/admissions/server/rows.ts';
import { countsOf, seatsOf } from '#features/meetings/server/rows.ts';
import { ruleDocuments } from '#features/rules/shipped.ts';
import { sentenceDate } from '#kernel/number.ts';
import type { NamedMember, PaperFacts } from '../values.ts';
import type { Issuer } from './issuer.ts';
import { type CaseSubject, isOfCase, type MeetingSubject, type Subject } from './subject.ts';

/** All but what is said of the paper itself. `people` are those whom it names. */
type Known = { facts: Omit<PaperFacts, 'issue'>; people: { personId: number; caseId: number | null }[] };

const membersOf = async (db: Tx, ids: readonly number[], on: string): Promise<Map<number, NamedMember>> => {
  if (ids.length === 0) return new Map();
  // A member who helps or introduces may stand in another branch than the one that asks.
  const { rows } = await asInstallation(db, () =>
    sql<NamedMember & { id: number }>`
      select p.id, p.full_name as "fullName", p.born_on as "bornOn", m.ceremony_on as "ceremonyOn",
        m.official_on as "officialOn",
        (select n.name from unit_name n where n.unit_id = m.unit_id and n.during @> ${on}::date) as branch
      from person p left join member m on m.person_id = p.id and m.during @> ${on}::date
      where p.id = any(${[...ids]}::int[])`.execute(db),
  );
  return new Map(rows.map(({ id, ...one }) => [id, one]));
};

/** `294-QĐ/TW ngày 26/5/2025`: the regulation the act was judged by. */
const regulationNamed = (code: string | null): string | null => {
  const found = ruleDocuments.find((one) => one.code === code);
  if (!found?.number) return null;
  return found.issuedOn ? `${found.number} ngày ${sentenceDate(found.issuedOn)}` : found.number;
};

const ballotIn = ({ details }: CaseSubject['event']): PaperFacts['ballot'] => {
  const { convened, present, yes, no } = details as Record<string, number | undefined>;
  return convened === undefined || present === undefined
    ? null
    : { convened, present, ...(yes === undefined ? {} : { yes }), ...(no === undefined ? {} : { no }) };
};

const numbersOf = async (db: Tx, caseId: number): Promise<PaperFacts['numbers']> => {
  const { rows } = await sql<{ kind: '6-knd' | '8-knd'; number: string }>`
    select kind, number from paper where case_id = ${caseId} and kind in ('6-knd', '8-knd') and voided_on is null
      and number is not null order by id`.execute(db);
  return Object.fromEntries(rows.map(({ kind, number }) => [kind, number]));
};

const occupationOf = async (db: Tx, code: string | null): Promise<string | null> => {
  if (code === null) return null;
  const found = await db
    .selectFrom('catalogue_item')
    .select('name')
    .where('code', '=', code)
    .where('catalogue', '=', 'occupation')
    .executeTakeFirst();
  return found?.name ?? null;
};

const ofCase = async (db: Tx, subject: CaseSubject, issuer: Issuer): Promise<Known> => {
  const { kind, row, event, events } = subject;
  const state = fold(startOf(row), events);
  const { rules } = (await lawFor(db, row.unitId)).on(event.on);
  const helperId = state.helper?.memberId ?? null;
  const introducerIds = state.introductions.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  const members = await membersOf(db, [...introducerIds, ...(helperId === null ? [] : [helperId])], event.on);
  const reads = (group: (typeof kind.reads)[number]): boolean => kind.reads.includes(group);
  const named = [
    ...(reads('introducer') ? [Number(event.details.memberId)] : []),
    ...(reads('introductions') ? introducerIds : []),
  ];
  const certificate = events.findLast(({ act }) => act === 'certify')?.details.number;
  return {
    people: [
      { personId: row.personId, caseId: row.id },
      ...[...new Set(named)].map((personId) => ({ personId, caseId: null })),
    ],
    facts: {
      person: {
        fullName: row.fullName,
        bornOn: row.bornOn,
        occupation: await occupationOf(db, row.occupation),
        branch: issuer.branch,
      },
      state,
      details: event.details,
      eventOn: event.on,
      regulation: regulationNamed(event.regulation),
      certificateNumber: typeof certificate === 'string' ? certificate : null,
      probationEndsOn: datesOf(state, rules.value.probationMonths).officialOn,
      helper: helperId === null ? null : (members.get(helperId) ?? null),
      introducers: members,
      numbers: await numbersOf(db, row.id),
      base: issuer.base,
      ballot: ballotIn(event),
      votes: [],
    },
  };
};

const ofMeeting = async (db: Tx, { meeting }: MeetingSubject): Promise<Known> => {
  const { convened, present } = countsOf(meeting, await seatsOf(db, meeting.id));
  const { rows } = await sql<PaperFacts['votes'][number] & { personId: number; caseId: number }>`
    select p.full_name as name, v.matter, v.yes, v.no, v.passed, p.id as "personId", c.id as "caseId"
    from meeting_vote v join admission_case c on c.id = v.case_id join person p on p.id = c.person_id
    where v.meeting_id = ${meeting.id} order by v.event_id`.execute(db);
  return {
    people: rows.map(({ personId, caseId }) => ({ personId, caseId })),
    facts: {
      person: null,
      state: null,
      details: { method: meeting.method },
      eventOn: meeting.heldOn,
      regulation: null,
      certificateNumber: null,
      probationEndsOn: null,
      helper: null,
      introducers: new Map(),
      numbers: {},
      base: null,
      ballot: convened > 0 ? { convened, present } : null,
      votes: rows,
    },
  };
};

export const factsOf = (db: Tx, subject: Subject, issuer: Issuer): Promise<Known> =>
  isOfCase(subject) ? ofCase(db, subject, issuer) : ofMeeting(db, subject);
