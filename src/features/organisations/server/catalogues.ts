import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';

export type Choice = { catalogue: string; code: string | undefined; field: string };

/**
 * Every chosen code stands in its catalogue, and is in force on the day when one is given.
 * @throws Refusal invalid-input with one reason per code that is not there
 */
export const requireItems = async (
  db: Tx,
  choices: readonly Choice[],
  on: Day | null = null,
): Promise<void> => {
  const asked = choices.filter((choice): choice is Choice & { code: string } => choice.code !== undefined);
  if (asked.length === 0) return;
  const rows = await db
    .selectFrom('catalogue_item')
    .select(['catalogue', 'code', 'valid_from', 'valid_to'])
    .where('catalogue', 'in', [...new Set(asked.map(({ catalogue }) => catalogue))])
    .execute();
  const itemOf = new Map(rows.map((row) => [`${row.catalogue}:${row.code}`, row]));
  refuseIf(
    asked.flatMap(({ catalogue, code, field }): Reason[] => {
      const item = itemOf.get(`${catalogue}:${code}`);
      if (!item) return [{ code: 'not-in-the-catalogue', field, values: { code, catalogue } }];
      const isInForce = on === null || ((item.valid_from ?? on) <= on && (item.valid_to ?? on) >= on);
      return isInForce ? [] : [{ code: 'catalogue-item-not-in-force', field, values: { code, on } }];
    }),
    'invalid-input',
  );
};
