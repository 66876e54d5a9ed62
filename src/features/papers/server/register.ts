import { sql } from 'kysely';
import { standing } from '#features/admissions/history.ts';
import { refuseForgotten } from '#features/admissions/server/forget.ts';
import { caseNamed, eventsOf } from '#features/admissions/server/rows.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import type { ActKindCode } from '../kinds.ts';
import { allOccasions } from '../occasions.ts';
import { RELATION_WORDS } from '../printedWords.ts';
import { fileOf, paperFileName, WORD } from './file.ts';
import { blocksOfFile } from './word/text.ts';

type Listed = OutputOf<typeof contract.listPapers>;
type Occasions = OutputOf<typeof contract.listOccasions>;

/** The register of outgoing papers, newest first; one page after the paper named last. */
export const list = async (
  { db, note }: Act,
  input: InputOf<typeof contract.listPapers>,
): Promise<Listed> => {
  const { unitCode, caseCode, kind = null, term = null, state = null, after = null, limit = 50 } = input;
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const ofCase = caseCode === undefined ? null : await caseNamed(db, caseCode);
  const from = unit?.path ?? null;
  const { rows } = await sql<Listed['papers'][number]>`
    select p.id, p.number, p.kind, coalesce(u.code, '') as "unitCode",
      (select n.name from unit_name n where n.unit_id = p.unit_id and n.during @> p.issued_on) as "unitName",
      c.code as "caseCode", s.full_name as "fullName", m.code as "meetingCode", p.issued_on::text as "issuedOn", p.term,
      (select o.person_name from officer o where o.id = p.officer_id) as signer, p.missing,
      p.voided_on::text as "voidedOn", p.void_reason as "voidReason",
      exists (select from case_event e where e.supersedes_id = p.event_id) as "isOutdated",
      p.erased_on is null as "hasFile"
    from paper p left join unit u on u.id = p.unit_id left join admission_case c on c.id = p.case_id
      left join person s on s.id = c.person_id left join meeting m on m.id = p.meeting_id
    where (${from}::text is null or u.path >= ${from} and u.path < ${from === null ? null : endOfPath(from)})
      and (${ofCase?.id ?? null}::int is null or p.case_id = ${ofCase?.id ?? null})
      and (${kind}::text is null or p.kind = ${kind}) and (${term}::text is null or p.term = ${term})
      and (${state}::text is null or (p.voided_on is not null) = (${state} = 'void'))
      and (${after}::int is null or (p.issued_on, p.id) < (select issued_on, id from paper where id = ${after}::int))
    order by p.issued_on desc, p.id desc limit ${limit}`.execute(db);
  const { rows: gaps } = await sql<Listed['gaps'][number]>`
    select u.code as "unitCode", s.type, s.term, s.before + 1 as "from", s.sequence - 1 as "to"
    from (select unit_id, type, term, sequence,
        lag(sequence) over (partition by unit_id, type, term order by sequence) as before
      from paper where sequence is not null) s
    join unit u on u.id = s.unit_id
    where s.sequence > s.before + 1
      and (${from}::text is null or u.path >= ${from} and u.path < ${from === null ? null : endOfPath(from)})
    order by u.code, s.type, s.term, s.sequence limit 50`.execute(db);
  note({ ...(unit ? { object: `unit:${unit.id}`, unitId: unit.id } : {}), detail: { rows: rows.length } });
  return { papers: rows, gaps, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
};

type Issued = {
  id: number;
  number: string | null;
  kind: string;
  eventId: number | null;
  meetingId: number | null;
};

/** What can be printed of a case now, and what has been. */
export const occasions = async (
  { db, note }: Act,
  { caseCode }: InputOf<typeof contract.listOccasions>,
): Promise<Occasions> => {
  const row = await caseNamed(db, caseCode);
  refuseForgotten(row);
  const events = standing(await eventsOf(db, row.id));
  const { rows: issued } = await sql<Issued>`
    select id, number, kind, event_id::float8 as "eventId", meeting_id as "meetingId" from paper
    where voided_on is null and (case_id = ${row.id} or kind = 'minutes' and meeting_id in (
      select meeting_id from meeting_vote where case_id = ${row.id}))`.execute(db);
  const { rows: meetings } = await sql<{ id: number; code: string; on: string }>`
    select distinct m.id, m.code, m.held_on::text as "on" from meeting m join meeting_vote v on v.meeting_id = m.id
    where v.case_id = ${row.id} order by 3, 1`.execute(db);
  const memberIds = events.flatMap(({ details }) =>
    typeof details.memberId === 'number' ? [details.memberId] : [],
  );
  const members = await db
    .selectFrom('person')
    .select(['id', 'full_name'])
    .where('id', 'in', [0, ...memberIds])
    .execute();
  const found = (one: Issued | undefined) => (one ? { id: one.id, number: one.number } : null);
  note({ object: `case:${row.id}`, unitId: row.unitId, detail: { events: events.length } });
  return {
    caseCode,
    fullName: row.fullName,
    occasions: [
      ...allOccasions(events).map(({ kind, event }) => ({
        kind: kind.code as ActKindCode,
        caseCode,
        eventId: event.id,
        meetingCode: null,
        on: event.on,
        about:
          members.find(({ id }) => kind.code === '3-knd' && id === event.details.memberId)?.full_name ??
          RELATION_WORDS[String(event.details.relation ?? '')] ??
          null,
        issued: found(issued.find((one) => one.kind === kind.code && one.eventId === event.id)),
      })),
      ...meetings.map(({ id, code, on }) => ({
        kind: 'minutes' as const,
        caseCode: null,
        eventId: null,
        meetingCode: code,
        on,
        about: null,
        issued: found(issued.find((one) => one.meetingId === id)),
      })),
    ],
  };
};

const missing = () => new Refusal('not-found', { code: 'paper-not-found', field: 'id' });

/** Only the unit that issued a paper declares it void; the number stays. */
export const declareVoid = async (
  { db, today, note }: Act,
  { id, reason }: InputOf<typeof contract.voidPaper>,
) => {
  const { rows } = await sql<{ number: string | null; voidedOn: string | null; unitId: number }>`
    select p.number, p.voided_on::text as "voidedOn", p.unit_id as "unitId"
    from paper p join unit u on u.id = p.unit_id where p.id = ${id} for update of p`.execute(db);
  const paper = rows[0];
  if (!paper) throw missing();
  refuseIf(paper.voidedOn ? [{ code: 'paper-is-void-already', values: { day: paper.voidedOn } }] : []);
  await sql`update paper set voided_on = ${today}::date, void_reason = ${reason} where id = ${id}`.execute(
    db,
  );
  note({ object: `paper:${id}`, unitId: paper.unitId, detail: { number: paper.number, reason } });
  return { id, number: paper.number };
};

/** The file as it was issued; reading it is noted. */
const frozen = async ({ db, note }: Act, id: number) => {
  const paper = await db
    .selectFrom('paper')
    .select(['id', 'kind', 'number', 'bytes', 'unit_id', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!paper) throw missing();
  if (!paper.bytes) throw new Refusal('blocked', { code: 'paper-file-is-erased' });
  note({ object: `paper:${id}`, unitId: paper.unit_id, detail: { digest: paper.digest.toString('hex') } });
  return { ...paper, bytes: paper.bytes };
};

export const file = async (act: Act, { id }: InputOf<typeof contract.readPaperFile>): Promise<FileAnswer> => {
  const paper = await frozen(act, id);
  return fileOf(paperFileName(paper), WORD, paper.bytes);
};

/** The words of the frozen file. */
export const show = async (
  act: Act,
  { id }: InputOf<typeof contract.showPaper>,
): Promise<OutputOf<typeof contract.showPaper>> => {
  const { number, bytes } = await frozen(act, id);
  return { number, blocks: blocksOfFile(bytes) };
};
