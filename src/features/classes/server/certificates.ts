import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/holding.ts';
import type { ClassKind } from '../model.ts';
import { codeOf, nextSequences, plainCode, printCertificate } from '../numbering.ts';

type Certificate = { unitId: number; kind: ClassKind; number: string; issuedOn: Day };

/**
 * The check code of a certificate: made with the centre's own key from what stands on the paper besides the name, so
 * that a number cannot be invented and nobody is named by it.
 */
export const checkCodeOf = (key: Buffer, { unitId, kind, number, issuedOn }: Certificate): string =>
  codeOf(createHmac('sha256', key).update([unitId, kind, number, issuedOn].join('\n')).digest());

/** The key of a centre; made when it gives its first certificate. */
export const keyOf = (db: Tx, unitId: number): Promise<Buffer> =>
  asInstallation(db, async () => {
    await sql`insert into class_key (unit_id, key) values (${unitId}, ${randomBytes(32)}) on conflict do nothing`.execute(
      db,
    );
    const { rows } = await sql<{ key: Buffer }>`select key from class_key where unit_id = ${unitId}`.execute(
      db,
    );
    return rows[0]?.key as Buffer;
  });

/** The key of a centre that has given certificates, or null. */
export const keyIfAny = (db: Tx, unitId: number): Promise<Buffer | null> =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ key: Buffer }>`select key from class_key where unit_id = ${unitId}`.execute(
      db,
    );
    return rows[0]?.key ?? null;
  });

type Issuing = { unitId: number; kind: ClassKind; on: Day };

/** Gives these people the next numbers of the centre's year, in their order; no number is left out and none given twice. */
export const issue = (
  db: Tx,
  { unitId, kind, on }: Issuing,
  nominationIds: readonly number[],
): Promise<Map<number, string>> =>
  asInstallation(db, async () => {
    if (nominationIds.length === 0) return new Map();
    await sql`select pg_advisory_xact_lock(7015, ${unitId}::int)`.execute(db);
    await keyOf(db, unitId);
    const year = yearOf(on);
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(sequence), 0)::int as last from class_certificate where unit_id = ${unitId} and year = ${year}`.execute(
      db,
    );
    const sequences = nextSequences(rows[0]?.last ?? 0, nominationIds.length);
    const given = nominationIds.map((id, index) => ({
      id,
      sequence: sequences[index] as number,
      number: printCertificate(sequences[index] as number, year),
    }));
    await sql`
      insert into class_certificate (unit_id, year, sequence, number, kind, nomination_id, issued_on)
      select ${unitId}, ${year}, g.sequence, g.number, ${kind}, g.id, ${on}::date
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id int, sequence int, number text)`.execute(
      db,
    );
    return new Map(given.map(({ id, number }) => [id, number]));
  });

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Whether a centre here gave a certificate of this number and code; anybody signed in may ask, whoever holds it. */
export const check = async (act: Act, { number, code }: InputOf<typeof contract.checkCertificate>) => {
  const asked = number.trim().toUpperCase();
  const { rows } = await asInstallation(act.db, () =>
    sql<Certificate & { key: Buffer; issuer: string; voidedOn: Day | null }>`
      select c.unit_id as "unitId", c.kind, c.number, c.issued_on as "issuedOn", c.voided_on as "voidedOn", k.key,
        coalesce(n.name, u.code) as issuer
      from class_certificate c join class_key k on k.unit_id = c.unit_id join unit u on u.id = c.unit_id ${nameOn('u', act.today)}
      where c.number = ${asked}`.execute(act.db),
  );
  const plain = plainCode(code);
  const found = rows.find(({ key, ...one }) => isSame(checkCodeOf(key, one), plain));
  act.note({ detail: { isGenuine: found !== undefined } });
  return {
    isGenuine: found !== undefined,
    kind: found?.kind ?? null,
    issuedOn: found?.issuedOn ?? null,
    issuer: found?.issuer ?? null,
    voidedOn: found?.voidedOn ?? null,
    number: asked,
  };
};
