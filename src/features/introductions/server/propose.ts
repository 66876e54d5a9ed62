import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { organisationOf } from '#features/access/server/grants.ts';
import { documentBlockers } from '#features/documents/rules.ts';
import { isAliveOn } from '#features/organisations/rules.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import { holdTree, reasons, unitNamed } from '#features/organisations/server/units.ts';
import { record as recordPerson } from '#features/people/server/people.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { stateOf } from '../model.ts';
import { mayAttach, mayWithdraw, type ProposalBlocker, proposalBlockers } from '../rules.ts';
import { syncFact } from './fact.ts';
import { forgetPeople } from './forget.ts';
import { type IntroductionRow, introductionNamed } from './rows.ts';

type Proposal = InputOf<typeof contract.proposeIntroduction>;

const fieldOf: Partial<Record<ProposalBlocker, string>> = {
  'introduction-in-the-future': 'on',
  'introduction-needs-a-birth': 'birthYear',
  'introducer-speaks-for-another': 'introducer',
  'introduction-needs-its-introducer': 'introducer',
};

/** The same organisation introduces nobody twice while the first waits; other people stay unseen. */
const isKnown = async (
  { db }: Act,
  introducer: string,
  { fullName, bornOn, birthYear }: Proposal,
): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(7020, hashtext(folded(${fullName})))`.execute(db);
  const { rows } = await sql`
    select from introduction i join person p on p.id = i.person_id
    where i.introducer = ${introducer} and i.accepted_on is null and i.returned_on is null and i.withdrawn_on is null
      and p.merged_into_id is null and p.name_key = folded(${fullName})
      and p.birth_year = coalesce(${birthYear ?? null}::int, extract(year from ${bornOn ?? null}::date)) limit 1`.execute(
    db,
  );
  return rows.length > 0;
};

/** An organisation puts a person forward; of those who may be known already it learns nothing. */
export const propose = async (act: Act, input: Proposal) => {
  const { db, today, scope, actor, note } = act;
  const { fullName, bornOn, birthYear, sex, homePlace, unitCode, on = today } = input;
  const own = await organisationOf(db, actor);
  const blockers = proposalBlockers({
    on,
    today,
    hasBirth: bornOn !== undefined || birthYear !== undefined,
    ofRole: own?.code ?? null,
    isIntroducer: scope.role === 'introducer',
    introducer: input.introducer,
  });
  refuseIf(blockers.map((code) => ({ code, ...(fieldOf[code] ? { field: fieldOf[code] } : {}) })));
  const introducer = own?.code ?? input.introducer ?? '';
  await requireItems(db, [{ catalogue: 'introducer', code: introducer, field: 'introducer' }], on);
  await holdTree(db);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  refuseIf(isAliveOn(unit, on) ? [] : reasons(['unit-not-alive-that-day'], { code: unit.code, day: on }));
  refuseIf(
    (await isKnown(act, introducer, input)) ? [{ code: 'introduced-already', field: 'fullName' }] : [],
    'conflict',
  );
  const given = Object.fromEntries(
    Object.entries({ bornOn, birthYear, sex, homePlace }).filter(([, value]) => value !== undefined),
  );
  const { code } = await recordPerson(act, { ...given, fullName, unitCode, code: randomUUID() });
  const { rows } = await sql<{ id: number }>`
    insert into introduction (unit_id, introducer, person_id, introduced_on)
    select ${unit.id}, ${introducer}, p.id, ${on}::date from person p where p.code = ${code} returning id`.execute(
    db,
  );
  const { id } = rows[0] as { id: number };
  await syncFact(db, id);
  note({ object: `introduction:${id}`, unitId: unit.id, detail: { introducer, on } });
  return { id };
};

/** The organisation's resolution as a document of the unit it works for; the same number and day is one document. */
const resolutionOf = async (
  { db, scope }: Act,
  { introducer, unitId }: IntroductionRow,
  { number, resolvedOn }: InputOf<typeof contract.attachResolution>,
): Promise<number> => {
  const of = scope.unitId ?? unitId;
  const item = await db
    .selectFrom('catalogue_item')
    .select('name')
    .where((eb) => eb.and({ catalogue: 'introducer', code: introducer }))
    .executeTakeFirst();
  const values = {
    unit_id: of,
    kind: 'resolution',
    number,
    issued_on: resolvedOn,
    issuer: item?.name ?? introducer,
  };
  const known = await db
    .selectFrom('document')
    .select('id')
    .where((eb) => eb.and(values))
    .executeTakeFirst();
  if (known) return known.id;
  const { id } = await db
    .insertInto('document')
    .values({ code: randomUUID(), ...values })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Number and day of the resolution by which these people were introduced. */
export const attach = async (act: Act, input: InputOf<typeof contract.attachResolution>) => {
  const { db, today, note } = act;
  const { number, resolvedOn } = input;
  refuseIf(
    documentBlockers({ number, issuedOn: resolvedOn }, today).map((code) => ({ code, field: 'resolvedOn' })),
  );
  for (const id of new Set(input.introductionIds)) {
    const one = await introductionNamed(act, id);
    if (!mayAttach(stateOf(one))) throw new Refusal('blocked', { code: 'introduction-has-ended' });
    const documentId = await resolutionOf(act, one, input);
    await sql`update introduction set resolution_id = ${documentId} where id = ${id}`.execute(db);
    note({
      object: `introduction:${id}`,
      unitId: one.unitId,
      detail: { documentId, number, on: resolvedOn },
    });
  }
  return { attached: new Set(input.introductionIds).size };
};

/** Taken back: it counts no more and its person is forgotten. */
export const withdraw = async (
  act: Act,
  { introductionId }: InputOf<typeof contract.withdrawIntroduction>,
) => {
  const { db, today, note } = act;
  const one = await introductionNamed(act, introductionId);
  if (!mayWithdraw(stateOf(one))) throw new Refusal('conflict', { code: 'introduction-has-ended' });
  await sql`
    update introduction set withdrawn_on = ${today}::date, returned_on = null, return_reason = null
    where id = ${introductionId}`.execute(db);
  await syncFact(db, introductionId);
  await forgetPeople(db, [one.personId], today);
  note({ object: `introduction:${introductionId}`, unitId: one.unitId });
  return { id: introductionId };
};
