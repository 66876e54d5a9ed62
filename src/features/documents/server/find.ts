import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * Ids of documents by code, in the order asked: those of the scope's units and those that bind them from above.
 * @throws Refusal not-found, naming every code that is not there
 */
export const documentIds = async (
  db: Tx,
  codes: readonly string[],
  field = 'documents',
): Promise<number[]> => {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute();
  const idOf = new Map(rows.map(({ id, code }) => [code, id]));
  const missing = codes.filter((code) => !idOf.has(code));
  if (missing.length > 0) {
    throw new Refusal(
      'not-found',
      missing.map((code) => ({ code: 'document-not-found', field, values: { code } })),
    );
  }
  return codes.map((code) => idOf.get(code) as number);
};

/** The same for one optional code. */
export const documentId = async (
  db: Tx,
  code: string | undefined,
  field = 'documentCode',
): Promise<number | null> =>
  code === undefined ? null : ((await documentIds(db, [code], field))[0] ?? null);
