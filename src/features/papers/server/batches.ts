import { sql } from 'kysely';
import PizZip from 'pizzip';
import type { Tx } from '#db/database.ts';
import { addJob } from '#db/jobs/add.ts';
import { asInstallation } from '#db/scope.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../batchContract.ts';
import { kindNamed, type PaperKind } from '../kinds.ts';
import { hoursKept, mostBatches } from '../model.ts';
import { isOfLastAct } from '../occasions.ts';
import { RELATION_WORDS } from '../printedWords.ts';
import { fileOf, paperFileName, ZIP } from './file.ts';
import { issueLater } from './jobs.ts';

type Refused = OutputOf<typeof contract.readBatch>['refused'][number];
type Due = OutputOf<typeof contract.listDue>;

type Row = Due['due'][number] & { id: number };

/** Acts from which such a paper has not been printed; where one paper sums up all of them, only the last. */
const dueActs = async (
  db: Tx,
  { code, from }: PaperKind,
  { after, limit }: { after: number; limit: number },
): Promise<Row[]> => {
  if (typeof from === 'string') return [];
  const { rows } = await sql<Row>`
    select e.id::float8 as id, e.id::float8 as "eventId", c.code as "caseCode", null as "meetingCode",
      s.full_name as "fullName", n.name as "unitName", e.on_day::text as "on",
      case when ${code} = '3-knd' then i.full_name else e.details->>'relation' end as about
    from case_event e join admission_case c on c.id = e.case_id and c.forgotten_on is null
      join person s on s.id = c.person_id join unit u on u.id = c.unit_id
      left join unit_name n on n.unit_id = c.unit_id and n.during @> e.on_day
      left join person_merge d on d.merged_id = (e.details->>'memberId')::int and d.undone_at is null
      left join person i on i.id = coalesce(d.kept_id, (e.details->>'memberId')::int)
    where e.act = ${from.act} and not e.is_void and e.id > ${after}
      and (${from.matter ?? null}::text is null or e.details->>'matter' = ${from.matter ?? null})
      and (${from.by ?? null}::text is null or e.details->>'kind' = ${from.by ?? null})
      and not exists (select from case_event l where l.supersedes_id = e.id)
      and not exists (select from paper p where p.event_id = e.id and p.kind = ${code} and p.voided_on is null)
      and (not ${isOfLastAct(from.act)} or not exists (
        select from case_event l where l.case_id = e.case_id and l.act = e.act and not l.is_void
          and (l.on_day, l.id) > (e.on_day, e.id)
          and not exists (select from case_event m where m.supersedes_id = l.id)))
    order by e.id limit ${limit}`.execute(db);
  return rows;
};

