import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { actContracts } from '#features/admissions/contract.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { parseDay } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { GROUPS } from '../model.ts';
import { groupOn, whoseTasks } from './which.ts';

type Task = OutputOf<typeof contract.listTasks>['tasks'][number];
type Counts = OutputOf<typeof contract.countTasks>['mine'];

/** Acts whose form asks for nothing but the day and the matter, which the task knows. */
const PLAIN: ReadonlySet<string> = new Set(
  actContracts
    .filter(
      ({ act, contract: { input } }) =>
        act.byHand === undefined &&
        ((input.required as string[] | undefined) ?? []).every((field) =>
          ['caseCode', 'on', 'matter'].includes(field),
        ),
    )
    .map(({ act }) => act.name),
);

/** The place of a task in the list, as the next page is asked for. */
const placeOf = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [isReturned, sortOn = '', kind, id] = after.split('_');
  if (sortOn !== 'infinity' && parseDay(sortOn) === null)
    throw new Refusal('invalid-input', { code: 'field-pattern', field: 'after' });
  return sql`(not n.is_returned, n.sort_on, n.kind, n.id)
    > (not ${isReturned}::boolean, ${sortOn}::date, ${kind}, ${id}::int)`;
};

/** Tasks of a unit on a day: returned first, then by due day. */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listTasks>) => {
  const { unitCode, on = today, whose = 'mine', group, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const which = (await whoseTasks(db, unit, on))[whose];
  const { rows } = await asInstallation(db, () =>
    sql<Omit<Task, 'isPlain'> & { key: string }>`
    select n.kind, n.id, c.code as "caseCode", c.version, m.code as "meetingCode", coalesce(ar.code, vr.code) as "roundCode", l.code as "classCode", l.name as "className",
      case when n.kind = 'nomination' then (select count(*)::int from class_nomination x
        where x.approver_id = n.unit_id and x.state = 'nominated')
        when n.kind = 'introduction' then (select count(*)::int from introduction x where x.unit_id = n.unit_id
          and x.accepted_on is null and x.returned_on is null and x.withdrawn_on is null) end as people, s.what as about, p.full_name as "fullName",
      b.code as "branchCode", coalesce(bn.name, b.code) as "branchName", u.code as "unitCode",
      coalesce(un.name, u.code) as "unitName", c.status, n.act, n.party, n.matter, n."group", n.since, n.due_on as "dueOn",
      n.clock, d.on_day as "remindedOn",
      left(n.is_returned::text, 1) || '_' || n.sort_on || '_' || n.kind || '_' || n.id as key
    from (
      select n.*, ${groupOn(on)} as "group" from unit_task n
      where ${which} and (${group ?? null}::text is null or ${groupOn(on)} = ${group ?? null}) and ${placeOf(after)}
      order by not n.is_returned, n.sort_on, n.kind, n.id limit ${limit}) n
    left join request r on r.id = n.id and n.kind in ('request', 'answer')
    left join meeting m on m.id = n.id and n.kind = 'meeting'
    left join allocation_part ap on ap.id = n.id and n.kind = 'allocation'
    left join allocation_round ar on ar.id = ap.round_id
    left join allocation_review v on v.id = n.id and n.kind = 'allocation-review'
    left join allocation_round vr on vr.id = v.round_id
    left join class l on l.id = n.id and n.kind = 'class'
    left join assignment s on s.id = n.id and n.kind = 'assignment'
    left join admission_case c on c.id = n.id and n.kind = 'case'
    left join admission_case a on a.id = coalesce(r.case_id, s.case_id)
    left join person p on p.id = coalesce(c.person_id, a.person_id, s.person_id)
    left join lateral (select max(on_day) as on_day from request_reminder where request_id = r.id) d on true
    join unit b on b.id = n.branch_id left join unit_name bn on bn.unit_id = b.id and bn.during @> ${on}::date
    join unit u on u.id = n.unit_id left join unit_name un on un.unit_id = u.id and un.during @> ${on}::date
    order by not n.is_returned, n.sort_on, n.kind, n.id`.execute(db),
  );
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { on, rows: rows.length } });
  return {
    on,
    tasks: rows.map(({ key: _, ...row }) => ({ ...row, isPlain: row.kind === 'case' && PLAIN.has(row.act) })),
    next: rows.length === limit ? (rows.at(-1)?.key ?? null) : null,
  };
};

const none: Counts = { returned: 0, overdue: 0, today: 0, week: 0, later: 0 };

/** How many tasks a unit has on a day; the list of each count has exactly so many rows. */
export const count = async (
  { db, today }: Act,
  { unitCode, on = today }: InputOf<typeof contract.countTasks>,
) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { mine, others, escalated } = await whoseTasks(db, unit, on);
  const { rows } = await asInstallation(db, () =>
    sql<{ whose: string; group: keyof Counts; n: number }>`
      select 'mine' as whose, ${groupOn(on)} as "group", count(*)::int as n from unit_task n where ${mine} group by 2
      union all select 'others', ${groupOn(on)}, count(*)::int from unit_task n where ${others} group by 2
      union all select 'escalated', 'overdue', count(*)::int from unit_task n where ${escalated}`.execute(db),
  );
  const of = (whose: string): Counts => ({
    ...none,
    ...Object.fromEntries(
      rows
        .filter((row) => row.whose === whose && GROUPS.includes(row.group))
        .map(({ group, n }) => [group, n]),
    ),
  });
  return { on, mine: of('mine'), others: of('others'), escalated: of('escalated').overdue };
};
