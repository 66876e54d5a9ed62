import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import { keepPaper } from '#features/papers/server/issue.ts';
import { lockNumbers, numberReasons } from '#features/papers/server/numbers.ts';
import { digestOf } from '#features/papers/server/templates.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Period } from '#kernel/period.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { asOfFor, isReported } from '../periods.ts';
import { freeze } from './frozen.ts';
import { prepare } from './prepare.ts';
import { draftNamed, periodFor, reportNamed } from './rows.ts';

/** A report counts up to a day of its period that is not yet to come. */
const dayReasons = (asOf: Day, period: Period, today: Day) => [
  ...(asOf > today ? [{ code: 'as-of-in-the-future', field: 'asOf' }] : []),
  ...(asOf < period.from || asOf > period.to
    ? [{ code: 'report-day-outside', field: 'asOf', values: { period: period.label } }]
    : []),
];

export const begin = async (
  { db, today, now, note }: Act,
  { unitCode, period: code, asOf, tree = 'then' }: InputOf<typeof contract.beginReport>,
) => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const period = periodFor(code);
  const on = asOf ?? asOfFor(period, today);
  refuseIf(
    isReported(period) ? dayReasons(on, period, today) : [{ code: 'report-period-kind', field: 'period' }],
  );
  const { rows } = await sql<{ id: number }>`
    insert into report (unit_id, period, as_of, tree, begun_at) values (${unit.id}, ${period.code}, ${on}::date, ${tree}, ${now})
    on conflict (unit_id, period) where signed_at is null do update set period = excluded.period returning id`.execute(
    db,
  );
  const id = (rows[0] as { id: number }).id;
  note({ object: `report:${id}`, unitId: unit.id, detail: { period: period.code } });
  return { id };
};

export const write = async (
  { db, today, note }: Act,
  { id, asOf, tree, assessment, nextTasks }: InputOf<typeof contract.writeReport>,
) => {
  const report = await draftNamed(db, id);
  if (asOf) refuseIf(dayReasons(asOf, periodFor(report.period), today));
  await db
    .updateTable('report')
    .set({
      ...(asOf === undefined ? {} : { as_of: asOf }),
      ...(tree === undefined ? {} : { tree }),
      ...(assessment === undefined ? {} : { assessment }),
      ...(nextTasks === undefined ? {} : { next_tasks: nextTasks }),
    })
    .where('id', '=', id)
    .execute();
  const changed = Object.entries({ asOf, tree, assessment, nextTasks }).flatMap(([field, value]) =>
    value === undefined ? [] : [field],
  );
  note({ object: `report:${id}`, unitId: report.unitId, detail: { period: report.period, changed } });
  return { id };
};

export const drop = async ({ db, note }: Act, { id }: InputOf<typeof contract.dropReport>) => {
  const report = await draftNamed(db, id);
  await db.deleteFrom('report').where('id', '=', id).execute();
  note({ object: `report:${id}`, unitId: report.unitId, detail: { period: report.period } });
  return { id };
};

/** The number, the file and every figure are frozen in one transaction. */
export const sign = async (act: Act, input: InputOf<typeof contract.signReport>) => {
  const { db, today, now, note } = act;
  const { id, on } = input;
  const report = await draftNamed(db, id);
  await lockNumbers(db, report.unitId);
  refuseIf([
    ...(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []),
    ...(on < report.asOf
      ? [{ code: 'report-signed-before-its-day', field: 'on', values: { day: report.asOf } }]
      : []),
  ]);
  const { rows: others } = await sql<{ number: string }>`
    select p.number from report r join paper p on p.report_id = r.id and p.voided_on is null
    where r.unit_id = ${report.unitId} and r.period = ${report.period}`.execute(db);
  refuseIf(others[0] ? [{ code: 'report-is-signed-already', values: { number: others[0].number } }] : []);
  const ready = await prepare(act, report, input);
  refuseIf([
    ...numberReasons(ready.numbered),
    ...(ready.officerId === null ? [{ code: 'report-signer-unknown', field: 'officerId' }] : []),
  ]);
  await freeze(db, id, ready);
  await sql`update report set counted_by = ${ready.countedBy}, signed_on = ${on}::date, signed_at = ${now},
    previous_id = ${ready.before?.id ?? null}, last_fact = (select coalesce(max(id), 0) from fact) where id = ${id}`.execute(
    db,
  );
  await keepPaper(act, {
    ...ready,
    unitId: report.unitId,
    kind: 'progress-report',
    of: { reportId: id },
    on,
  });
  const number = ready.numbered.number ?? '';
  note({
    object: `report:${id}`,
    unitId: report.unitId,
    detail: {
      period: report.period,
      asOf: report.asOf,
      number,
      missing: ready.missing,
      digest: digestOf(ready.bytes).toString('hex'),
    },
  });
  return { id, number, missing: ready.missing };
};

export const declareVoid = async (
  { db, today, note }: Act,
  { id, reason }: InputOf<typeof contract.voidReport>,
) => {
  const report = await reportNamed(db, id);
  refuseIf(report.state === 'signed' ? [] : [{ code: 'report-is-not-signed', field: 'id' }]);
  await sql`update paper set voided_on = ${today}::date, void_reason = ${reason}
    where id = ${report.paperId} and voided_on is null`.execute(db);
  note({ object: `report:${id}`, unitId: report.unitId, detail: { number: report.number, reason } });
  return { id };
};
