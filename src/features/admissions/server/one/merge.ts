import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { keepApart, mergePeople, unmergePeople } from '../../contract/merge.ts';
import { mergeBlockers, unmergeBlockers } from '../../merging.ts';
import { type Locked, pairOf, recordsNamed, sinceMerge } from './facts.ts';
import { type Keys, keysOf, madeBy, moveKeys } from './moving.ts';

/** Fields that the record which is kept takes from the other where it has none; the birth goes as a whole. */
const fill = async (db: Tx, kept: number, merged: number): Promise<string[]> => {
  const { rows } = await sql<{ filled: string[] }>`
    with had as (select * from person where id = ${kept}), gives as (select * from person where id = ${merged}),
    takes as (
      select array_remove(array[
        case when h.born_on is null and g.born_on is not null and coalesce(h.birth_year, g.birth_year) = g.birth_year then 'born_on' end,
        case when h.birth_year is null and g.birth_year is not null and h.born_on is null then 'birth_year' end,
        case when h.sex is null and g.sex is not null then 'sex' end,
        case when h.home_place is null and g.home_place is not null then 'home_place' end], null) as filled
      from had h, gives g)
    update person p set
      born_on = case when 'born_on' = any(t.filled) then g.born_on else p.born_on end,
      birth_year = case when 'birth_year' = any(t.filled) then g.birth_year else p.birth_year end,
      sex = case when 'sex' = any(t.filled) then g.sex else p.sex end,
      home_place = case when 'home_place' = any(t.filled) then g.home_place else p.home_place end
    from takes t, gives g where p.id = ${kept} returning t.filled`.execute(db);
  return rows[0]?.filled ?? [];
};

/** What was filled goes again, where it is still the value of the other record. */
const empty = (db: Tx, kept: number, merged: number, filled: readonly string[]) =>
  sql`
    update person p set
      born_on = case when 'born_on' = any(${filled}::text[]) and p.born_on = g.born_on then null else p.born_on end,
      birth_year = case when 'birth_year' = any(${filled}::text[]) and p.birth_year = g.birth_year
        and ('born_on' = any(${filled}::text[]) or p.born_on is null) then null else p.birth_year end,
      sex = case when 'sex' = any(${filled}::text[]) and p.sex = g.sex then null else p.sex end,
      home_place = case when 'home_place' = any(${filled}::text[]) and p.home_place = g.home_place then null else p.home_place end
    from person g where p.id = ${kept} and g.id = ${merged}`.execute(db);

const countsOf = (keys: Keys): Record<string, number> =>
  Object.fromEntries(
    Object.entries(keys)
      .filter(([, some]) => some.length > 0)
      .map(([table, some]) => [table, some.length]),
  );

