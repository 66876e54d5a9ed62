import type { DocumentKind } from '#features/documents/model.ts';
import { isCounted } from '#features/plans/bounds.ts';
import type { CitedDocument, Target } from '#features/plans/model.ts';
import { sentenceDate } from '#kernel/number.ts';
import { capitalised, listed, say, uncapitalised } from './sentence.ts';

/** Kinds cited with `số` before their number. */
const CITED_WITH_SO: readonly DocumentKind[] = [
  'plan',
  'programme',
  'decision',
  'regulation',
  'guide',
  'report',
  'notice',
  'official-letter',
];

/** Kind, number and day: `Kế hoạch số 10-KH/TU ngày 30/3/2016`; how it is cited when it has no number. */
export const fullCitation = (document: CitedDocument): string => {
  const { kind, number, issuedOn, citedAs } = document;
  const word = say(`document-${kind}`);
  if (number === null) return citedAs ?? (kind === 'congress-resolution' ? say('document-congress') : word);
  const named = say(CITED_WITH_SO.includes(kind) ? 'cite-number-so' : 'cite-number', { word, number });
  return issuedOn ? say('cite-on', { document: named, date: sentenceDate(issuedOn) }) : named;
};

const citation = (document: CitedDocument): string => document.citedAs ?? fullCitation(document);

const PERIOD_LABEL = {
  year: 'label-year',
  term: 'label-term',
  half: 'label-half',
  quarter: 'label-quarter',
  month: 'label-month',
  days: 'label-days',
} as const;

/** Any measure but admission is named, or two targets of one document would read alike. */
const isNamed = ({ measure }: Target): boolean => isCounted(measure) && measure !== 'admission';

const nounWithAct = (target: Target): string => {
  const noun = say(`noun-${target.noun}`);
  return isNamed(target) ? say('noun-of', { noun, act: say(`act-${target.measure}`) }) : noun;
};

const originLabel = (target: Target): string | null => {
  const noun = nounWithAct(target);
  if (target.origin === null) return null;
  if (target.origin === 'assigned') return say('label-assigned', { noun });
  return say(target.recurrence === 'each-year' ? 'label-year' : PERIOD_LABEL[target.period.kind], { noun });
};

/** `chỉ tiêu Kế hoạch số 10-KH/TU ngày 30/3/2016`, `chỉ tiêu giao`, `chỉ tiêu năm`; null when nothing is known. */
export const longLabel = (target: Target): string | null => {
  if (target.documents.length === 0)
    return originLabel(target) ?? (isNamed(target) ? nounWithAct(target) : null);
  return say('label-documents', {
    noun: nounWithAct(target),
    documents: listed(target.documents.map(citation)),
  });
};

/** The target in few words: `kế hoạch`, `mục tiêu Đại hội`, `chỉ tiêu giao`. */
export const shortLabel = (target: Target): string => {
  const noun = nounWithAct(target);
  const [first] = target.documents;
  if (!first) return originLabel(target) ?? noun;
  if (first.kind === 'congress-resolution') return say('label-congress', { noun });
  const document = uncapitalised(say(`document-${first.kind}`));
  return isNamed(target) ? say('label-short', { noun, document }) : document;
};

export const nounOf = (target: Target): string => capitalised(say(`noun-${target.noun}`));
