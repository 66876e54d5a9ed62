import type { Tx } from '#db/database.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { declareHeadCount } from '../../contract/registers.ts';
import { changeBlockers, unevenDimensions } from '../../rules.ts';
import { requireItems } from '../catalogues.ts';
import { holdTree, reasons, unitNamed } from '../units.ts';

type Input = InputOf<typeof declareHeadCount>;

/** The parts of a dimension sum to the total; the refusal says the dimension as the catalogue names it. */
const requireSums = async (db: Tx, { total, parts = [] }: Input): Promise<void> => {
  const uneven = unevenDimensions(total, parts);
  if (uneven.length === 0) return;
  const named = await db
    .selectFrom('catalogue_item')
    .select(['code', 'name'])
    .where('catalogue', '=', 'head-count-dimension')
    .execute();
  const nameOf = new Map(named.map(({ code, name }) => [code, name]));
  refuseIf(
    uneven.map(({ dimension, sum }) => ({
      code: 'parts-do-not-sum',
      field: 'parts',
      values: { dimension: nameOf.get(dimension) ?? dimension, sum, total },
    })),
  );
};

/** Every part names a known dimension and a known value of it. */
const requireParts = async (db: Tx, { kind, post, parts = [] }: Input): Promise<void> => {
  await requireItems(db, [
    { catalogue: 'head-count-kind', code: kind, field: 'kind' },
    { catalogue: 'head-count-post', code: post, field: 'post' },
    ...parts.map(({ dimension }, index) => ({
      catalogue: 'head-count-dimension',
      code: dimension,
      field: `parts/${index}/dimension`,
    })),
  ]);
  const dimensions = await db
    .selectFrom('catalogue_item')
    .select(['code', 'detail'])
    .where('catalogue', '=', 'head-count-dimension')
    .execute();
  const keysOf = new Map(dimensions.map(({ code, detail }) => [code, (detail as { keys: string }).keys]));
  const keys = parts.map(({ dimension, key }, index) => ({
    catalogue: keysOf.get(dimension) ?? dimension,
    code: key,
    field: `parts/${index}/key`,
  }));
  await requireItems(
    db,
    keys.filter(({ code }) => code !== 'unknown'),
  );
};

/** The declaration of that day, when it was made before. */
const declared = (db: Tx, unitId: number, { kind, post = '', on }: Input) =>
  db
    .selectFrom('head_count')
    .select(['id', 'total'])
    .where((eb) => eb.and({ unit_id: unitId, kind, post, on_day: on }))
    .forUpdate()
    .executeTakeFirst();

/** Declare a head-count; a second one for the same day must say that it corrects the first. */
export const declare = async ({ db, today, note }: Act, input: Input) => {
  const { code, kind, post = '', on, total, boundWord, declaredBy, parts = [] } = input;
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  refuseIf(
    reasons(changeBlockers({ effectiveOn: on, today, unit, lastChangeOn: null }), {
      code: unit.code,
      day: on,
      today,
    }),
  );
  await requireSums(db, input);
  await requireParts(db, input);
  const before = await declared(db, unit.id, input);
  if (before && !input.isCorrection)
    throw new Refusal('conflict', {
      code: 'head-count-is-declared-once',
      field: 'on',
      values: { total: before.total },
    });
  const row = {
    unit_id: unit.id,
    kind,
    post,
    on_day: on,
    total,
    bound_word: boundWord ?? null,
    declared_by: declaredBy,
    ...(code === undefined ? {} : { code }),
  };
  const { id } = before
    ? await db
        .updateTable('head_count')
        .set(row)
        .where('id', '=', before.id)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await db.insertInto('head_count').values(row).returning('id').executeTakeFirstOrThrow();
  await db.deleteFrom('head_count_part').where('head_count_id', '=', id).execute();
  if (parts.length > 0) {
    await db
      .insertInto('head_count_part')
      .values(parts.map((part) => ({ head_count_id: id, ...part })))
      .execute();
  }
  note({
    object: `head-count:${id}`,
    unitId: unit.id,
    detail: { kind, post, on, total: { old: before?.total ?? null, new: total } },
  });
  return { headCountId: id };
};
