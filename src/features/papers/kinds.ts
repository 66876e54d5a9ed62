import type { Matter } from '#features/admissions/model.ts';
import type { Group } from './placeholders.ts';

/** One kind of paper as data: who issues and signs it, from which act it is printed and what it reads. */
export type PaperKind = {
  code: string;
  /** The form in the list of forms. */
  form: string;
  /** What is printed before its number; null where the form carries none. */
  type: 'NQ' | 'QĐ' | 'BB' | 'CV' | 'BC' | null;
  /** The unit that issues it: the branch of the act, the base committee above it, the unit whose body met or that reports. */
  issuer: 'branch' | 'base' | 'meeting' | 'reporting';
  /** The act of a case it is printed from; `meeting` where it is of a meeting and all its votes, `report` of a report. */
  from: { act: string; matter?: Matter; by?: 'member' } | 'meeting' | 'report';
  /** Whose name stands before the signature; null where members sign for themselves. */
  onBehalf: 'CHI ỦY' | 'CHI BỘ' | 'ĐẢNG ỦY' | 'body' | null;
  reads: readonly Group[];
};

/** The papers the product prints. The wording of every shipped template is unconfirmed until the official form was read. */
export const KINDS = [
  {
    code: '3-knd',
    form: '3-KNĐ',
    type: null,
    issuer: 'branch',
    from: { act: 'introduce', by: 'member' },
    onBehalf: null,
    reads: ['issue', 'person', 'introducer'],
  },
  {
    code: '5-knd',
    form: '5-KNĐ',
    type: null,
    issuer: 'branch',
    from: { act: 'record-opinion' },
    onBehalf: 'CHI ỦY',
    reads: ['issue', 'person', 'opinions'],
  },
  {
    code: '6-knd',
    form: '6-KNĐ',
    type: 'NQ',
    issuer: 'meeting',
    from: { act: 'propose', matter: 'admission' },
    onBehalf: 'CHI BỘ',
    reads: ['issue', 'person', 'dossier', 'vote', 'introductions'],
  },
  {
    code: '8-knd',
    form: '8-KNĐ',
    type: 'NQ',
    issuer: 'meeting',
    from: { act: 'resolve-in-base', matter: 'admission' },
    onBehalf: 'ĐẢNG ỦY',
    reads: ['issue', 'person', 'dossier', 'vote', 'way'],
  },
  {
    code: '9-knd',
    form: '9-KNĐ',
    type: 'QĐ',
    issuer: 'meeting',
    from: { act: 'decide', matter: 'admission' },
    onBehalf: 'body',
    reads: ['issue', 'person', 'dossier', 'vote', 'way'],
  },
  {
    code: '13-knd',
    form: '13-KNĐ',
    type: 'NQ',
    issuer: 'meeting',
    from: { act: 'propose', matter: 'recognition' },
    onBehalf: 'CHI BỘ',
    reads: ['issue', 'person', 'dossier', 'vote', 'membership'],
  },
  {
    code: 'minutes',
    form: '',
    type: 'BB',
    issuer: 'meeting',
    from: 'meeting',
    onBehalf: null,
    reads: ['issue', 'vote', 'votes'],
  },
  {
    code: 'verification-letter',
    form: '',
    type: 'CV',
    issuer: 'base',
    from: { act: 'ask-verification' },
    onBehalf: 'ĐẢNG ỦY',
    reads: ['issue', 'person', 'dossier', 'asked'],
  },
  {
    code: 'progress-report',
    form: '',
    type: 'BC',
    issuer: 'reporting',
    from: 'report',
    onBehalf: 'body',
    reads: [
      'issue',
      'report',
      'results',
      'progress',
      'changes',
      'subordinates',
      'structure',
      'months',
      'gaps',
      'remarks',
    ],
  },
] as const satisfies readonly PaperKind[];

export type KindCode = (typeof KINDS)[number]['code'];
export const KIND_CODES = KINDS.map(({ code }) => code);

/** Printed from a case or a meeting: all but reports, which their own feature signs. */
export const ACT_KIND_CODES = KIND_CODES.filter((code) => code !== 'progress-report');
export type ActKindCode = (typeof ACT_KIND_CODES)[number];

export const kindNamed = (code: KindCode): PaperKind => KINDS.find((kind) => kind.code === code) as PaperKind;