/** Meetings that voted and whose minutes have not been printed. */
const dueMeetings = async (db: Tx, { after, limit }: { after: number; limit: number }): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select m.id, null as "eventId", null as "caseCode", m.code as "meetingCode", null as "fullName",
      n.name as "unitName", m.held_on::text as "on", null as about
    from meeting m join unit u on u.id = m.unit_id
      left join unit_name n on n.unit_id = m.unit_id and n.during @> m.held_on
    where m.state = 'held' and m.id > ${after} and exists (select from meeting_vote v where v.meeting_id = m.id)
      and not exists (select from paper p where p.meeting_id = m.id and p.kind = 'minutes' and p.voided_on is null)
    order by m.id limit ${limit}`.execute(db);
  return rows;
};

/** What a kind of paper has not been printed from yet, oldest first. */
export const due = async ({ db, note }: Act, input: InputOf<typeof contract.listDue>): Promise<Due> => {
  const page = { after: input.after ?? 0, limit: input.limit ?? 50 };
  const kind = kindNamed(input.kind);
  const rows = kind.from === 'meeting' ? await dueMeetings(db, page) : await dueActs(db, kind, page);
  note({ detail: { kind: kind.code, rows: rows.length } });
  return {
    due: rows.map(({ id: _, about, ...row }) => ({
      ...row,
      about: about === null ? null : (RELATION_WORDS[about] ?? about),
    })),
    next: rows.length === page.limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

/** Many papers, issued one by one by the work queue with the rights of the account that asked. */
export const start = async (act: Act, input: InputOf<typeof contract.startBatch>) => {
  const { db, now, note } = act;
  const { accountId, grantId } = accountOf(act);
  const { kind, papers, ...said } = input;
  refuseIf(
    papers.every(({ caseCode, meetingCode }) => (caseCode === undefined) !== (meetingCode === undefined))
      ? []
      : [{ code: 'paper-comes-from-one-thing', field: 'papers' }],
    'invalid-input',
  );
  const id = await asInstallation(db, async () => {
    const { n } = await db
      .selectFrom('paper_batch')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('account_id', '=', accountId)
      .where('status', '<>', 'ready')
      .executeTakeFirstOrThrow();
    refuseIf(
      Number(n) >= mostBatches ? [{ code: 'too-many-batches', values: { most: mostBatches } }] : [],
      'too-many-requests',
    );
    const made = await db
      .insertInto('paper_batch')
      .values({
        account_id: accountId,
        grant_id: grantId,
        kind,
        input: JSON.stringify(said),
        status: 'waiting',
        asked_at: now,
        expires_at: new Date(now.getTime() + hoursKept * 3_600_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('paper_batch_part')
      .values(
        papers.map(({ caseCode = null, eventId = null, meetingCode = null }, at) => ({
          batch_id: made.id,
          position: at + 1,
          case_code: caseCode,
          event_id: eventId,
          meeting_code: meetingCode,
        })),
      )
      .execute();
    await addJob(db, issueLater(made.id));
    return made.id;
  });
  note({ object: `paper-batch:${id}`, detail: { kind, papers: papers.length } });
  return { id };
};

/** One of mine that has not expired; whoever asks for another's finds nothing. */
const mine = async (act: Act, id: number) => {
  const found = await asInstallation(act.db, () =>
    act.db
      .selectFrom('paper_batch')
      .select(['id', 'kind', 'status'])
      .where('id', '=', id)
      .where('account_id', '=', accountOf(act).accountId)
      .where('expires_at', '>', act.now)
      .executeTakeFirst(),
  );
  if (!found) throw new Refusal('not-found', { code: 'paper-batch-not-found', field: 'id' });
  return found;
};

export const read = async (
  act: Act,
  { id }: InputOf<typeof contract.readBatch>,
): Promise<OutputOf<typeof contract.readBatch>> => {
  const batch = await mine(act, id);
  const parts = await asInstallation(act.db, () =>
    act.db
      .selectFrom('paper_batch_part')
      .select(['case_code', 'meeting_code', 'paper_id', 'refusal'])
      .where('batch_id', '=', id)
      .orderBy('position')
      .execute(),
  );
  const codes = parts.flatMap(({ case_code, refusal }) => (refusal && case_code ? [case_code] : []));
  // In the reader's own scope: of a case elsewhere there is no name.
  const { rows: named } = await sql<{ code: string; fullName: string | null }>`
    select c.code, s.full_name as "fullName" from admission_case c join person s on s.id = c.person_id
    where c.code = any(${codes}::text[])`.execute(act.db);
  const names = new Map(named.map(({ code, fullName }) => [code, fullName]));
  return {
    id,
    status: batch.status as 'waiting',
    total: parts.length,
    issued: parts.filter(({ paper_id }) => paper_id !== null).length,
    refused: parts.flatMap(({ case_code, meeting_code, refusal }) =>
      refusal === null
        ? []
        : [
            {
              caseCode: case_code,
              fullName: (case_code && names.get(case_code)) ?? null,
              meetingCode: meeting_code,
              reasons: refusal as Refused['reasons'],
            },
          ],
    ),
  };
};

/** The papers of a batch that the account may still read, in one file. */
export const file = async (act: Act, { id }: InputOf<typeof contract.readBatchFile>): Promise<FileAnswer> => {
  const batch = await mine(act, id);
  if (batch.status !== 'ready') throw new Refusal('conflict', { code: 'paper-batch-not-ready' });
  const ids = await asInstallation(act.db, () =>
    act.db.selectFrom('paper_batch_part').select('paper_id').where('batch_id', '=', id).execute(),
  );
  const papers = await act.db
    .selectFrom('paper')
    .select(['id', 'kind', 'number', 'bytes'])
    .where('id', 'in', [0, ...ids.flatMap(({ paper_id }) => (paper_id === null ? [] : [paper_id]))])
    .where('bytes', 'is not', null)
    .orderBy('id')
    .execute();
  refuseIf(papers.length === 0 ? [{ code: 'paper-batch-is-empty' }] : []);
  const zip = new PizZip();
  for (const paper of papers) zip.file(paperFileName(paper), paper.bytes as Buffer);
  act.note({ object: `paper-batch:${id}`, detail: { kind: batch.kind, papers: papers.length } });
  return fileOf(`${batch.kind}.zip`, ZIP, zip.generate({ type: 'nodebuffer', compression: 'STORE' }));
};
