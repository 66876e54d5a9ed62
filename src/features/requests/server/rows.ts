import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Relation } from '#features/admissions/model.ts';
import { calendarHere } from '#features/calendar/server/workingDays.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { WorkingCalendar } from '#kernel/calendar.ts';
import { type Day, daysBetween } from '#kernel/day.ts';
import { workingDaysBetween } from '#kernel/deadline.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isAllowed } from '#kernel/roles.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { type RequestKind, stateOf } from '../model.ts';

export type RequestRow = {
  id: number;
  caseId: number;
  caseCode: string;
  casePath: string;
  fullName: string | null;
  birthYear: number | null;
  kind: RequestKind;
  relation: Relation | null;
  number: number;
  fromId: number;
  fromCode: string;
  fromPath: string;
  fromName: string | null;
  toCode: string | null;
  toPath: string | null;
  toName: string | null;
  toAddress: string | null;
  letterNumber: string | null;
  isAbroad: boolean;
  sentOn: Day;
  receivedOn: Day | null;
  dueOn: Day | null;
  dueRule: string | null;
  isDueUnsure: boolean;
  answeredOn: Day | null;
  answer: string | null;
  keptAt: string | null;
  declineReason: string | null;
  isAnsweredHere: boolean;
  withdrawnOn: Day | null;
  withdrawalReason: string | null;
  seenOn: Day | null;
  askedEventId: number | null;
  remindedOn: string[];
};

/** Open requests of which nothing more is known to come. */
export const isOpen = sql`r.answered_on is null and r.withdrawn_on is null`;

/**
 * Requests with the names of both sides and of the person. The other side and the person lie outside the scope: of
 * them only this is read, and only of requests whose right to be read was decided before.
 */
export const rowsOf = (db: Tx, ids: readonly number[], today: Day): Promise<RequestRow[]> =>
  asInstallation(db, async () => {
    const nameOf = (unit: string): RawBuilder<string | null> =>
      sql`(select n.name from (select 1) one ${nameOn(unit, today)})`;
    const { rows } = await sql<RequestRow>`
      select r.id, r.case_id as "caseId", c.code as "caseCode", cu.path as "casePath", p.full_name as "fullName",
        p.birth_year as "birthYear", r.kind, r.relation, r.number, r.from_unit_id as "fromId", f.code as "fromCode",
        f.path as "fromPath", ${nameOf('f')} as "fromName", t.code as "toCode", t.path as "toPath",
        case when t.id is null then r.to_name else ${nameOf('t')} end as "toName", r.to_address as "toAddress",
        r.letter_number as "letterNumber", r.is_abroad as "isAbroad", r.sent_on as "sentOn", r.received_on as "receivedOn",
        r.due_on as "dueOn", r.due_rule as "dueRule", r.is_due_unsure as "isDueUnsure", r.answered_on as "answeredOn",
        r.seen_on as "seenOn", r.answer, r.kept_at as "keptAt", r.decline_reason as "declineReason", r.is_answered_here as "isAnsweredHere",
        r.withdrawn_on as "withdrawnOn", r.withdrawal_reason as "withdrawalReason",
        r.asked_event_id::float8 as "askedEventId",
        array(select m.on_day::text from request_reminder m where m.request_id = r.id order by m.on_day) as "remindedOn"
      from unnest(${[...ids]}::int[]) with ordinality a(id, place)
        join request r on r.id = a.id
        join admission_case c on c.id = r.case_id join unit cu on cu.id = c.unit_id
        join person p on p.id = c.person_id
        join unit f on f.id = r.from_unit_id
        left join unit t on t.id = r.to_unit_id
      order by a.place`.execute(db);
    return rows;
  });

export const sidesOf = ({ scope }: Pick<Act, 'scope'>, { fromPath, toPath }: RequestRow) => ({
  isAsking: isWithin(fromPath, scope),
  isAsked: toPath !== null && isWithin(toPath, scope),
});

type Seen = { act: Act; calendar: WorkingCalendar; seesCase: (caseId: number) => boolean };

/** A request as its reader sees it. */
export const viewOf = (row: RequestRow, { act, calendar, seesCase }: Seen) => {
  const { isAsking, isAsked } = sidesOf(act, row);
  const { caseId, caseCode, fromCode, fromName, toCode, toName, toAddress, ...shown } = row;
  const state = stateOf(row);
  const open = state === 'sent' || state === 'received';
  const until = row.answeredOn ?? row.withdrawnOn ?? act.today;
  const { role } = act.scope;
  const isWriter = role === 'machine' || (role !== 'visitor' && isAllowed(role, 'case-writer'));
  return {
    ...shown,
    caseCode: seesCase(caseId) ? caseCode : null,
    from: { code: fromCode, name: fromName ?? fromCode, address: null },
    to: { code: toCode, name: toName ?? toCode ?? '', address: toAddress },
    state,
    isOverdue: open && row.dueOn !== null && row.dueOn < act.today,
    days: Math.max(0, daysBetween(row.sentOn, until)),
    workingDays: workingDaysBetween(calendar, row.sentOn, until),
    overdueWorkingDays: open && row.dueOn ? workingDaysBetween(calendar, row.dueOn, act.today) : 0,
    mayReceive: isWriter && state === 'sent' && (isAsked || isAsking),
    mayAnswer: isWriter && open && (isAsked || isAsking),
    mayRemind: isWriter && open && isAsking && !row.remindedOn.includes(act.today),
    mayWithdraw: isWriter && open && isAsking,
    mayAcknowledge:
      isWriter && isAsking && row.isAnsweredHere && row.answeredOn !== null && row.seenOn === null,
  };
};

/** Requests of these keys as their reader sees them, in the order of the keys. */
export const viewsOf = async (act: Act, ids: readonly number[]) => {
  const { db, today } = act;
  const rows = await rowsOf(db, ids, today);
  const calendar = await calendarHere(db);
  const cases = rows.map(({ caseId }) => caseId);
  const { rows: seen } = await sql<{ id: number }>`
    select id from admission_case where id = any(${cases}::int[])`.execute(db);
  const visible = new Set(seen.map(({ id }) => id));
  return rows.map((row) => viewOf(row, { act, calendar, seesCase: (id) => visible.has(id) }));
};

/**
 * The request of this key, when one of its sides or its case lies in the scope.
 * @throws Refusal not-found
 */
export const requestNamed = async ({ db, today }: Act, id: number): Promise<RequestRow> => {
  const found = await db.selectFrom('request').select('id').where('id', '=', id).executeTakeFirst();
  const row = found && (await rowsOf(db, [id], today))[0];
  if (!row) throw new Refusal('not-found', { code: 'request-not-found', field: 'requestId', values: { id } });
  return row;
};
