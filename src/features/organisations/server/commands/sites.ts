import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { changeSiteState, closeSite, registerSite } from '../../contract/registers.ts';
import { changeBlockers, type UnitFacts } from '../../rules.ts';
import { requireItems } from '../catalogues.ts';
import { endOn, holdFrom, lastChangeOn, stateOfSite } from '../dated.ts';
import { holdTree, reasons, unitNamed } from '../units.ts';

type Site = UnitFacts & { id: number; unitId: number };

const siteNamed = async (db: Tx, code: string): Promise<Site> => {
  const { rows } = await sql<Site>`
    select id, code, unit_id as "unitId", '' as path, opened_on as "foundedOn", closed_on as "dissolvedOn"
    from site where code = ${code} for update`.execute(db);
  if (!rows[0]) throw new Refusal('not-found', { code: 'site-not-found', field: 'code', values: { code } });
  return rows[0];
};

/** A site's register and its state follow the rules of any dated change. */
const blockersOf = (site: UnitFacts, effectiveOn: Day, today: Day, since: Day | null) =>
  reasons(
    changeBlockers({ effectiveOn, today, unit: site, lastChangeOn: since }).map((code) =>
      code === 'unit-not-alive-that-day' ? 'site-not-open-that-day' : code,
    ),
    { code: site.code, day: effectiveOn, today, since },
  );

const sortOf = async (db: Tx, kind: string): Promise<string> => {
  const item = await db
    .selectFrom('catalogue_item')
    .select('detail')
    .where((eb) => eb.and({ catalogue: 'place-kind', code: kind }))
    .executeTakeFirstOrThrow();
  return (item.detail as { sort: string }).sort;
};

/** Enter a site with its flags and, when known, its state. */
export const register = async ({ db, today, note }: Act, input: InputOf<typeof registerSite>) => {
  const { code, kind, name, openedOn = null, ownerKind, workers, state, stateSince = openedOn } = input;
  await holdTree(db);
  const unit = await unitNamed(db, input.unitCode, 'unitCode');
  await requireItems(db, [
    { catalogue: 'place-kind', code: kind, field: 'kind' },
    { catalogue: 'owner-kind', code: ownerKind, field: 'ownerKind' },
  ]);
  const site = { code, path: '', foundedOn: openedOn, dissolvedOn: null };
  for (const on of [openedOn, stateSince]) if (on !== null) refuseIf(blockersOf(site, on, today, null));
  if (unit.dissolvedOn !== null)
    throw new Refusal('blocked', reasons(['unit-is-dissolved'], { code: unit.code, day: unit.dissolvedOn }));
  const { id } = await db
    .insertInto('site')
    .values({
      code,
      sort: await sortOf(db, kind),
      kind,
      name,
      unit_id: unit.id,
      opened_on: openedOn,
      owner_kind: ownerKind ?? null,
      workers: workers ?? null,
      is_border: input.isBorder ?? false,
      is_remote: input.isRemote ?? false,
      is_ethnic_minority: input.isEthnicMinority ?? false,
      is_poor: input.isPoor ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (state !== undefined) await holdFrom(db, stateOfSite(id), stateSince, { state });
  note({ object: `site:${id}`, unitId: unit.id, detail: { code, kind, openedOn, state, stateSince } });
  return { code };
};

/** Another state from a day on. */
export const changeState = async ({ db, today, note }: Act, input: InputOf<typeof changeSiteState>) => {
  const site = await siteNamed(db, input.code);
  const since = await lastChangeOn(db, stateOfSite(site.id));
  refuseIf(blockersOf(site, input.effectiveOn, today, since));
  await holdFrom(db, stateOfSite(site.id), input.effectiveOn, { state: input.state });
  const { state, effectiveOn } = input;
  note({ object: `site:${site.id}`, unitId: site.unitId, detail: { state, effectiveOn } });
  return { code: site.code };
};

/** The site is gone from a day on; its states before stand. */
export const close = async ({ db, today, note }: Act, { code, on }: InputOf<typeof closeSite>) => {
  const site = await siteNamed(db, code);
  refuseIf(blockersOf(site, on, today, await lastChangeOn(db, stateOfSite(site.id))));
  await db.updateTable('site').set({ closed_on: on }).where('id', '=', site.id).execute();
  await endOn(db, stateOfSite(site.id), on);
  note({ object: `site:${site.id}`, unitId: site.unitId, detail: { on } });
  return { code };
};
