/** What is counted one by one: a person's step, or an act. */
export const FACT_KINDS = [
  'admission',
  'introduction',
  'class-demand',
  'class-attendance',
  'certificate',
  'source',
  'party-organisation-founded',
  'party-organisation-dissolved',
  'mass-organisation-founded',
  'mass-organisation-dissolved',
  'inspection',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Why an admission was annulled: the person (Charter 1), or who decided and how (Charter 4 and 5). */
export const ANNULMENT_GROUNDS = ['standard', 'procedure'] as const;

/** Which day counts an admission in a period: a setting of the installation, printed with each figure. */
export const COUNTING_DAYS = ['decision', 'ceremony'] as const;
export type CountingDay = (typeof COUNTING_DAYS)[number];

/** Dimensions whose codes a catalogue lists. */
export const CATALOGUES = {
  ethnicGroup: 'ethnic-group',
  religion: 'religion',
  education: 'education',
  occupation: 'occupation',
  block: 'block',
  placeKind: 'place-kind',
  introducer: 'introducer',
  employerKind: 'owner-kind',
} as const;
export type CataloguedField = keyof typeof CATALOGUES;

const person = [
  'personCode',
  'sex',
  'birthYear',
  'ethnicGroup',
  'religion',
  'education',
  'occupation',
] as const;
const place = ['block', 'placeKind', 'siteCode'] as const;
const organisation = ['label', 'employerKind', ...place] as const;
const training = [...person, ...place, 'introducer', 'label', 'result', 'employer', 'employerKind'] as const;

/** The fields each kind may carry besides its code, unit and day. */
export const FIELDS_OF = {
  admission: [
    ...training,
    'decisionNumber',
    'decidedBy',
    'receivedOn',
    'ceremonyOn',
    'presenterOffice',
    'isReadmission',
  ],
  introduction: training,
  'class-demand': training,
  'class-attendance': training,
  certificate: training,
  source: training,
  'party-organisation-founded': organisation,
  'party-organisation-dissolved': organisation,
  'mass-organisation-founded': organisation,
  'mass-organisation-dissolved': organisation,
  inspection: [...person, ...place, 'label', 'result'],
} as const satisfies Record<FactKind, readonly string[]>;
export type FactField = (typeof FIELDS_OF)[FactKind][number];

/** Fields that belong to a person: in the audit they stand under that person's key only. */
export const PERSONAL_FIELDS: readonly FactField[] = [
  'personCode',
  'sex',
  'birthYear',
  'ethnicGroup',
  'religion',
  'education',
  'occupation',
];
