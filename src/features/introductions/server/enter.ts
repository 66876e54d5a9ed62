import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isAliveOn } from '#features/organisations/rules.ts';
import { holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { record as recordPerson } from '#features/people/server/people.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { proposeIntroduction } from '../contract.ts';
import { syncFact } from './fact.ts';

/** Who introduces: an organisation, or a member who found the person. */
type Origin = { introducer: string } | { foundById: number };

type Entered = Omit<InputOf<typeof proposeIntroduction>, 'introducer' | 'on'> & { on: Day; origin: Origin };

const whose = (origin: Origin) =>
  'introducer' in origin
    ? sql`i.introducer = ${origin.introducer}`
    : sql`i.found_by_id = ${origin.foundById}`;

/** The same side introduces nobody twice while the first waits; other people stay unseen. */
const isKnown = async ({ db }: Act, { fullName, bornOn, birthYear, origin }: Entered): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(7020, hashtext(folded(${fullName})))`.execute(db);
  const { rows } = await sql`
    select from introduction i join person p on p.id = i.person_id
    where ${whose(origin)} and i.accepted_on is null and i.returned_on is null and i.withdrawn_on is null
      and p.merged_into_id is null and p.name_key = folded(${fullName})
      and p.birth_year = coalesce(${birthYear ?? null}::int, extract(year from ${bornOn ?? null}::date)) limit 1`.execute(
    db,
  );
  return rows.length > 0;
};

/** Writes a person who was put forward, with the introduction that waits for the branch; the right to it was decided before. */
export const enter = async (act: Act, input: Entered): Promise<{ id: number }> => {
  const { db, note } = act;
  const { fullName, bornOn, birthYear, sex, homePlace, unitCode, on, origin } = input;
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  refuseIf(isAliveOn(unit, on) ? [] : reasons(['unit-not-alive-that-day'], { code: unit.code, day: on }));
  refuseIf(
    (await isKnown(act, input)) ? [{ code: 'introduced-already', field: 'fullName' }] : [],
    'conflict',
  );
  const given = Object.fromEntries(
    Object.entries({ bornOn, birthYear, sex, homePlace }).filter(([, value]) => value !== undefined),
  );
  const { code } = await recordPerson(act, { ...given, fullName, unitCode, code: randomUUID() });
  const { introducer = null, foundById = null } = { introducer: undefined, foundById: undefined, ...origin };
  const { rows } = await sql<{ id: number }>`
    insert into introduction (unit_id, introducer, found_by_id, person_id, introduced_on)
    select ${unit.id}, ${introducer}, ${foundById}::int, p.id, ${on}::date from person p where p.code = ${code}
    returning id`.execute(db);
  const { id } = rows[0] as { id: number };
  await syncFact(db, id);
  note({ object: `introduction:${id}`, unitId: unit.id, detail: { ...origin, on } });
  return { id };
};
