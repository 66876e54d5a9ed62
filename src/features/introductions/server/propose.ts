import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { organisationOf } from '#features/access/server/grants.ts';
import { documentBlockers } from '#features/documents/rules.ts';
import { requireItems } from '#features/organisations/server/catalogues.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { stateOf } from '../model.ts';
import { mayAttach, mayWithdraw, type ProposalBlocker, proposalBlockers } from '../rules.ts';
import { enter } from './enter.ts';
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

/** An organisation puts a person forward; of those who may be known already it learns nothing. */
export const propose = async (act: Act, input: Proposal) => {
  const { db, today, scope, actor } = act;
  const { bornOn, birthYear, on = today } = input;
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
  return enter(act, { ...input, on, origin: { introducer } });
};

/** The organisation's resolution as a document of the unit it works for; the same number and day is one document. */
const resolutionOf = async (
  { db, scope }: Act,
  { introducer, unitId }: { introducer: string; unitId: number },
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
    if (!mayAttach(stateOf(one)) || one.introducer === null)
      throw new Refusal('blocked', { code: 'introduction-has-ended' });
    const documentId = await resolutionOf(act, { ...one, introducer: one.introducer }, input);
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
export const withdraw = async (act: Act, { introductionId }: InputOf<typeof contract.withdrawIntroduction>) =>
  takeBack(act, await introductionNamed(act, introductionId));

/** The same for who may not see the unit; the right to it was decided before. */
export const takeBack = async (act: Act, one: IntroductionRow) => {
  const { db, today, note } = act;
  const introductionId = one.id;
  if (!mayWithdraw(stateOf(one))) throw new Refusal('conflict', { code: 'introduction-has-ended' });
  await sql`
    update introduction set withdrawn_on = ${today}::date, returned_on = null, return_reason = null
    where id = ${introductionId}`.execute(db);
  await syncFact(db, introductionId);
  await forgetPeople(db, [one.personId], today);
  note({ object: `introduction:${introductionId}`, unitId: one.unitId });
  return { id: introductionId };
};
