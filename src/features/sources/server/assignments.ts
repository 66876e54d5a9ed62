import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { caseNamed } from '#features/admissions/server/rows.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import { parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../assignmentContract.ts';
import type { AssignmentState } from '../model.ts';

const notYet = (on: Day, today: Day) =>
  on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : [];

/** Whom it is given to: a source of the branch, a person of its roll, or nobody by name. */
const ofWhom = async (db: Tx, { caseCode, memberCode }: InputOf<typeof contract.giveAssignment>) => {
  if (caseCode !== undefined) {
    const row = await caseNamed(db, caseCode);
    refuseForgotten(row);
    return { caseId: row.id, personId: null };
  }
  if (memberCode === undefined) return { caseId: null, personId: null };
  return { caseId: null, personId: (await personNamed(db, memberCode, 'memberCode')).id };
};

/** Give something to do. */
export const give = async (act: Act, input: InputOf<typeof contract.giveAssignment>) => {
  const { db, today, scope, note } = act;
  const { unitCode, caseCode, memberCode, what, on, dueOn } = input;
  refuseIf([
    ...notYet(on, today),
    ...(caseCode !== undefined && memberCode !== undefined
      ? [{ code: 'assignment-is-of-one-person', field: 'memberCode' }]
      : []),
  ]);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { caseId, personId } = await ofWhom(db, input);
  const { id } = await db
    .insertInto('assignment')
    .values({
      ...{ unit_id: unit.id, given_by_id: scope.unitId, case_id: caseId, person_id: personId },
      ...{ what, given_on: on, due_on: dueOn ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({
    object: `assignment:${id}`,
    unitId: unit.id,
    detail: { on, dueOn: dueOn ?? null, caseId, personId },
  });
  return { id };
};

/** What is still to be done, held until the act ends. */
const openOne = async (db: Tx, id: number) => {
  const { rows } = await sql<{ unitId: number; isOver: boolean }>`
    select unit_id as "unitId", finished_on is not null or withdrawn_on is not null as "isOver"
    from assignment where id = ${id} for update`.execute(db);
  const [row] = rows;
  if (!row) throw new Refusal('not-found', { code: 'assignment-not-found', field: 'id', values: { id } });
  refuseIf(row.isOver ? [{ code: 'assignment-is-over', field: 'id' }] : []);
  return row;
};

/** What came of it. */
export const finish = async (
  { db, today, note }: Act,
  { id, on, result }: InputOf<typeof contract.finishAssignment>,
) => {
  refuseIf(notYet(on, today));
  const { unitId } = await openOne(db, id);
  await db.updateTable('assignment').set({ finished_on: on, result }).where('id', '=', id).execute();
  note({ object: `assignment:${id}`, unitId, detail: { on } });
  return { id };
};

/** It is taken back. */
export const withdraw = async (
  { db, today, note }: Act,
  { id, on, reason }: InputOf<typeof contract.withdrawAssignment>,
) => {
  refuseIf(notYet(on, today));
  const { unitId } = await openOne(db, id);
  await db
    .updateTable('assignment')
    .set({ withdrawn_on: on, withdrawal_reason: reason })
    .where('id', '=', id)
    .execute();
  note({ object: `assignment:${id}`, unitId, detail: { on } });
  return { id };
};

type Row = OutputOf<typeof contract.listAssignments>['assignments'][number];

const stateOf = sql<AssignmentState>`case when a.finished_on is not null then 'finished'
  when a.withdrawn_on is not null then 'withdrawn' else 'open' end`;

/** What was given below a unit, open ones where no state is asked for, those due first. */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listAssignments>) => {
  const { unitCode, state = 'open', after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const [dueOn = null, id = null] = after?.split('_') ?? [];
  if (dueOn !== null && dueOn !== 'infinity' && parseDay(dueOn) === null)
    throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  const { rows } = await sql<Row & { key: string }>`
    select a.id, ${stateOf} as state, u.code as "unitCode", n.name as "unitName",
      case when a.case_id is not null or a.person_id is not null then coalesce(p.full_name, p.code) end as "fullName",
      c.code as "caseCode", a.what, a.given_on as "givenOn", a.due_on as "dueOn",
      coalesce(a.due_on < ${today}::date, false) and ${stateOf} = 'open' as "isOverdue",
      coalesce(a.finished_on, a.withdrawn_on) as "endedOn", coalesce(a.result, a.withdrawal_reason) as outcome,
      coalesce(a.due_on, 'infinity'::date) || '_' || a.id as key
    from assignment a join unit u on u.id = a.unit_id and u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}
      left join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
      left join admission_case c on c.id = a.case_id left join person p on p.id = coalesce(c.person_id, a.person_id)
    where ${stateOf} = ${state}
      and (${dueOn}::date is null or (coalesce(a.due_on, 'infinity'::date), a.id) > (${dueOn}::date, ${id}::int))
    order by coalesce(a.due_on, 'infinity'::date), a.id limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: page.length } });
  return {
    on: today,
    assignments: page.map(({ key: _, ...row }) => row),
    next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
  };
};
