import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { remark } from '#features/admissions/acts/preparation.ts';
import { standing } from '#features/admissions/history.ts';
import { append, type NewEvent } from '#features/admissions/server/append.ts';
import { type CaseRow, caseNamed, eventsOf, type StoredEvent } from '#features/admissions/server/rows.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { ownMember } from './own.ts';

/**
 * The case of somebody this member follows, held until the act ends.
 * @throws Refusal not-found for everybody else's
 */
const ownCase = async (db: Tx, code: string, personId: number): Promise<CaseRow> => {
  const { rows } = await sql`
    select from admission_case c join helping h on h.case_id = c.id
    where c.code = ${code} and h.person_id = ${personId} and h.is_current`.execute(db);
  if (rows.length === 0)
    throw new Refusal('not-found', { code: 'case-not-found', field: 'caseCode', values: { code } });
  return asInstallation(db, () => caseNamed(db, code, true));
};

/** The right to write comes from being the one who helps; the case judges the note as any other. */
const write = (act: Act, row: CaseRow, event: Omit<NewEvent, 'act' | 'isOnRequest'>) =>
  asInstallation(act.db, () => append(act, row, { ...event, act: remark.name, isOnRequest: true }));

/** The member met the person. */
export const note = async (
  act: Act,
  { caseCode, on, contact, note: words }: InputOf<typeof contract.noteContact>,
) => {
  const { personId } = ownMember(act);
  const row = await ownCase(act.db, caseCode, personId);
  const { id } = await write(act, row, {
    on,
    details: { note: words, contact, isByHelper: true, memberId: personId },
  });
  return { id };
};

/** A note of this member's own, as it stands. */
const ownNote = async (db: Tx, row: CaseRow, eventId: number, personId: number): Promise<StoredEvent> => {
  const events = await asInstallation(db, () => eventsOf(db, row.id));
  const found = standing(events).find(
    ({ id, act, details }) => id === eventId && act === remark.name && details.memberId === personId,
  ) as StoredEvent | undefined;
  if (!found)
    throw new Refusal('not-found', { code: 'event-not-standing', field: 'eventId', values: { id: eventId } });
  return found;
};

/** Written anew, or taken back; what stood before stays on record. */
export const correct = async (act: Act, input: InputOf<typeof contract.correctContact>) => {
  const { caseCode, eventId, on, contact, note: words } = input;
  const { personId } = ownMember(act);
  const row = await ownCase(act.db, caseCode, personId);
  const of = await ownNote(act.db, row, eventId, personId);
  const isVoid = on === undefined && contact === undefined && words === undefined;
  const { id } = await write(act, row, {
    on: on ?? of.on,
    details: {
      ...of.details,
      ...(contact === undefined ? {} : { contact }),
      ...(words === undefined ? {} : { note: words }),
    },
    correction: {
      of,
      isVoid,
      reason: isVoid ? 'Người ghi bỏ ghi chép ghi nhầm' : 'Người ghi sửa lại ghi chép',
    },
  });
  return { id };
};
