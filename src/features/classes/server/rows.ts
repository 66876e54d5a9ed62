import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { ClassKind, ClassState } from '../model.ts';

export type ClassRow = {
  id: number;
  code: string;
  unitId: number;
  unitCode: string;
  unitName: string;
  path: string;
  kind: ClassKind;
  name: string;
  place: string | null;
  shift: 'day' | 'evening' | 'weekend' | 'enterprise-shift';
  capacity: number;
  taken: number;
  registerUntil: Day | null;
  beginsOn: Day;
  endsOn: Day;
  state: ClassState;
  cancelReason: string | null;
  closedOn: Day | null;
};

/** Classes by their keys in this order; the centre may lie above the scope, of it only the name is read. */
export const classRows = (db: Tx, ids: readonly number[], today: Day): Promise<ClassRow[]> =>
  asInstallation(db, async () => {
    const { rows } = await sql<ClassRow>`
      select l.id, l.code, l.unit_id as "unitId", u.code as "unitCode", coalesce(n.name, u.code) as "unitName", u.path, l.kind,
        l.name, l.place, l.shift, l.capacity, l.taken, l.register_until as "registerUntil", l.begins_on as "beginsOn",
        l.ends_on as "endsOn", l.state, l.cancel_reason as "cancelReason", l.closed_on as "closedOn"
      from unnest(${[...ids]}::int[]) with ordinality a(id, place) join class l on l.id = a.id join unit u on u.id = l.unit_id
        ${nameOn('u', today)}
      order by a.place`.execute(db);
    return rows;
  });

/**
 * The class of this code that the reader may see.
 * @throws Refusal not-found
 */
export const classNamed = async ({ db, today }: Act, code: string): Promise<ClassRow> => {
  const { rows } = await sql<{ id: number }>`select id from class where code = ${code}`.execute(db);
  const [found] = await classRows(
    db,
    rows.map(({ id }) => id),
    today,
  );
  if (!found)
    throw new Refusal('not-found', { code: 'class-not-found', field: 'classCode', values: { code } });
  return found;
};

export const isHeldHere = ({ scope }: Pick<Act, 'scope'>, { path }: Pick<ClassRow, 'path'>): boolean =>
  isWithin(path, scope);

/**
 * A class of the own side, held until the act is done: seats, marks and results of one class come one after another.
 * @throws Refusal not-found, forbidden for who does not hold it
 */
export const heldClass = async (act: Act, code: string): Promise<ClassRow> => {
  const found = await classNamed(act, code);
  if (!isHeldHere(act, found)) {
    throw new Refusal('forbidden', {
      code: 'class-of-another-unit',
      values: { code, unit: found.unitName },
    });
  }
  await sql`select from class where id = ${found.id} for update`.execute(act.db);
  return classNamed(act, code);
};

/** Writes how many seats are taken; the database refuses more than there are. */
export const countSeats = (db: Tx, classId: number) =>
  asInstallation(db, () =>
    sql`update class set taken = (
        select count(*) from class_nomination where class_id = ${classId} and state in ('seated', 'finished'))
      where id = ${classId}`.execute(db),
  );

export const markOf = async (act: Act, classId: number) => {
  const [row] = await classRows(act.db, [classId], act.today);
  const { code, state, capacity, taken } = row as ClassRow;
  return { code, state, capacity, taken };
};

export const noteOf = (act: Act, { id, unitId }: ClassRow, detail: Record<string, unknown>): void =>
  act.note({ object: `class:${id}`, unitId, detail });
