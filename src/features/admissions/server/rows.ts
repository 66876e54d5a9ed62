import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { UNVERIFIED } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import { type CaseEvent, standing } from '../history.ts';
import { type CaseKind, type Education, ENDED } from '../model.ts';
import { type CaseState, type Former, openedCase } from '../state.ts';

export type CaseRow = {
  id: number;
  code: string;
  personId: number;
  personCode: string;
  fullName: string | null;
  bornOn: Day | null;
  birthYear: number | null;
  unitId: number;
  unitCode: string;
  unitName: string | null;
  kind: CaseKind;
  openedOn: Day;
  former: Former | null;
  version: number;
  status: string;
  education: Education | null;
  schoolingException: 'remote-area' | 'elder' | null;
  religion: string | null;
  ethnicGroup: string | null;
  occupation: string | null;
  placeKind: string | null;
  sex: string | null;
  homePlace: string | null;
  isYouthUnionMember: boolean;
  isTradeUnionMember: boolean;
  introducer: string | null;
  /** The branch or committee that is to receive the case, while a move is open. */
  movingToId: number | null;
  forgottenOn: Day | null;
};

/** Cases by their keys, in the order of these. */
export const rowsOf = (db: Tx, ids: readonly number[]) =>
  sql<CaseRow>`
  select c.id, c.code, c.person_id as "personId", p.code as "personCode", p.full_name as "fullName",
    p.born_on as "bornOn", p.birth_year as "birthYear", c.unit_id as "unitId", u.code as "unitCode",
    n.name as "unitName", c.kind, c.opened_on as "openedOn", c.former,
    c.version, c.status, c.education, c.schooling_exception as "schoolingException", c.religion,
    c.ethnic_group as "ethnicGroup", c.occupation, c.place_kind as "placeKind", p.sex,
    p.home_place as "homePlace", c.is_youth_union_member as "isYouthUnionMember",
    c.is_trade_union_member as "isTradeUnionMember", c.introducer, c.moving_to_id as "movingToId",
    c.forgotten_on as "forgottenOn"
  from admission_case c join person p on p.id = c.person_id join unit u on u.id = c.unit_id
    left join lateral (
      select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
  where c.id = any(${[...ids]}::int[]) order by c.id`.execute(db);

/** An event is never edited: whom its details name is read as the record that is kept now. */
const keptMember = sql`case when details ? 'memberId' then coalesce(
  (select jsonb_set(details, '{memberId}', to_jsonb(d.kept_id)) from person_merge d
    where d.merged_id = (details ->> 'memberId')::int and d.undone_at is null), details) else details end`;

/** These cases with the events that hold of each. */
export const casesWithEvents = async (db: Tx, ids: readonly number[]) => {
  const { rows: events } = await sql<CaseEvent & { caseId: number }>`
    select case_id as "caseId", id::float8 as id, act, on_day as "on", ${keptMember} as details,
      extract(epoch from recorded_at)::float8 * 1000 as "recordedAt", supersedes_id::float8 as supersedes, is_void as "isVoid"
    from case_event where case_id = any(${[...ids]}::int[]) order by case_id, id`.execute(db);
  const byCase = Map.groupBy(events, ({ caseId }) => caseId);
  return (await rowsOf(db, ids)).rows.map((row) => ({ row, events: standing(byCase.get(row.id) ?? []) }));
};

/** Cases underway below a path, at most so many, with the events that hold of each. */
export const underwayBelow = async (db: Tx, path: string, most: number) => {
  const { rows: found } = await sql<{ id: number }>`
    select c.id from admission_case c join unit u on u.id = c.unit_id
      and u.path >= ${path} and u.path < ${endOfPath(path)}
    where not c.status = any(${[...ENDED]}::text[]) order by c.id limit ${most}`.execute(db);
  return casesWithEvents(
    db,
    found.map(({ id }) => id),
  );
};

