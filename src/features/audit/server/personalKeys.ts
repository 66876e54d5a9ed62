import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Tx } from '#db/database.ts';

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce, tag, ciphertext; `context` is authenticated, so a value cannot be moved elsewhere. */
const seal = (key: Buffer, plain: Buffer, context: string): Buffer => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

const open = (key: Buffer, sealed: Buffer, context: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(
    Buffer.from(context),
  );
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
};

/** The person's key, made on first use; wrapped by the installation's master key. */
const keyOf = async (db: Tx, masterKey: Buffer, personId: number): Promise<Buffer> => {
  const context = `person:${personId}`;
  await db
    .insertInto('person_key')
    .values({ person_id: personId, wrapped_key: seal(masterKey, randomBytes(32), context) })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const { wrapped_key } = await db
    .selectFrom('person_key')
    .select('wrapped_key')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return open(masterKey, wrapped_key, context);
};

/** A personal value under the person's key: destroying that key is erasing the value. */
export const sealFor = async (
  db: Tx,
  masterKey: Buffer,
  { personId, field, value }: { personId: number; field: string; value: string },
): Promise<Buffer> => seal(await keyOf(db, masterKey, personId), Buffer.from(value), `${personId}:${field}`);

/** The value again, or null when the person's key is gone. */
export const openFor = async (
  db: Tx,
  masterKey: Buffer,
  { personId, field, sealed }: { personId: number; field: string; sealed: Buffer },
): Promise<string | null> => {
  const row = await db
    .selectFrom('person_key')
    .select('wrapped_key')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return open(
    open(masterKey, row.wrapped_key, `person:${personId}`),
    sealed,
    `${personId}:${field}`,
  ).toString();
};
