import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { previewPaper } from '../contract.ts';
import type { KindCode } from '../kinds.ts';
import { fileOf, WORD } from './file.ts';
import { issuerOf } from './issuer.ts';
import { lockNumbers, numberReasons } from './numbers.ts';
import { type Asked, dayOf, type Prepared, prepare } from './prepare.ts';
import { isOfCase, type Subject, subjectOf } from './subject.ts';
import { digestOf } from './templates.ts';

/** The standing paper of the same kind for the same act or meeting. */
const issuedFor = async (db: Tx, subject: Subject) => {
  const { rows } = await sql<{ id: number; number: string | null }>`
    select id, number from paper where voided_on is null and kind = ${subject.kind.code}
      and (event_id = ${isOfCase(subject) ? subject.event.id : null} or meeting_id = ${isOfCase(subject) ? null : subject.meeting.id})`.execute(
    db,
  );
  return rows[0] ?? null;
};

const objectOf = (subject: Subject): string =>
  isOfCase(subject) ? `case:${subject.row.id}` : `meeting:${subject.meeting.id}`;

/** Everything a person looks at before a paper takes its number. */
export const preview = async (act: Act, asked: Asked): Promise<OutputOf<typeof previewPaper>> => {
  const ready = await prepare(act, asked);
  const { subject, issuer, numbered } = ready;
  act.note({ object: objectOf(subject), unitId: issuer.unitId, detail: { kind: subject.kind.code } });
  return {
    issuerCode: issuer.code,
    issuerName: issuer.name,
    on: ready.on,
    isNumbered: numbered.type !== null,
    number: numbered.number,
    isNumberGiven: numbered.isGiven,
    term: numbered.term,
    symbol: numbered.symbol,
    place: ready.place,
    officerId: ready.officerId,
    signers: ready.signers,
    templateOf: ready.template.of,
    missing: ready.missing,
    blocks: ready.blocks,
    issued: await issuedFor(act.db, subject),
  };
};

export const draft = async (act: Act, asked: Asked): Promise<FileAnswer> => {
  const ready = await prepare(act, asked, { isDraft: true });
  const { subject, issuer } = ready;
  act.note({ object: objectOf(subject), unitId: issuer.unitId, detail: { kind: subject.kind.code } });
  return fileOf(`du-thao ${subject.kind.code}.docx`, WORD, ready.bytes);
};

type Outgoing = Pick<
  Prepared,
  'on' | 'numbered' | 'place' | 'officerId' | 'template' | 'missing' | 'bytes'
> & {
  unitId: number;
  kind: KindCode;
  of: { caseId?: number; eventId?: number; meetingId?: number; reportId?: number };
};

/** The row of the register that holds the frozen file. */
export const keepPaper = async ({ db, now }: Act, outgoing: Outgoing): Promise<number> => {
  const { unitId, kind, of, numbered, template, bytes } = outgoing;
  const { id } = await db
    .insertInto('paper')
    .values({
      unit_id: unitId,
      kind,
      case_id: of.caseId ?? null,
      event_id: of.eventId ?? null,
      meeting_id: of.meetingId ?? null,
      report_id: of.reportId ?? null,
      issued_on: outgoing.on,
      type: numbered.sequence === null ? null : numbered.type,
      term: numbered.sequence === null ? null : numbered.term,
      sequence: numbered.sequence,
      number: numbered.number,
      place: outgoing.place,
      officer_id: outgoing.officerId,
      template_id: template.id,
      template_digest: template.digest,
      missing: outgoing.missing.length,
      bytes,
      digest: digestOf(bytes),
      size: bytes.length,
      issued_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const insert = async (act: Act, ready: Prepared): Promise<number> => {
  const { db } = act;
  const { subject, issuer } = ready;
  const id = await keepPaper(act, {
    ...ready,
    unitId: issuer.unitId,
    kind: subject.kind.code as KindCode,
    of: isOfCase(subject)
      ? { caseId: subject.row.id, eventId: subject.event.id }
      : { meetingId: subject.meeting.id },
  });
  if (ready.people.length > 0) {
    await db
      .insertInto('paper_person')
      .values(
        ready.people.map(({ personId, caseId }) => ({ paper_id: id, person_id: personId, case_id: caseId })),
      )
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
  return id;
};

/** The paper takes its number and its file is frozen, in one transaction: a number is given only with a paper. */
export const issue = async (act: Act, asked: Asked) => {
  const { db, note } = act;
  const subject = await subjectOf(db, asked);
  const issuer = await issuerOf(db, subject, asked.on ?? dayOf(subject));
  await lockNumbers(db, issuer.unitId);
  const standing = await issuedFor(db, subject);
  refuseIf(standing ? [{ code: 'paper-is-issued-already', values: { number: standing.number ?? '' } }] : []);
  const ready = await prepare(act, asked);
  refuseIf(numberReasons(ready.numbered));
  const id = await insert(act, ready);
  const { number, term, isGiven } = ready.numbered;
  note({
    object: `paper:${id}`,
    unitId: ready.issuer.unitId,
    detail: {
      kind: subject.kind.code,
      of: objectOf(subject),
      number,
      term,
      isGiven,
      missing: ready.missing,
      digest: digestOf(ready.bytes).toString('hex'),
    },
  });
  return { id, number, missing: ready.missing };
};
