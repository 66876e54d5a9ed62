import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { type Period, parsePeriod } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { ReportState } from '../model.ts';

/** A report as it is kept, with the paper that holds its number. */
export type StoredReport = {
  id: number;
  unitId: number;
  unitCode: string;
  unitName: string;
  period: string;
  asOf: Day;
  tree: 'then' | 'now';
  assessment: string | null;
  nextTasks: string | null;
  previousId: number | null;
  countedBy: 'decision' | 'ceremony' | null;
  lastFact: number | null;
  state: ReportState;
  paperId: number | null;
  number: string | null;
  signedOn: Day | null;
  signer: string | null;
  voidReason: string | null;
};

/** Reports `r` with what is read of them. */
export const reports = sql`
  select r.id, r.unit_id as "unitId", u.code as "unitCode",
    coalesce((select n.name from unit_name n where n.unit_id = u.id and n.during @> r.as_of), u.code) as "unitName",
    r.period, r.as_of::text as "asOf", r.tree, r.assessment, r.next_tasks as "nextTasks", r.previous_id as "previousId",
    r.counted_by as "countedBy", r.last_fact::float8 as "lastFact",
    case when r.signed_at is null then 'draft' when p.voided_on is null then 'signed' else 'void' end as state,
    p.id as "paperId", p.number, r.signed_on::text as "signedOn", p.void_reason as "voidReason",
    (select o.person_name from officer o where o.id = p.officer_id) as signer
  from report r join unit u on u.id = r.unit_id left join paper p on p.report_id = r.id`;

const missing = () => new Refusal('not-found', { code: 'report-not-found', field: 'id' });

/** @throws Refusal not-found */
export const reportNamed = async (db: Tx, id: number): Promise<StoredReport> => {
  const { rows } = await sql<StoredReport>`${reports} where r.id = ${id}`.execute(db);
  if (!rows[0]) throw missing();
  return rows[0];
};

/** A draft that nobody else changes until the transaction ends. @throws Refusal when it is signed */
export const draftNamed = async (db: Tx, id: number): Promise<StoredReport> => {
  await sql`select id from report where id = ${id} for update`.execute(db);
  const report = await reportNamed(db, id);
  if (report.state !== 'draft') throw new Refusal('blocked', { code: 'report-is-signed', field: 'id' });
  return report;
};

export const periodFor = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period)
    throw new Refusal('invalid-input', { code: 'period-unknown', field: 'period', values: { period: code } });
  return period;
};

/** The latest signed report of the unit for an earlier day. */
export const reportBefore = async (
  db: Tx,
  { unitId, asOf }: Pick<StoredReport, 'unitId' | 'asOf'>,
): Promise<StoredReport | null> => {
  const { rows } = await sql<StoredReport>`${reports}
    where r.unit_id = ${unitId} and r.as_of < ${asOf}::date and r.signed_at is not null and p.voided_on is null
    order by r.as_of desc, r.id desc limit 1`.execute(db);
  return rows[0] ?? null;
};
