import type { Ballot, CaseState } from '#features/admissions/state.ts';
import type { Day } from '#kernel/day.ts';
import { printPercent, ratio, sentenceDate } from '#kernel/number.ts';
import type { PaperKind } from './kinds.ts';
import type { PaperData } from './model.ts';
import {
  type ActGroup,
  GROUPS,
  type Group,
  LISTS,
  type PlaceholderCode,
  placeholders,
} from './placeholders.ts';
import {
  MATTER_WORDS,
  METHOD_WORDS,
  OPINION_WORDS,
  ORGANISATION_WORDS,
  RELATION_WORDS,
} from './printedWords.ts';

/** A member whom a paper names. */
export type NamedMember = {
  fullName: string | null;
  bornOn: Day | null;
  ceremonyOn: Day | null;
  officialOn: Day | null;
  branch: string | null;
};

export type Signer = { name: string; post: string | null };

/** Everything a paper may say, as it was read; null is not known and is never guessed. */
export type PaperFacts = {
  issue: {
    parent: string | null;
    issuer: string | null;
    number: string | null;
    place: string | null;
    on: Day;
    onBehalf: string | null;
    signer: Signer | null;
  };
  person: {
    fullName: string | null;
    bornOn: Day | null;
    occupation: string | null;
    branch: string | null;
  } | null;
  state: CaseState | null;
  details: Readonly<Record<string, unknown>>;
  eventOn: Day;
  regulation: string | null;
  certificateNumber: string | null;
  probationEndsOn: Day | null;
  helper: NamedMember | null;
  introducers: ReadonlyMap<number, NamedMember>;
  numbers: Readonly<Partial<Record<'6-knd' | '8-knd', string>>>;
  base: string | null;
  ballot: (Pick<Ballot, 'convened' | 'present'> & Partial<Pick<Ballot, 'yes' | 'no'>>) | null;
  votes: readonly { name: string | null; matter: string; yes: number; no: number; passed: boolean }[];
};

export type Values = Partial<Record<PlaceholderCode, string | null | readonly PaperData[]>>;

const dayOf = (day: string | null | undefined): string | null => (day ? sentenceDate(day as Day) : null);
/** `ngày 05 tháng 02 năm 2026`: zero before days below 10 and months 1 and 2 only. */
const placedDay = (on: Day): string => {
  const [day, month, year] = sentenceDate(on).split('/');
  return `ngày ${day} tháng ${month} năm ${year}`;
};
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
/** A row of a list by the names that templates use. */
export const named = (row: Partial<Record<PlaceholderCode, string | null>>): PaperData =>
  Object.fromEntries(
    Object.entries(row).map(([code, value]) => [placeholders[code as PlaceholderCode].name, value]),
  );

/** `K/T BÍ THƯ` over the deputy's own post; a post as it stands otherwise. */
export const signerPost = (post: string | null): string | null => {
  if (!post) return null;
  const words = post.toUpperCase();
  return /^PHÓ BÍ THƯ/.test(words) ? `K/T BÍ THƯ\n${words}` : words;
};

/** Head and signature of any paper. */
export const issueValues = ({ issue }: Pick<PaperFacts, 'issue'>): Values => ({
  'parent-body': issue.parent?.toUpperCase() ?? null,
  issuer: issue.issuer?.toUpperCase() ?? null,
  'issuer-name': issue.issuer,
  number: issue.number,
  place: issue.place,
  'issued-on': placedDay(issue.on),
  'on-behalf': issue.onBehalf && `T/M ${issue.onBehalf}`,
  'signer-post': signerPost(issue.signer?.post ?? null),
  signer: issue.signer?.name ?? null,
});

