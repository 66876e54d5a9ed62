import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { type MeetingException, type MeetingRule, nextMeetings } from '#features/calendar/monthly.ts';
import { documentNamed, unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/meetingDays.ts';
import { BODIES, type Body } from '../model.ts';
import { type BodyOf, branchDays } from '../plan/meetingDays.ts';

type Kept = {
  unitId: number;
  body: Body;
  rules: MeetingRule[];
  exceptions: (MeetingException & { reason: string })[];
};

/** When the bodies of these units meet, in one statement; the committees above a branch lie outside its scope. */
export const meetingDaysOfUnits = async (db: Tx, unitIds: readonly number[]): Promise<Kept[]> => {
  const ids = [...new Set(unitIds)];
  const { rows } = await asInstallation(db, () =>
    sql<Kept>`
      select b.unit_id as "unitId", b.body,
        coalesce(jsonb_agg(jsonb_build_object('from', lower(b.during), 'until', upper(b.during) - 1,
          'dayOfMonth', b.day_of_month, 'weekday', b.weekday, 'week', b.week) order by b.during)
          filter (where b.during is not null), '[]') as rules,
        coalesce((select jsonb_agg(jsonb_build_object('insteadOf', e.instead_of, 'heldOn', e.held_on, 'reason', e.reason)
            order by coalesce(e.instead_of, e.held_on))
          from body_meeting_exception e where e.unit_id = b.unit_id and e.body = b.body), '[]') as exceptions
      from (
        select unit_id, body, during, day_of_month, weekday, week from body_meeting_day where unit_id = any(${ids}::int[])
        union all
        select distinct unit_id, body, null::daterange, null::int, null::int, null::int from body_meeting_exception
          where unit_id = any(${ids}::int[])) b
      group by b.unit_id, b.body`.execute(db),
  );
  return rows;
};

/** Their days by unit and body, for plans to ask. */
export const bodiesOf = (kept: readonly Kept[]): BodyOf<Kept> => {
  const known = new Map(kept.map((one) => [`${one.unitId} ${one.body}`, one]));
  return (unit, body) => known.get(`${unit.unitId} ${body}`) ?? null;
};

export const set = async ({ db, today, note }: Act, input: InputOf<typeof contract.setMeetingDay>) => {
  const { unitCode, body, from, dayOfMonth = null, weekday = null, week = null, documentCode } = input;
  const isNone = dayOfMonth === null && weekday === null && week === null;
  const isOne = (dayOfMonth === null) !== (weekday === null) && (weekday === null) === (week === null);
  refuseIf(isNone || isOne ? [] : [{ code: 'meeting-day-is-of-the-month-or-the-week', field: 'dayOfMonth' }]);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const documentId = await documentNamed(db, documentCode);
  // One change after another: what held before ends where the new day begins.
  await sql`select from unit where id = ${unit.id} for no key update`.execute(db);
  await sql`delete from body_meeting_day where unit_id = ${unit.id} and body = ${body} and lower(during) >= ${from}::date`.execute(
    db,
  );
  await sql`
    update body_meeting_day set during = daterange(lower(during), ${from}::date)
    where unit_id = ${unit.id} and body = ${body} and during @> ${from}::date`.execute(db);
  if (!isNone) {
    await sql`
      insert into body_meeting_day (unit_id, body, during, day_of_month, weekday, week, document_id)
      values (${unit.id}, ${body}, daterange(${from}::date, null), ${dayOfMonth}, ${weekday}, ${week}, ${documentId})`.execute(
      db,
    );
  }
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { ...input } });
  const calendar = (await meetingDaysOfUnits(db, [unit.id])).find((one) => one.body === body);
  return {
    unitCode,
    body,
    next: calendar ? (nextMeetings(from > today ? from : today, calendar, 1)[0] ?? null) : null,
  };
};

export const except = async ({ db, note }: Act, input: InputOf<typeof contract.exceptMeetingDay>) => {
  const { unitCode, body, insteadOf = null, heldOn = null, reason } = input;
  refuseIf((insteadOf ?? heldOn) ? [] : [{ code: 'meeting-exception-says-something', field: 'heldOn' }]);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  await sql`
    insert into body_meeting_exception (unit_id, body, instead_of, held_on, reason)
    values (${unit.id}, ${body}, ${insteadOf}::date, ${heldOn}::date, ${reason})
    on conflict on constraint meeting_is_moved_once do update set held_on = excluded.held_on, reason = excluded.reason`.execute(
    db,
  );
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { ...input } });
  return { unitCode, body };
};

/** The exception that names these days is no more. */
export const restore = async ({ db, note }: Act, input: InputOf<typeof contract.restoreMeetingDay>) => {
  const { unitCode, body, insteadOf = null, heldOn = null } = input;
  refuseIf((insteadOf ?? heldOn) ? [] : [{ code: 'meeting-exception-says-something', field: 'heldOn' }]);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { numAffectedRows } = await sql`
    delete from body_meeting_exception where unit_id = ${unit.id} and body = ${body}
      and instead_of is not distinct from ${insteadOf}::date
      and (${heldOn}::date is null or held_on = ${heldOn}::date)`.execute(db);
  if (!numAffectedRows)
    throw new Refusal('not-found', { code: 'meeting-exception-not-found', field: 'insteadOf' });
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { ...input } });
  return { unitCode, body };
};

const NEXT = 12;

export const list = async ({ db, today }: Act, { unitCode }: InputOf<typeof contract.listMeetingDays>) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows: chain } = await asInstallation(db, () =>
    sql<{ unitId: number; code: string; name: string | null }>`
      select u.id as "unitId", u.code, n.name from unnest(path_ids(${unit.path})) with ordinality a(id, depth)
        join unit u on u.id = a.id left join unit_name n on n.unit_id = u.id and n.during @> ${today}::date
        order by depth`.execute(db),
  );
  const of = bodiesOf(
    await meetingDaysOfUnits(
      db,
      chain.map(({ unitId }) => unitId),
    ),
  );
  const bodies = BODIES.flatMap((body) => {
    const own = of({ unitId: unit.id }, body);
    const found = body === 'branch' ? branchDays(chain, of) : own && { ...own, holder: chain.at(-1) };
    if (!found) return [];
    const { holder, rules, exceptions } = found;
    const isOwn = new Set<MeetingException>(own?.exceptions);
    return [
      {
        body,
        unitCode: holder?.code ?? unitCode,
        unitName: holder?.name ?? null,
        rules: [...rules],
        exceptions: exceptions.map((one) => ({ ...one, isOwn: isOwn.has(one) })),
        next: nextMeetings(today, found, NEXT),
      },
    ];
  });
  return { bodies };
};
