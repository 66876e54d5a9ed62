import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { standing } from '#features/admissions/history.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { type CaseRow, caseNamed, eventsOf, type StoredEvent } from '#features/admissions/server/rows.ts';
import type { MeetingBody } from '#features/meetings/model.ts';
import { type MeetingRow, meetingNamed } from '#features/meetings/server/rows.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { previewPaper } from '../contract.ts';
import { kindNamed, type PaperKind } from '../kinds.ts';
import { occasionsOf } from '../occasions.ts';

type Asked = Pick<InputOf<typeof previewPaper>, 'kind' | 'caseCode' | 'eventId' | 'meetingCode'>;

/** The act of a case that is printed, with what went before it. */
export type CaseSubject = {
  kind: PaperKind;
  row: CaseRow;
  event: StoredEvent;
  /** What holds of the case up to this act. */
  events: readonly StoredEvent[];
  meeting: { id: number; unitId: number; body: MeetingBody } | null;
};
export type MeetingSubject = { kind: PaperKind; meeting: MeetingRow };
export type Subject = CaseSubject | MeetingSubject;

export const isOfCase = (subject: Subject): subject is CaseSubject => 'row' in subject;

/** Where a vote was taken; the meeting of a committee above lies outside the scope of a branch. */
const meetingOf = async (db: Tx, { details }: StoredEvent): Promise<CaseSubject['meeting']> => {
  if (typeof details.meetingCode !== 'string') return null;
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; unitId: number; body: MeetingBody }>`
      select id, unit_id as "unitId", body from meeting where code = ${details.meetingCode}`.execute(db),
  );
  return rows[0] ?? null;
};

/** @throws Refusal when the case has no such act */
const caseSubject = async (db: Tx, kind: PaperKind, { caseCode, eventId }: Asked): Promise<CaseSubject> => {
  if (caseCode === undefined)
    throw new Refusal('invalid-input', { code: 'paper-needs-a-case', field: 'caseCode' });
  const row = await caseNamed(db, caseCode);
  refuseForgotten(row);
  const events = standing(await eventsOf(db, row.id)) as StoredEvent[];
  const found = occasionsOf(kind, events);
  const event = eventId === undefined ? found.at(-1) : found.find(({ id }) => id === eventId);
  if (!event) {
    throw new Refusal('blocked', { code: 'paper-has-no-act-yet', field: 'kind', values: { code: caseCode } });
  }
  return {
    kind,
    row,
    event,
    events: events.slice(0, events.indexOf(event) + 1),
    meeting: await meetingOf(db, event),
  };
};

/** What the paper is printed from. */
export const subjectOf = async (db: Tx, asked: Asked): Promise<Subject> => {
  const kind = kindNamed(asked.kind);
  if (kind.from !== 'meeting') return caseSubject(db, kind, asked);
  if (asked.meetingCode === undefined)
    throw new Refusal('invalid-input', { code: 'paper-needs-a-meeting', field: 'meetingCode' });
  const meeting = await meetingNamed(db, asked.meetingCode, false);
  const { state, code } = meeting;
  refuseIf(
    state === 'held' ? [] : [{ code: 'meeting-has-not-begun', field: 'meetingCode', values: { code } }],
  );
  return { kind, meeting };
};
