import { sql } from 'kysely';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { changeRetention, holdCase, releaseCase } from '../../contract/retention.ts';
import { RETAINED } from '../../retention.ts';
import { refuseForgotten } from '../forget.ts';
import { caseNamed } from '../rows.ts';
import { dueBy, KEY, retentionOf } from './due.ts';
import { eraseCases } from './erase.ts';

/** How long is decided for the whole installation. */
export const change = async (
  { db, scope, note }: Act,
  { months, basis = '' }: InputOf<typeof changeRetention>,
) => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'setting-belongs-to-the-installation' });
  const old = await retentionOf(db);
  const kept = { months, basis: basis || null };
  const value = JSON.stringify(kept);
  await db
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((oc) => oc.column('key').doUpdateSet({ value }))
    .execute();
  note({ object: KEY, detail: { old: old.months, new: months, basis: kept.basis } });
  return kept;
};

/** An ended case keeps its person longer. */
export const hold = async (
  { db, today, note }: Act,
  { caseCode, until, reason }: InputOf<typeof holdCase>,
) => {
  const row = await caseNamed(db, caseCode, true);
  refuseForgotten(row);
  refuseIf([
    ...((RETAINED as readonly string[]).includes(row.status)
      ? []
      : [{ code: 'case-has-no-retention', values: { code: caseCode } }]),
    ...(until > today ? [] : [{ code: 'hold-ends-after-today', field: 'until' }]),
  ]);
  await db
    .insertInto('retention_hold')
    .values({ case_id: row.id, until, reason, set_on: today })
    .onConflict((oc) => oc.column('case_id').doUpdateSet({ until, reason, set_on: today }))
    .execute();
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { until } });
  return { until };
};

export const release = async ({ db, note }: Act, { caseCode }: InputOf<typeof releaseCase>) => {
  const row = await caseNamed(db, caseCode, true);
  await db.deleteFrom('retention_hold').where('case_id', '=', row.id).execute();
  note({ object: `case:${row.id}`, unitId: row.unitId });
  return {};
};

/** Everybody whose period is over and whom nobody holds back. */
export const erase = async (act: Act) => {
  const { db, today, note } = act;
  const retention = await retentionOf(db);
  const { rows } = await sql<{ id: number }>`
    select c.id from admission_case c where c.id in (select d.id from (${dueBy(today, retention)}) d)
      and not exists (select from retention_hold h where h.case_id = c.id and h.until >= ${today}::date)
    order by c.id for update of c`.execute(db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { cases: 0, people: 0 };
  const { people } = await eraseCases(act, ids, { rule: 'retention-period', months: retention.months });
  const counts = { cases: ids.length, people };
  note({ object: KEY, detail: { ...counts, months: retention.months } });
  return counts;
};