/**
 * The case of this code, when its branch or the side that is to receive it lies in the scope.
 * @throws Refusal not-found
 */
export const caseNamed = async (db: Tx, code: string, lock = false): Promise<CaseRow> => {
  const { rows } = await sql<{ id: number }>`
    select id from admission_case where code = ${code} ${lock ? sql`for update` : sql``}`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) {
    throw new Refusal('not-found', { code: 'case-not-found', field: 'caseCode', values: { code } });
  }
  // While a person moves, the names of the other side lie outside the scope of this one.
  return asInstallation(db, async () => (await rowsOf(db, [id])).rows[0] as CaseRow);
};

export type StoredEvent = CaseEvent & {
  unitId: number;
  reason: string | null;
  regulation: string | null;
  ruleRows: string[];
};

/** All events of a case, superseded ones too, in the order they were written down. */
export const eventsOf = async (db: Tx, caseId: number): Promise<StoredEvent[]> =>
  (await eventsOfCases(db, [caseId])).get(caseId) ?? [];

/** The same of many cases at once. */
export const eventsOfCases = async (db: Tx, ids: readonly number[]): Promise<Map<number, StoredEvent[]>> => {
  const { rows } = await sql<StoredEvent & { caseId: number }>`
    select case_id as "caseId", id::float8 as id, act, on_day as "on", ${keptMember} as details, extract(epoch from recorded_at)::float8 * 1000 as "recordedAt",
      supersedes_id::float8 as supersedes, is_void as "isVoid", unit_id as "unitId", reason, regulation,
      rule_rows as "ruleRows"
    from case_event where case_id = any(${[...ids]}::int[]) order by case_id, id`.execute(db);
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...byCase].map(([id, list]) => [id, list.map(({ caseId: _, ...event }) => event)]));
};

type ClockRow = {
  kind: string;
  of: string;
  startsOn: Day;
  dueOn: Day;
  endedOn: Day | null;
  rule: string;
  isUnsure: boolean;
  /** «Chưa kiểm chứng»: the row that gave its length is not confirmed. */
  isUnverified: boolean;
  owner: string;
};

/** Every clock that a case has started, ended ones too. */
export const clocksOfCase = async (db: Tx, caseId: number): Promise<ClockRow[]> => {
  const { rows } = await sql<ClockRow>`
    select k.kind, of_whom as "of", starts_on as "startsOn", due_on as "dueOn", ended_on as "endedOn", rule_row as rule,
      is_unsure as "isUnsure", coalesce(r.confidence = any(${[...UNVERIFIED]}::text[]), false) as "isUnverified", owner
    from case_clock k left join rule_row r on r.code = k.rule_row where case_id = ${caseId} order by starts_on, k.id`.execute(
    db,
  );
  return rows;
};

/** Decisions of a case whose number the same committee gave to another case in the same year. */
export const sharedNumbersIn = (db: Tx, caseId: number): Promise<{ eventId: number; on: Day }[]> =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ eventId: number; on: Day }>`
      select e.id::float8 as "eventId", e.on_day as "on"
      from case_event e join meeting m on m.code = e.details ->> 'meetingCode'
      where e.case_id = ${caseId} and e.act = 'decide' and e.details ->> 'passed' = 'true' and not e.is_void
        and not exists (select from case_event s where s.supersedes_id = e.id)
        and exists (
          select from case_event o join meeting n on n.code = o.details ->> 'meetingCode'
          where o.act = 'decide' and o.details ->> 'decisionNumber' = e.details ->> 'decisionNumber'
            and o.case_id <> e.case_id and n.unit_id = m.unit_id and n.body = m.body and not o.is_void
            and extract(year from o.on_day) = extract(year from e.on_day)
            and not exists (select from case_event s where s.supersedes_id = o.id))
      order by e.id`.execute(db);
    return rows;
  });

/** The state before the first event. */
export const startOf = ({ kind, openedOn, former }: CaseRow): CaseState => openedCase(kind, openedOn, former);
