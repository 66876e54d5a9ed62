import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import { fileOf, WORD } from '#features/papers/server/file.ts';
import { blocksOfFile } from '#features/papers/server/word/text.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import type { ReportKind } from '../model.ts';
import { asOfFor, suggestedOn } from '../periods.ts';
import { prepare } from './prepare.ts';
import { periodFor, reportNamed, reports, type StoredReport } from './rows.ts';

type Listed = OutputOf<typeof contract.listReports>['reports'][number];

const viewOf = (report: StoredReport): Listed => {
  const { code, label } = periodFor(report.period);
  const { id, asOf, tree, state, number, signedOn, signer, voidReason } = report;
  return { id, period: { code, label }, asOf, tree, state, number, signedOn, signer, voidReason };
};

export const list = async (
  { db, today }: Act,
  { unitCode, limit = 50, ...page }: InputOf<typeof contract.listReports>,
): Promise<OutputOf<typeof contract.listReports>> => {
  const after = page.after ?? null;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const { rows: names } = await sql<{ name: string }>`
    select name from unit_name where unit_id = ${unit.id} and during @> ${today}::date`.execute(db);
  const { rows: found } = await sql<StoredReport>`${reports}
    where r.unit_id = ${unit.id}
      and (${after}::int is null or (r.as_of, r.id) < (select as_of, id from report where id = ${after}::int))
    order by r.as_of desc, r.id desc limit ${limit}`.execute(db);
  const { rows: known } = await sql<{ id: number; period: string; isDraft: boolean }>`
    select r.id, r.period, r.signed_at is null as "isDraft" from report r
    where r.unit_id = ${unit.id} and (r.signed_at is null
      or exists (select from paper p where p.report_id = r.id and p.voided_on is null))`.execute(db);
  const signed = known.filter(({ isDraft }) => !isDraft).map(({ period }) => period);
  return {
    unit: { code: unit.code, name: names[0]?.name ?? unit.code },
    suggested: suggestedOn(today, signed)
      .filter(({ code }) => !signed.includes(code))
      .map(({ kind, code, label, ...period }) => ({
        kind: kind as ReportKind,
        code,
        label,
        asOf: asOfFor(period, today),
        draftId: known.find((one) => one.isDraft && one.period === code)?.id ?? null,
      })),
    reports: found.map(viewOf),
    next: found.length === limit ? (found.at(-1)?.id ?? null) : null,
  };
};

const frozenFile = async ({ db }: Act, paperId: number | null) => {
  const paper = await db
    .selectFrom('paper')
    .select(['bytes', 'digest'])
    .where('id', '=', paperId ?? 0)
    .executeTakeFirst();
  if (!paper?.bytes) throw new Refusal('blocked', { code: 'paper-file-is-erased' });
  return { bytes: paper.bytes, digest: paper.digest };
};

const draftOf = (act: Act, report: StoredReport) =>
  prepare(act, report, { on: act.today }, { isDraft: true });

export const read = async (
  act: Act,
  { id }: InputOf<typeof contract.readReport>,
): Promise<OutputOf<typeof contract.readReport>> => {
  const report = await reportNamed(act.db, id);
  const { assessment, nextTasks, unitCode, unitName, previousId } = report;
  const common = { ...viewOf(report), unit: { code: unitCode, name: unitName }, assessment, nextTasks };
  const previousOf = (one: StoredReport | null) => one && { id: one.id, asOf: one.asOf, number: one.number };
  if (report.state !== 'draft') {
    const { bytes } = await frozenFile(act, report.paperId);
    const before = previousId === null ? null : await reportNamed(act.db, previousId);
    return {
      ...common,
      previous: previousOf(before),
      signing: null,
      missing: [],
      blocks: blocksOfFile(bytes),
    };
  }
  const { blocks, missing, before, numbered, place, officerId, signers } = await draftOf(act, report);
  const { number, term, symbol } = numbered;
  return {
    ...common,
    previous: previousOf(before),
    signing: { number, term, symbol, place, officerId, signers },
    missing,
    blocks,
  };
};

/** `bao-cao 2026-10 02-BC-ĐU.docx` */
const nameOf = ({ period, number, state }: StoredReport): string =>
  `${[state === 'draft' ? 'du-thao' : null, 'bao-cao', period, number?.replace(/[^\p{L}\d]+/gu, '-')].filter(Boolean).join(' ')}.docx`;

export const file = async (
  act: Act,
  { id }: InputOf<typeof contract.readReportFile>,
): Promise<FileAnswer> => {
  const report = await reportNamed(act.db, id);
  const { bytes } =
    report.state === 'draft' ? await draftOf(act, report) : await frozenFile(act, report.paperId);
  act.note({ object: `report:${id}`, unitId: report.unitId, detail: { period: report.period } });
  return fileOf(nameOf(report), WORD, bytes);
};