/** Two records are one person from now on. */
export const merge = ({ db, scope, now, note }: Act, input: InputOf<typeof mergePeople>) =>
  asInstallation(db, async () => {
    const { keptCode, mergedCode } = input;
    const [kept, merged] = (await recordsNamed(db, scope, [
      { code: keptCode, field: 'keptCode' },
      { code: mergedCode, field: 'mergedCode' },
    ])) as [Locked, Locked];
    refuseIf(mergeBlockers(await pairOf(db, kept, merged)), 'conflict');
    const had = await keysOf(db, kept.id);
    const moved = await moveKeys(db, await keysOf(db, merged.id), { from: merged.id, to: kept.id });
    const filled = await fill(db, kept.id, merged.id);
    await db.updateTable('person').set({ merged_into_id: kept.id }).where('id', '=', merged.id).execute();
    const { id } = await db
      .insertInto('person_merge')
      .values({
        ...{ kept_id: kept.id, merged_id: merged.id, merged_at: now, filled },
        ...{ moved: JSON.stringify(moved), had: JSON.stringify(had) },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({
      object: `person:${kept.id}`,
      unitId: kept.unitId,
      detail: { merged: mergedCode, moved: countsOf(moved), fields: filled },
    });
    return { mergeId: id, keptCode };
  });

type Done = {
  keptCode: string;
  mergedCode: string;
  keptId: number;
  mergedId: number;
  filled: string[];
  moved: Keys;
  had: Keys;
};

const mergeNamed = async (db: Tx, id: number): Promise<Done> => {
  const { rows } = await sql<Done>`
    select k.code as "keptCode", m.code as "mergedCode", k.id as "keptId", m.id as "mergedId", d.filled, d.moved, d.had
    from person_merge d join person k on k.id = d.kept_id join person m on m.id = d.merged_id
    where d.id = ${id} and d.undone_at is null for update of d`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', { code: 'merge-not-found', field: 'mergeId', values: { id } });
  return rows[0];
};

/** What was moved, with what its cases have made since, which goes back with them. */
const goingBack = async (db: Tx, { moved }: Done): Promise<Keys> => {
  const made = await madeBy(db, (moved.admission_case ?? []).map(Number));
  const tables = new Set([...Object.keys(moved), ...Object.keys(made)]);
  return Object.fromEntries(
    [...tables].map((table) => [table, [...new Set([...(moved[table] ?? []), ...(made[table] ?? [])])]]),
  );
};

/** What was made one is two again. */
export const unmerge = ({ db, scope, now, note }: Act, { mergeId }: InputOf<typeof unmergePeople>) =>
  asInstallation(db, async () => {
    const done = await mergeNamed(db, mergeId);
    const { keptCode, mergedCode, keptId, mergedId } = done;
    const [kept] = (await recordsNamed(db, scope, [
      { code: keptCode, field: 'mergeId' },
      { code: mergedCode, field: 'mergeId' },
    ])) as [Locked, Locked];
    // What another merge brought since goes with that one.
    const later = await sql<{ moved: Keys }>`
      select moved from person_merge where kept_id = ${keptId} and id <> ${mergeId} and undone_at is null`.execute(
      db,
    );
    const all = [done.moved, done.had, ...later.rows.map(({ moved }) => moved)];
    const known = Object.fromEntries(
      Object.keys(done.moved).map((table) => [table, all.flatMap((keys) => keys[table] ?? [])]),
    );
    refuseIf(
      unmergeBlockers({
        isErased: kept.isErased,
        code: keptCode,
        since: await sinceMerge(db, keptId, known),
      }),
      'conflict',
    );
    const moved = await moveKeys(db, await goingBack(db, done), { from: keptId, to: mergedId });
    await empty(db, keptId, mergedId, done.filled);
    await db.updateTable('person').set({ merged_into_id: null }).where('id', '=', mergedId).execute();
    await db.updateTable('person_merge').set({ undone_at: now }).where('id', '=', mergeId).execute();
    note({
      object: `person:${keptId}`,
      unitId: kept.unitId,
      detail: { parted: mergedCode, moved: countsOf(moved) },
    });
    return { keptCode, mergedCode };
  });

/** Two who were looked at are two. */
export const apart = ({ db, scope, today, note }: Act, input: InputOf<typeof keepApart>) =>
  asInstallation(db, async () => {
    const [one, other] = (await recordsNamed(db, scope, [
      { code: input.personCode, field: 'personCode' },
      { code: input.otherCode, field: 'otherCode' },
    ])) as [Locked, Locked];
    refuseIf(
      one.id === other.id
        ? [{ code: 'already-one-person', values: { kept: one.code, merged: other.code } }]
        : [],
    );
    await db
      .insertInto('person_apart')
      .values({
        one_id: Math.min(one.id, other.id),
        other_id: Math.max(one.id, other.id),
        noted_on: today,
      })
      .onConflict((oc) => oc.doNothing())
      .execute();
    note({ object: `person:${one.id}`, unitId: one.unitId, detail: { apartFrom: other.code } });
    return {};
  });
