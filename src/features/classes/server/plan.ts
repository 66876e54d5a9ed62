import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/planning.ts';
import { changeBlockers, planBlockers, spanOf } from '../rules.ts';
import { release } from './release.ts';
import { heldClass, markOf, noteOf } from './rows.ts';

type Plan = Omit<InputOf<typeof contract.changeClass>, 'classCode'>;

const FIELD_OF: Readonly<Record<string, string>> = {
  'class-sits-once-at-a-time': 'sittings',
  'registration-ends-before-the-class': 'registerUntil',
};

const faultsOf = ({ capacity, registerUntil, sittings }: Plan): Reason[] =>
  planBlockers({ capacity, registerUntil: registerUntil ?? null, sittings }).map((code) => ({
    code,
    field: FIELD_OF[code] as string,
  }));

const columnsOf = (plan: Plan) => {
  const { name, place, shift, capacity } = plan;
  const registerUntil = plan.registerUntil ?? null;
  const { beginsOn, endsOn } = spanOf({ ...plan, registerUntil });
  return {
    name,
    place: place ?? null,
    shift,
    capacity,
    register_until: registerUntil,
    begins_on: beginsOn,
    ends_on: endsOn,
  };
};

/** Sittings are numbered by their days. */
const writeSittings = async (db: Tx, classId: number, { sittings }: Plan): Promise<void> => {
  const parts = ['morning', 'afternoon', 'evening'];
  const inOrder = sittings.toSorted(
    (a, b) => a.on.localeCompare(b.on) || parts.indexOf(a.part) - parts.indexOf(b.part),
  );
  await db.deleteFrom('class_sitting').where('class_id', '=', classId).execute();
  await db
    .insertInto('class_sitting')
    .values(inOrder.map(({ on, part }, index) => ({ class_id: classId, n: index + 1, on_day: on, part })))
    .execute();
};

/** The next code of a centre's year, where none was given. */
const codeFor = async (db: Tx, unit: { id: number; code: string }, year: number): Promise<string> => {
  await sql`select pg_advisory_xact_lock(7014, ${unit.id}::int)`.execute(db);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int + 1 as n from class where unit_id = ${unit.id} and extract(year from begins_on) = ${year}`.execute(
    db,
  );
  return `${unit.code}-L${year}-${String(rows[0]?.n ?? 1).padStart(2, '0')}`;
};

export const plan = async (act: Act, input: InputOf<typeof contract.planClass>) => {
  const { db } = act;
  const { unitCode, kind } = input;
  refuseIf(faultsOf(input), 'invalid-input');
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const columns = columnsOf(input);
  const code = input.code ?? (await codeFor(db, unit, yearOf(columns.begins_on)));
  const { id } = await db
    .insertInto('class')
    .values({ code, unit_id: unit.id, kind, ...columns })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeSittings(db, id, input);
  const { capacity, sittings } = input;
  act.note({
    object: `class:${id}`,
    unitId: unit.id,
    detail: { code, kind, capacity, sittings: sittings.length, on: columns.begins_on },
  });
  return markOf(act, id);
};

export const change = async (act: Act, input: InputOf<typeof contract.changeClass>) => {
  const { db, today } = act;
  refuseIf(faultsOf(input), 'invalid-input');
  const one = await heldClass(act, input.classCode);
  refuseIf([
    ...changeBlockers(one, today).map((code) => ({ code, values: { code: one.code } })),
    ...(input.capacity < one.taken
      ? [{ code: 'fewer-places-than-seats', field: 'capacity', values: { taken: one.taken } }]
      : []),
  ]);
  await db.updateTable('class').set(columnsOf(input)).where('id', '=', one.id).execute();
  await writeSittings(db, one.id, input);
  noteOf(act, one, { capacity: input.capacity, sittings: input.sittings.length });
  return markOf(act, one.id);
};

export const cancel = async (act: Act, { classCode, reason }: InputOf<typeof contract.cancelClass>) => {
  const one = await heldClass(act, classCode);
  refuseIf(changeBlockers(one, act.today).map((code) => ({ code, values: { code: classCode } })));
  const released = await release(act, one.id, reason);
  await sql`update class set state = 'cancelled', cancel_reason = ${reason} where id = ${one.id}`.execute(
    act.db,
  );
  noteOf(act, one, { released });
  return markOf(act, one.id);
};
