import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { aliveOn, nameOn } from '#features/organisations/server/queries/called.ts';
import { unitsNamedLike } from '#features/organisations/server/queries/search.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import type { RequestFilter, Side } from '../model.ts';
import { isOpen, requestNamed, viewsOf } from './rows.ts';

const placeOf = async ({ db, scope }: Act, unitCode: string | undefined) => {
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  return { path: unit?.path ?? scope.path, unitId: unit?.id ?? scope.unitId };
};

const columnOf = (side: Side) => (side === 'sent' ? sql`r.from_unit_id` : sql`r.to_unit_id`);

const stateIs = (state: RequestFilter | undefined, today: Day) => {
  switch (state) {
    case 'open':
      return isOpen;
    case 'overdue':
      return sql`${isOpen} and r.due_on < ${today}::date`;
    case 'sent':
      return sql`${isOpen} and r.received_on is null`;
    case 'received':
      return sql`${isOpen} and r.received_on is not null`;
    case 'answered':
      return sql`r.answered_on is not null`;
    case 'withdrawn':
      return sql`r.withdrawn_on is not null`;
    default:
      return sql`true`;
  }
};

/** Open ones first by their due day, then what has ended, the newest first within a day. */
const place = sql`(not (${isOpen}))::int, coalesce(r.due_on, 'infinity'::date), r.id`;

export const list = async (act: Act, input: InputOf<typeof contract.listRequests>) => {
  const { db, today, note } = act;
  const { side, caseCode = null, state, kind, minDays, after, limit = 50 } = input;
  const { path, unitId } = await placeOf(act, input.unitCode);
  const until = minDays === undefined ? null : addDays(today, -minDays);
  const { rows } = await sql<{ id: number }>`
    select r.id from request r
      join unit u on u.id = ${columnOf(side)} and u.path >= ${path} and u.path < ${endOfPath(path)}
    where ${stateIs(state, today)} and (${kind ?? null}::text is null or r.kind = ${kind ?? null})
      and (${caseCode}::text is null or r.case_id = (select id from admission_case where code = ${caseCode}))
      and (${until}::date is null or r.sent_on <= ${until}::date)
      and (${after ?? null}::int is null or (${place}) > (select ${place} from request r where r.id = ${after ?? null}))
    order by ${place} limit ${limit}`.execute(db);
  const requests = await viewsOf(
    act,
    rows.map(({ id }) => id),
  );
  note({ ...(unitId === null ? {} : { object: `unit:${unitId}`, unitId }), detail: { rows: rows.length } });
  return { requests, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
};

export const read = async (act: Act, { requestId }: InputOf<typeof contract.readRequest>) => {
  const { caseId, fromId } = await requestNamed(act, requestId);
  act.note({ object: `case:${caseId}`, unitId: fromId, detail: { request: requestId } });
  const [view] = await viewsOf(act, [requestId]);
  return view as NonNullable<typeof view>;
};

export const count = async (act: Act, { unitCode }: InputOf<typeof contract.countRequests>) => {
  const { path } = await placeOf(act, unitCode);
  const { rows } = await sql<{ isSent: boolean; open: number; overdue: number }>`
    select side.is_sent as "isSent", count(*)::int as open,
      count(*) filter (where r.due_on < ${act.today}::date)::int as overdue
    from request r cross join lateral (values (true, r.from_unit_id), (false, r.to_unit_id)) side(is_sent, unit_id)
      join unit u on u.id = side.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where ${isOpen} group by side.is_sent`.execute(act.db);
  const of = (isSent: boolean) => rows.find((row) => row.isSent === isSent) ?? { open: 0, overdue: 0 };
  return {
    sentOpen: of(true).open,
    sentOverdue: of(true).overdue,
    receivedOpen: of(false).open,
    receivedOverdue: of(false).overdue,
  };
};

const most = 12;

/**
 * Units that may be asked: they lie outside the scope, of them only the name is read. Without words those that units
 * of the scope asked last.
 */
export const recipients = async (
  { db, today, scope }: Act,
  { words }: InputOf<typeof contract.findRecipients>,
) => {
  if (words !== undefined) {
    const { units } = await asInstallation(db, () => unitsNamedLike(db, today, { words, limit: most }));
    return {
      units: units
        .filter(({ isAlive }) => isAlive)
        .map(({ code, name, parent }) => ({ code, name: name ?? code, parentName: parent?.name ?? null })),
    };
  }
  const { rows: asked } = await sql<{ id: number }>`
    select r.to_unit_id as id from request r
      join unit u on u.id = r.from_unit_id and u.path >= ${scope.path} and u.path < ${endOfPath(scope.path)}
    where r.to_unit_id is not null group by 1 order by max(r.id) desc limit ${most}`.execute(db);
  const { rows } = await asInstallation(db, () =>
    sql<{ code: string; name: string; parentName: string | null }>`
      select u.code, coalesce(n.name, u.code) as name, above.name as "parentName"
      from unnest(${asked.map(({ id }) => id)}::int[]) with ordinality a(id, place)
        join unit u on u.id = a.id and ${aliveOn('u', today)} ${nameOn('u', today)}
        left join lateral (
          select m.name from unit_parent p join unit_name m on m.unit_id = p.parent_id
          where p.unit_id = u.id order by lower(p.during) desc nulls last, lower(m.during) desc nulls last limit 1) above on true
      order by a.place`.execute(db),
  );
  return { units: rows };
};
