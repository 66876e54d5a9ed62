import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Entry } from '#server/perform.ts';
import { type ChainedEntry, canonical } from '../chain.ts';
import { sealFor } from './personalKeys.ts';

/** SHA-256 over the previous entry's hash and this entry's canonical text. */
export const hashOf = (previous: Buffer, entry: ChainedEntry): Buffer =>
  createHash('sha256').update(previous).update(canonical(entry)).digest();

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Append one entry to the chain, in the act's own transaction. The head row is locked, so entries come in the order
 * of their commits; it is taken last, so that nobody waits for an act under way.
 */
export const createRecord =
  (masterKey: Buffer) =>
  async (db: Tx, { actor, scope, action, now, notes, result }: Entry): Promise<void> => {
    const personal = [];
    for (const { personId, field, value } of notes.flatMap((note) => note.personal ?? [])) {
      personal.push({
        personId,
        field,
        ciphertext: await sealFor(db, masterKey, { personId, field, value }),
      });
    }
    const unitId = notes.find((note) => note.unitId !== undefined)?.unitId ?? scope.unitId;
    const path = unitId === scope.unitId ? scope.path : await pathOf(db, unitId, scope.path);
    const head = await sql<{
      seq: number;
      hash: Buffer;
    }>`select seq, hash from audit_head for update`.execute(db);
    const { seq: last, hash: previous } = head.rows[0] as { seq: number; hash: Buffer };
    const entry: ChainedEntry = {
      seq: last + 1,
      at: now.toISOString(),
      actor: actor.kind,
      accountId: actor.kind === 'account' ? actor.accountId : null,
      role: scope.role,
      unitId,
      path,
      action,
      object: notes.find((note) => note.object)?.object ?? null,
      result,
      detail: Object.assign(
        actor.kind === 'machine' ? { osUser: actor.osUser } : {},
        ...notes.map((note) => note.detail ?? {}),
      ),
      personal: personal.map(({ ciphertext }) => digestOf(ciphertext)),
    };
    const hash = hashOf(previous, entry);
    await db
      .insertInto('audit_entry')
      .values({
        seq: entry.seq,
        at: now,
        actor: entry.actor,
        account_id: entry.accountId,
        role: entry.role,
        unit_id: entry.unitId,
        path: entry.path,
        action,
        object: entry.object,
        result,
        detail: JSON.stringify(entry.detail),
        previous_hash: previous,
        hash,
      })
      .execute();
    if (personal.length > 0) {
      await db
        .insertInto('audit_personal')
        .values(
          personal.map(({ personId, field, ciphertext }, position) => ({
            seq: entry.seq,
            position,
            person_id: personId,
            field,
            ciphertext,
          })),
        )
        .execute();
    }
    await db.updateTable('audit_head').set({ seq: entry.seq, hash }).execute();
  };

const pathOf = async (db: Tx, unitId: number | null, otherwise: string): Promise<string> => {
  if (unitId === null) return otherwise;
  const unit = await db.selectFrom('unit').select('path').where('id', '=', unitId).executeTakeFirst();
  return unit?.path ?? otherwise;
};
