import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { hashOf } from './record.ts';

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
