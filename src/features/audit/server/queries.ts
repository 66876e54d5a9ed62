import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Scope } from '#kernel/scope.ts';
import { endOfPath } from '#kernel/scope.ts';
import { hashOf } from './record.ts';

type Filter = { before?: number; action?: string; limit?: number };

/** Entries about units in scope, newest first, paged by sequence. */
export const entriesIn = async (db: Tx, scope: Scope, { before, action, limit = 50 }: Filter) => {
  let query = db
    .selectFrom('audit_entry as e')
    .leftJoin('account as a', 'a.id', 'e.account_id')
    .leftJoin('unit as u', 'u.id', 'e.unit_id')
    .select([
      'e.seq',
      'e.at',
      'e.actor',
      'a.name as account',
      'e.role',
      'u.code as unit',
      'e.action',
      'e.object',
      'e.detail',
    ])
    .where('e.path', '>=', scope.path)
    .where('e.path', '<', endOfPath(scope.path))
    .orderBy('e.seq', 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where('e.seq', '<', before);
  if (action !== undefined) query = query.where('e.action', '=', action);
  const rows = await query.execute();
  const last = rows.at(-1);
  return {
    entries: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: rows.length === limit && last ? last.seq : null,
  };
};

const batch = 5_000;

/** The whole chain, recomputed from the first entry. The chain belongs to the installation, so it is read whole. */
export const verification = (db: Tx) => asInstallation(db, () => recomputed(db));

const recomputed = async (db: Tx) => {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  let previous: Buffer = Buffer.alloc(0);
  let firstBad: number | null = null;
  let seq = 0;
  while (firstBad === null) {
    const rows = await db
      .selectFrom('audit_entry as e')
      .selectAll('e')
      .select((eb) => [
        eb
          .selectFrom('audit_personal as p')
          .select(sql<Buffer[]>`coalesce(array_agg(p.ciphertext order by p.position), '{}')`.as('c'))
          .whereRef('p.seq', '=', 'e.seq')
          .as('personal'),
      ])
      .where('e.seq', '>', seq)
      .orderBy('e.seq')
      .limit(batch)
      .execute();
    for (const row of rows) {
      const hash = hashOf(previous, {
        seq: row.seq,
        at: row.at.toISOString(),
        actor: row.actor,
        accountId: row.account_id,
        role: row.role,
        unitId: row.unit_id,
        path: row.path,
        action: row.action,
        object: row.object,
        result: row.result,
        detail: row.detail,
        personal: (row.personal ?? []).map((bytes) => createHash('sha256').update(bytes).digest('hex')),
      });
      if (row.seq !== seq + 1 || !row.hash.equals(hash) || !row.previous_hash.equals(previous)) {
        firstBad = row.seq;
        break;
      }
      previous = hash;
      seq = row.seq;
    }
    if (rows.length < batch) break;
  }
  if (firstBad === null && (seq !== head.seq || !previous.equals(head.hash))) firstBad = seq + 1;
  return { entries: head.seq, isWhole: firstBad === null, firstBad, head: head.hash.toString('hex') };
};
