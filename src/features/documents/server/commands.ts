import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { recordDocument, replaceDocument } from '../contract.ts';
import { documentBlockers } from '../rules.ts';
import { documentId } from './find.ts';

/** Record a document; the same number on the same day from the same issuer is one document. */
export const record = async ({ db, scope, today, note }: Act, input: InputOf<typeof recordDocument>) => {
  refuseIf(documentBlockers(input, today).map((code) => ({ code })));
  if (input.unitCode === undefined && scope.unitId !== null) {
    throw new Refusal('invalid-input', { code: 'document-needs-its-unit', field: 'unitCode' });
  }
  const unit = input.unitCode === undefined ? null : await unitNamed(db, input.unitCode, 'unitCode');
  const { id } = await db
    .insertInto('document')
    .values({
      code: input.code,
      unit_id: unit?.id ?? null,
      kind: input.kind,
      number: input.number ?? null,
      issued_on: input.issuedOn ?? null,
      issuer: input.issuer ?? null,
      title: input.title ?? null,
      cited_as: input.citedAs ?? null,
      valid_from: input.validFrom ?? null,
      valid_to: input.validTo ?? null,
      period_from: input.periodFrom ?? null,
      period_to: input.periodTo ?? null,
      continues_id: await documentId(db, input.continues, 'continues'),
      replaced_by_id: await documentId(db, input.replacedBy, 'replacedBy'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ object: `document:${id}`, ...(unit ? { unitId: unit.id } : {}), detail: { ...input } });
  return { code: input.code };
};

/** The replaced document holds to the eve of its successor's first day. */
export const replace = async ({ db, note }: Act, { code, by, from }: InputOf<typeof replaceDocument>) => {
  if (code === by) throw new Refusal('invalid-input', { code: 'document-replaces-itself', field: 'by' });
  const replacedById = await documentId(db, by, 'by');
  const old = await db
    .selectFrom('document')
    .select(['id', 'valid_to', 'issued_on', 'replaced_by_id'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!old) throw new Refusal('not-found', { code: 'document-not-found', field: 'code', values: { code } });
  if (old.replaced_by_id !== null && old.replaced_by_id !== replacedById) {
    throw new Refusal('conflict', { code: 'document-is-already-replaced', values: { code } });
  }
  const validTo: Day = addDays(from, -1);
  refuseIf(
    old.issued_on !== null && validTo < old.issued_on
      ? [{ code: 'document-replaced-before-its-issue', field: 'from' }]
      : [],
  );
  await db
    .updateTable('document')
    .set({ replaced_by_id: replacedById, valid_to: validTo })
    .where('id', '=', old.id)
    .execute();
  note({ object: `document:${old.id}`, detail: { by, validTo: { old: old.valid_to, new: validTo } } });
  return { code, validTo };
};
