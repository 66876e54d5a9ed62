import { sql } from 'kysely';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { appointOfficer, endOfficer } from '../../contract/registers.ts';
import { changeBlockers } from '../../rules.ts';
import { documentNamed, holdTree, reasons, unitNamed } from '../units.ts';

/** A seat in a body of a unit. The name stays in the seat's own row; the audit keeps its id. */
export const appoint = async ({ db, today, note }: Act, input: InputOf<typeof appointOfficer>) => {
  const { personName, post, body, term, from, to } = input;
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const blockers = changeBlockers({ effectiveOn: from, today, unit, lastChangeOn: null });
  refuseIf(reasons(blockers, { code: unit.code, day: from, today }));
  if (to !== undefined && to <= from)
    throw new Refusal('invalid-input', { code: 'ends-before-it-starts', field: 'to' });
  const documentId = await documentNamed(db, input.documentCode);
  const { id } = await db
    .insertInto('officer')
    .values({
      unit_id: unit.id,
      person_name: personName,
      post: post ?? null,
      body,
      term: term ?? null,
      during: sql`daterange(${from}::date, ${to ?? null}::date)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ object: `officer:${id}`, unitId: unit.id, detail: { body, post, term, from, to, documentId } });
  return { officerId: id };
};

/** The seat ends; it must have begun before. */
export const endSeat = async ({ db, today, note }: Act, input: InputOf<typeof endOfficer>) => {
  const { officerId, on } = input;
  const { rows } = await sql<{ unitId: number; isOpen: boolean; from: string | null }>`
    select unit_id as "unitId", during @> ${on}::date as "isOpen", lower(during)::text as "from"
    from officer where id = ${officerId} for update`.execute(db);
  const seat = rows[0];
  if (!seat) throw new Refusal('not-found', { code: 'officer-not-found', field: 'officerId' });
  refuseIf(on > today ? reasons(['effective-day-in-the-future'], { day: on, today }) : []);
  refuseIf(
    !seat.isOpen || seat.from === on ? reasons(['officer-not-in-office-that-day'], { day: on }) : [],
    'conflict',
  );
  const documentId = await documentNamed(db, input.documentCode);
  await sql`update officer set during = during * daterange(null, ${on}::date) where id = ${officerId}`.execute(
    db,
  );
  note({ object: `officer:${officerId}`, unitId: seat.unitId, detail: { on, documentId } });
  return { officerId };
};
