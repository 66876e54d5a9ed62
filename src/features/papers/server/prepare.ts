import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { previewPaper } from '../contract.ts';
import { valuesOf } from '../values.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { factsOf } from './facts.ts';
import { type Issuer, issuerOf } from './issuer.ts';
import { type Numbered, numberOf, usedLast } from './numbers.ts';
import { type Officer, signerAmong, signersOf } from './signers.ts';
import { type CaseSubject, isOfCase, type Subject, subjectOf } from './subject.ts';
import { type Template, templateFor } from './templates.ts';
import { checkTemplate } from './word/check.ts';
import { type Filled, fill } from './word/fill.ts';

export type Asked = InputOf<typeof previewPaper>;

export type Prepared = Filled & {
  subject: Subject;
  issuer: Issuer;
  on: Day;
  numbered: Numbered;
  place: string | null;
  officerId: number | null;
  signers: Officer[];
  template: Template;
  people: { personId: number; caseId: number | null }[];
};

/** The day of the act or of the meeting. */
export const dayOf = (subject: Subject): Day =>
  isOfCase(subject) ? subject.event.on : subject.meeting.heldOn;

/** The committee's own number, where the decision has one. */
const givenIn = ({ event }: CaseSubject): string | null =>
  typeof event.details.decisionNumber === 'string' ? event.details.decisionNumber : null;

const isOfBody = ({ kind }: Subject): boolean => kind.onBehalf !== null;

/** A paper as it would be issued: read, numbered for now, filled; nothing is kept. */
export const prepare = async (
  { db, today }: Act,
  asked: Asked,
  options: { isDraft?: boolean } = {},
): Promise<Prepared> => {
  const subject = await subjectOf(db, asked);
  const on = asked.on ?? dayOf(subject);
  refuseIf([
    ...(on > today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []),
    ...(on < dayOf(subject)
      ? [{ code: 'paper-before-its-act', field: 'on', values: { day: dayOf(subject) } }]
      : []),
  ]);
  const issuer = await issuerOf(db, subject, on);
  const { facts, people } = await factsOf(db, subject, issuer);
  const numbering = { type: subject.kind.type, given: isOfCase(subject) ? givenIn(subject) : null };
  const numbered = await numberOf(db, numbering, issuer, { ...asked, on } as Asked & { on: Day });
  const signers = isOfBody(subject) ? await signersOf(db, issuer.unitId, on) : [];
  const signer = signerAmong(signers, asked.officerId);
  const place = asked.place ?? (await usedLast(db, issuer.unitId, null)).place;
  const template = await templateFor(db, { kind: subject.kind.code, path: issuer.path, on: today });
  const checked = checkTemplate(template.bytes, vocabularyOf(subject.kind));
  if ('faults' in checked) throw new Refusal('blocked', { code: 'template-is-faulty', field: 'kind' });
  const number = options.isDraft && !numbered.isGiven ? null : numbered.number;
  const issue = {
    parent: issuer.parent,
    issuer: issuer.name,
    number,
    place,
    on,
    onBehalf: issuer.onBehalf,
    signer,
  };
  const filled = fill(checked.parts, valuesOf(subject.kind, { ...facts, issue }));
  return {
    ...filled,
    subject,
    issuer,
    on,
    numbered,
    place,
    officerId: signer?.officerId ?? null,
    signers,
    template,
    people,
  };
};
