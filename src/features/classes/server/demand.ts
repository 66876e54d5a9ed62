import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { documentNamed, holdTree, unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/planning.ts';
import { namedIn, type OpenDemand } from '../demand.ts';
import type { ClassKind } from '../model.ts';
import { syncDemands } from './projectedFacts.ts';

export const register = async (act: Act, input: InputOf<typeof contract.registerDemand>) => {
  const { db, today, note } = act;
  const { unitCode, kind, number, on = today, shift, neededFrom, documentCode } = input;
  refuseIf(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []);
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { id } = await db
    .insertInto('class_demand')
    .values({
      unit_id: unit.id,
      kind,
      number,
      shift: shift ?? null,
      needed_from: neededFrom ?? null,
      note: input.note ?? null,
      document_id: await documentNamed(db, documentCode),
      registered_on: on,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await syncDemands(db, [id]);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { demand: id, kind, number, on } });
  return { id, number };
};

export const withdraw = async (act: Act, { demandId, reason }: InputOf<typeof contract.withdrawDemand>) => {
  const { db, today, note } = act;
  const { rows } = await sql<{ unitId: number; number: number; isOver: boolean }>`
    select unit_id as "unitId", number, withdrawn_on is not null as "isOver" from class_demand where id = ${demandId} for update`.execute(
    db,
  );
  const [demand] = rows;
  if (!demand) throw new Refusal('not-found', { code: 'demand-not-found', values: { id: demandId } });
  refuseIf(demand.isOver ? [{ code: 'demand-is-withdrawn' }] : [], 'conflict');
  await sql`update class_demand set withdrawn_on = ${today}::date, withdrawal_reason = ${reason} where id = ${demandId}`.execute(
    db,
  );
  await syncDemands(db, [demandId]);
  note({
    object: `unit:${demand.unitId}`,
    unitId: demand.unitId,
    detail: { demand: demandId, withdrawn: true },
  });
  return { id: demandId, number: demand.number };
};

/** Gives newly named people the places that a unit above them registered, and takes those places off the numbers. */
export const nameInDemands = (db: Tx, kind: ClassKind, nominationIds: readonly number[]): Promise<void> =>
  asInstallation(db, async () => {
    const { rows: people } = await sql<{ id: number; path: string }>`
      select n.id, u.path from class_nomination n join unit u on u.id = n.unit_id
      where n.id = any(${[...nominationIds]}::int[]) order by n.id`.execute(db);
    const { rows: demands } = await sql<OpenDemand>`
      with held as (
        select d.id, d.number, u.path from class_demand d join unit u on u.id = d.unit_id
        where d.kind = ${kind} and d.withdrawn_on is null
          and d.unit_id in (select unnest(path_ids(path)) from unnest(${people.map(({ path }) => path)}::text[]) path)
        order by d.id for update of d)
      select h.id, h.path, h.number - (select count(*)::int from class_nomination n
        where n.demand_id = h.id and n.state not in ('refused', 'withdrawn')) as free
      from held h`.execute(db);
    const found = namedIn(people, demands);
    if (found.size === 0) return;
    await sql`
      update class_nomination n set demand_id = f.demand
      from unnest(${[...found.keys()]}::int[], ${[...found.values()]}::int[]) f(id, demand) where n.id = f.id`.execute(
      db,
    );
    await syncDemands(db, [...new Set(found.values())]);
  });

/** After names fell out, the numbers they were one of have their places again. */
export const syncDemandsOf = (db: Tx, nominationIds: readonly number[]): Promise<void> =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ id: number }>`
      select distinct demand_id as id from class_nomination where id = any(${[...nominationIds]}::int[]) and demand_id is not null`.execute(
      db,
    );
    if (rows.length > 0)
      await syncDemands(
        db,
        rows.map(({ id }) => id),
      );
  });
