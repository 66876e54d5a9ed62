import { sql } from 'kysely';
import { isAliveOn } from '#features/organisations/rules.ts';
import { holdFrom } from '#features/organisations/server/dated.ts';
import { documentNamed, holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { personNamed } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { enrolmentBlockers, rollBlockers } from '../rules.ts';
import { openRow, type RollRow, rollRow } from './roll.ts';

const stateOf = (id: number) => ({ table: 'member_state', owner: 'member_id', id }) as const;

const refuseChange = (
  { enrolledOn, lastStateOn: lastChangeOn }: RollRow,
  code: string,
  { today, effectiveOn }: { today: Day; effectiveOn: Day },
): void => {
  const since = lastChangeOn !== null && lastChangeOn > effectiveOn ? lastChangeOn : enrolledOn;
  refuseIf(
    reasons(rollBlockers({ effectiveOn, today, enrolledOn, lastChangeOn }), {
      code,
      day: effectiveOn,
      today,
      since,
    }),
  );
};

/** Enter a person in the roll of a branch. */
export const enrol = async ({ db, today, note }: Act, input: InputOf<typeof contract.enrolMember>) => {
  const { personCode, ceremonyOn, officialOn = null, effectiveOn, state = 'active' } = input;
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const person = await personNamed(db, personCode, 'personCode');
  const branch = (await openRow(db, personCode))?.branch ?? null;
  const isUnitAlive = isAliveOn(unit, effectiveOn);
  const facts = { effectiveOn, today, ceremonyOn, officialOn, isUnitAlive, enrolledIn: branch };
  const values = { code: unit.code, day: effectiveOn, today, ceremonyOn, branch };
  refuseIf(
    reasons(enrolmentBlockers(facts), values).map((reason) =>
      reason.code === 'member-is-enrolled-already'
        ? { ...reason, values: { ...reason.values, code: personCode } }
        : reason,
    ),
  );
  const { id } = await db
    .insertInto('member')
    .values({
      person_id: person.id,
      unit_id: unit.id,
      ceremony_on: ceremonyOn,
      official_on: officialOn,
      during: sql`daterange(${effectiveOn}::date, null)`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await holdFrom(db, stateOf(id), effectiveOn, { state });
  note({ object: `member:${id}`, unitId: unit.id, detail: { personId: person.id, effectiveOn, state } });
  return { personCode };
};

/** A probationary member becomes a full one. */
export const makeFull = async ({ db, today, note }: Act, input: InputOf<typeof contract.makeOfficial>) => {
  const { personCode, officialOn } = input;
  const { id, unitId, personId, ceremonyOn } = await rollRow(db, personCode);
  refuseIf(officialOn > today ? reasons(['effective-day-in-the-future'], { day: officialOn, today }) : []);
  refuseIf(officialOn <= ceremonyOn ? reasons(['official-before-the-ceremony'], { ceremonyOn }) : []);
  await db.updateTable('member').set({ official_on: officialOn }).where('person_id', '=', personId).execute();
  note({ object: `member:${id}`, unitId, detail: { officialOn } });
  return { personCode };
};

/** Another state from a day on. */
export const changeState = async (
  { db, today, note }: Act,
  input: InputOf<typeof contract.changeMemberState>,
) => {
  const { personCode, state, effectiveOn } = input;
  const row = await rollRow(db, personCode);
  refuseChange(row, personCode, { today, effectiveOn });
  await holdFrom(db, stateOf(row.id), effectiveOn, { state });
  note({ object: `member:${row.id}`, unitId: row.unitId, detail: { state, effectiveOn } });
  return { personCode };
};

/** Official transfer: the roll of one branch ends, that of the other begins, the state goes along. */
export const transfer = async ({ db, today, note }: Act, input: InputOf<typeof contract.transferMember>) => {
  const { personCode, effectiveOn } = input;
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  const row = await rollRow(db, personCode);
  refuseChange(row, personCode, { today, effectiveOn });
  refuseIf(
    isAliveOn(unit, effectiveOn)
      ? []
      : reasons(['unit-not-alive-that-day'], { code: unit.code, day: effectiveOn }),
  );
  if (row.unitId === unit.id)
    throw new Refusal(
      'conflict',
      reasons(['member-is-there-already'], { code: personCode, branch: row.branch }),
    );
  const documentId = await documentNamed(db, input.documentCode);
  await sql`select hand_over(${row.unitId}, ${unit.id}, ${effectiveOn}::date, ${[row.personId]}::int[], '{}')`.execute(
    db,
  );
  note({
    object: `member:${row.id}`,
    unitId: unit.id,
    detail: { personId: row.personId, from: row.branch, to: unit.code, effectiveOn, documentId },
  });
  return { personCode };
};

/** Leaves the roll; the states before stand. */
export const end = async (
  { db, today, note }: Act,
  { personCode, effectiveOn }: InputOf<typeof contract.endMember>,
) => {
  const row = await rollRow(db, personCode);
  refuseChange(row, personCode, { today, effectiveOn });
  if (row.enrolledOn === effectiveOn)
    refuseIf(
      reasons(['not-a-member-that-day'], { code: personCode, day: effectiveOn, since: row.enrolledOn }),
    );
  await sql`delete from member_state where member_id = ${row.id} and lower(during) >= ${effectiveOn}::date`.execute(
    db,
  );
  await sql`update member_state set during = during * daterange(null, ${effectiveOn}::date)
            where member_id = ${row.id} and during @> ${effectiveOn}::date`.execute(db);
  await sql`update member set during = daterange(lower(during), ${effectiveOn}::date) where id = ${row.id}`.execute(
    db,
  );
  note({ object: `member:${row.id}`, unitId: row.unitId, detail: { effectiveOn } });
  return { personCode };
};
