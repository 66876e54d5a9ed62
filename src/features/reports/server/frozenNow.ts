import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { Window } from '#kernel/period.ts';
import type { Act } from '#server/perform.ts';
import type { readFrozen } from '../differencesContract.ts';
import { countsNow } from './differences.ts';
import { frozenResults } from './frozen.ts';
import { periodFor, reportNamed } from './rows.ts';

/** The newest signed report of the unit itself for a part of a period, such as the half of a year that is not over. */
const newestWithin = async (db: Tx, unitId: number, { from, to }: Window): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    select r.id from report r where r.unit_id = ${unitId} and r.as_of between ${from}::date and ${to}::date
      and exists (select from paper p where p.report_id = r.id and p.voided_on is null)
    order by r.as_of desc, r.id desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
};

/** What was signed of a unit for a period, and what of it has become another number since. */
export const frozenNow = async (
  act: Act,
  { unitCode, period: code, asOf = act.today }: InputOf<typeof readFrozen>,
): Promise<OutputOf<typeof readFrozen>> => {
  const { db } = act;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { from, to } = periodFor(code);
  const until: Day = to < asOf ? to : asOf;
  const exact = (await frozenResults(db, { unitIds: [unit.id], period: code })).get(unit.id);
  const id =
    exact && exact.asOf <= until ? exact.reportId : await newestWithin(db, unit.id, { from, to: until });
  if (id === null) return { report: null, counts: [] };
  const report = await reportNamed(db, id);
  const { number, signedOn, period } = report;
  const isOwn = report.unitId === unit.id;
  return {
    report: {
      ...{ id, number, asOf: report.asOf, signedOn: signedOn ?? report.asOf },
      unit: { code: report.unitCode, name: report.unitName },
      period: { code: period, label: periodFor(period).label },
    },
    counts: await countsNow(
      act,
      id,
      isOwn ? { group: 'main' } : { group: 'children', only: `child:${unit.code}` },
    ),
  };
};
