import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';

export type FoundUnit = { id: number; code: string; path: string };

/**
 * The unit of this code in the scope of the transaction.
 * @throws Refusal not-found; a unit outside the scope is not found either
 */
export const unitByCode = async (db: Tx, code: string, field = 'unitCode'): Promise<FoundUnit> => {
  const unit = await db
    .selectFrom('unit')
    .select(['id', 'code', 'path'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!unit) throw new Refusal('not-found', { code: 'unit-not-found', field, values: { code } });
  return { ...unit, path: unit.path ?? '/' };
};
