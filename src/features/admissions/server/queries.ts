import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import { acts } from '../acts.ts';
import type * as contract from '../contract.ts';
import { datesOf } from '../dates.ts';
import { fold, judged, standing } from '../history.ts';
import { blockersOf, reasonViewOf } from '../judge.ts';
import { lint } from '../linter.ts';
import { PATH_STEPS } from '../paths.ts';
import { statusOn } from '../status.ts';
import { stepsOf } from '../steps.ts';
import { daysOf, factsOfDays, lawOf } from './facts.ts';
import { refuseForgotten } from './forget.ts';
import { lawFor } from './law.ts';
import { caseNamed, eventsOf, type StoredEvent, startOf } from './rows.ts';

type ClockRow = {
  kind: string;
  of: string;
  startsOn: Day;
  dueOn: Day;
  endedOn: Day | null;
  rule: string;
  isUnsure: boolean;
  owner: string;
};

const clocksAt = async (db: Tx, caseId: number): Promise<ClockRow[]> => {
  const { rows } = await sql<ClockRow>`
    select kind, of_whom as "of", starts_on as "startsOn", due_on as "dueOn", ended_on as "endedOn", rule_row as rule,
      is_unsure as "isUnsure", owner
    from case_clock where case_id = ${caseId} order by starts_on, id`.execute(db);
  return rows;
};

/** One case on a day, as it was known at an instant: everything a screen or a clerk asks of it at once. */
export const read = async (act: Act, input: InputOf<typeof contract.readCase>) => {
  const { db, today, note } = act;
  const { caseCode, on = today, knownAt } = input;
  const row = await caseNamed(db, caseCode);
  refuseForgotten(row);
  const law = await lawFor(db, row.unitId);
  const stored = await eventsOf(db, row.id);
  const known = knownAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(knownAt);
  const holding = standing(stored, known);
  const events = holding.filter((event) => event.on <= on);
  const factsAt = await factsOfDays(db, row, { law, today }, [...daysOf(stored), { unitId: row.unitId, on }]);
  const start = startOf(row);
  const state = fold(start, events);
  const now = factsAt({ unitId: row.unitId, on });
  const { facts } = now;
  const status = statusOn(state, on, facts.rules);
  const offered = acts.filter(({ from }) => from.includes(status));
  const clocks = await clocksAt(db, row.id);
  const dueOn = new Map(
    clocks.filter(({ endedOn }) => endedOn === null).map((clock) => [clock.kind, clock.dueOn]),
  );
  const judgements = judged(start, events, (event) => factsAt(event as StoredEvent).facts);
  const standingIds = new Set(holding.map(({ id }) => id));
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { events: events.length } });
  return {
    code: row.code,
    personCode: row.personCode,
    fullName: row.fullName,
    unitCode: row.unitCode,
    kind: row.kind,
    status,
    version: row.version,
    path: facts.path,
    isPathConfirmed: PATH_STEPS[facts.path].isConfirmed,
    isChecked: facts.isChecked,
    dates: datesOf(state, facts.rules.probationMonths),
    steps: stepsOf(state, facts.path, facts.hasSection).map(({ step, doneOn }) => ({
      number: step.number,
      code: step.code,
      actor: step.actor,
      papers: [...step.papers],
      doneOn,
      dueOn: (doneOn === null && step.clock && dueOn.get(step.clock)) || null,
    })),
    clocks: clocks.map((clock) => ({ ...clock, isOverdue: clock.endedOn === null && clock.dueOn < on })),
    moves: offered.map((one) => ({
      act: one.name,
      by: one.by,
      blockers: blockersOf(one, state, on, one.example, { ...facts, today: on > today ? on : today }).map(
        (code) => reasonViewOf(code, lawOf(now)),
      ),
    })),
    findings: lint(state, judgements, (event) => lawOf(factsAt(event as StoredEvent))),
    events: stored
      .filter(({ recordedAt }) => recordedAt <= known)
      .map((event) => ({
        id: event.id,
        act: event.act,
        on: event.on,
        details: event.details,
        recordedAt: new Date(event.recordedAt).toISOString(),
        supersedes: event.supersedes,
        isVoid: event.isVoid,
        isSuperseded: !standingIds.has(event.id),
        reason: event.reason,
        regulation: event.regulation,
        ruleRows: event.ruleRows,
      })),
  };
};

/** Cases below a unit by their next due day, then by code; one page after the case named last. */
export const list = async ({ db, note }: Act, input: InputOf<typeof contract.listCases>) => {
  const { unitCode, status, dueBy, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows } = await sql<{
    code: string;
    personCode: string;
    fullName: string | null;
    unitCode: string;
    status: string;
    statusSince: string;
    dueOn: string | null;
    clock: string | null;
  }>`
    with listed as (
      select c.id, c.code, c.person_id, c.unit_id, c.status, c.status_since, d.due_on, d.kind,
        coalesce(d.due_on, 'infinity'::date) as sort_on
      from admission_case c join unit u on u.id = c.unit_id and u.path >= ${unit.path} and u.path < ${`${unit.path.slice(0, -1)}0`}
      left join lateral (
        select k.due_on, k.kind from case_clock k where k.case_id = c.id and k.ended_on is null order by k.due_on limit 1) d on true
      where (${status ?? null}::text[] is null or c.status = any(${status ?? null}::text[]))
        and (${dueBy ?? null}::date is null or d.due_on <= ${dueBy ?? null}::date))
    select l.code, p.code as "personCode", p.full_name as "fullName", u.code as "unitCode", l.status,
      l.status_since::text as "statusSince", l.due_on::text as "dueOn", l.kind as clock
    from listed l join person p on p.id = l.person_id join unit u on u.id = l.unit_id
    where ${after ?? null}::text is null or (l.sort_on, l.code) > (select sort_on, code from listed where code = ${after ?? null})
    order by l.sort_on, l.code limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: rows.length } });
  return { cases: rows, next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};