const readers: Readonly<Record<ActGroup, (facts: PaperFacts) => Values>> = {
  issue: issueValues,
  person: ({ person }) => ({
    'full-name': person?.fullName ?? null,
    'born-on': dayOf(person?.bornOn),
    occupation: person?.occupation ?? null,
    branch: person?.branch ?? null,
  }),
  dossier: ({ state, regulation, certificateNumber, helper }) => ({
    regulation,
    'applied-on': dayOf(state?.appliedOn),
    'certified-on': dayOf(state?.certifiedOn),
    'certificate-number': certificateNumber,
    'verified-on': dayOf(state?.verifiedOn),
    helper: helper?.fullName ?? null,
  }),
  vote: ({ ballot, details, eventOn }) => ({
    'held-on': dayOf(eventOn),
    method: METHOD_WORDS[textOf(details.method) ?? ''] ?? null,
    convened: textOf(ballot?.convened),
    present: textOf(ballot?.present),
    absent: ballot ? String(ballot.convened - ballot.present) : null,
    yes: textOf(ballot?.yes),
    'yes-share': shareOf(ballot?.yes, ballot?.convened),
    no: textOf(ballot?.no),
    'no-share': shareOf(ballot?.no, ballot?.convened),
  }),
  way: ({ state, numbers, base }) => ({
    'branch-resolved-on': dayOf(state?.matters.admission.branch?.on),
    'branch-number': numbers['6-knd'] ?? null,
    'base-name': base,
    'base-resolved-on': dayOf(state?.matters.admission.base?.on),
    'base-number': numbers['8-knd'] ?? null,
  }),
  introducer: ({ details, introducers, eventOn }) => {
    const one = introducers.get(Number(details.memberId));
    return {
      introducer: one?.fullName ?? null,
      'introducer-born-on': dayOf(one?.bornOn),
      'introducer-ceremony': dayOf(one?.ceremonyOn),
      'introducer-official': dayOf(one?.officialOn),
      'introducer-branch': one?.branch ?? null,
      'together-since': dayOf(textOf(details.togetherSince)),
      'introduced-on': dayOf(eventOn),
    };
  },
  membership: ({ state, probationEndsOn }) => ({
    'ceremony-on': dayOf(state?.ceremonyOn),
    'probation-ends-on': dayOf(probationEndsOn),
    'admission-number': state?.matters.admission.decision?.number ?? null,
    'admission-on': dayOf(state?.matters.admission.decision?.on),
    'new-member-class-on': dayOf(state?.newMemberClassOn),
  }),
  asked: ({ details, eventOn }) => ({
    'asked-body': textOf(details.to),
    relation: RELATION_WORDS[textOf(details.relation) ?? ''] ?? null,
    'asked-on': dayOf(eventOn),
  }),
  introductions: ({ state, introducers }) => ({
    introductions: (state?.introductions ?? []).map(({ kind, memberId, on }) =>
      named({
        'introduction-by':
          memberId === null
            ? (ORGANISATION_WORDS[kind] ?? null)
            : (introducers.get(memberId)?.fullName ?? null),
        'introduction-on': dayOf(on),
      }),
    ),
  }),
  opinions: ({ state }) => ({
    opinions: (state?.opinions ?? []).map(({ side, on }) =>
      named({ 'opinion-by': OPINION_WORDS[side], 'opinion-on': dayOf(on) }),
    ),
  }),
  votes: ({ votes }) => ({
    votes: votes.map(({ name, matter, yes, no, passed }) =>
      named({
        'vote-name': name,
        'vote-matter': MATTER_WORDS[matter] ?? null,
        'vote-yes': String(yes),
        'vote-no': String(no),
        'vote-result': passed ? 'đạt' : 'không đạt',
      }),
    ),
  }),
};

const shareOf = (part: number | undefined, whole: number | undefined): string | null =>
  part === undefined || !whole ? null : printPercent(ratio(part, whole));

/** What a paper of this kind is filled with, by the names that templates use. */
export const valuesOf = (kind: Pick<PaperKind, 'reads'>, facts: PaperFacts): PaperData =>
  valuesBy(kind, (group) => readers[group as ActGroup](facts));

/** The values of every group that a kind reads, by the names that templates use. */
export const valuesBy = ({ reads }: Pick<PaperKind, 'reads'>, read: (group: Group) => Values): PaperData =>
  Object.fromEntries(
    reads.flatMap((group) => {
      const values = read(group);
      const codes = LISTS.includes(group)
        ? Object.keys(GROUPS[group]).slice(0, 1)
        : Object.keys(GROUPS[group]);
      return codes.map((code) => [
        placeholders[code as PlaceholderCode].name,
        values[code as PlaceholderCode] ?? null,
      ]);
    }),
  );
