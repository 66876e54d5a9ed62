import { actContracts } from '../../contract.ts';

type Schema = {
  type?: string;
  format?: string;
  enum?: readonly string[];
  const?: unknown;
  maxLength?: number;
  items?: Schema;
};

/** How a field of an act is asked for. */
export type FieldKind =
  | 'day'
  | 'member'
  | 'unit'
  | 'one-of'
  | 'some-of'
  | 'relatives'
  | 'listed'
  | 'some-listed'
  | 'yes'
  | 'yes-or-no'
  | 'count'
  | 'text'
  | 'line';

export type Field = {
  name: string;
  kind: FieldKind;
  isRequired: boolean;
  options: readonly string[];
  /** Asked only after what is asked always. */
  isExtra: boolean;
};

/** Reasons of a return and of an ending are codes of a list; the contract takes any code. */
const RETURN_REASONS = [...Array.from({ length: 25 }, (_, n) => `r${String(n + 1).padStart(2, '0')}`), 'r99'];
/** Why a case ends, of the catalogue exit-reason. */
export const ENDING_REASONS = [
  'c-not-qualified',
  'c-political-standard',
  'c-vote-failed',
  'c-refused',
  'c-moved',
  'c-away-no-contact',
  'c-over-age',
  'c-removed-from-list',
];
const LISTED: Readonly<Record<string, readonly string[]>> = {
  'return.reasons': RETURN_REASONS,
  'remove-from-list.reason': ENDING_REASONS,
  'refuse.reason': ENDING_REASONS,
};

const BY_NAME: Readonly<Record<string, FieldKind>> = {
  memberCode: 'member',
  unitCode: 'unit',
  toUnitCode: 'unit',
  relatives: 'relatives',
  origin: 'listed',
  introducer: 'listed',
  pool: 'listed',
  tags: 'some-listed',
};

const PARAGRAPH = 1_000;

const kindOf = (name: string, schema: Schema, listed: readonly string[] | undefined): FieldKind => {
  if (BY_NAME[name]) return BY_NAME[name];
  if (schema.format === 'date') return 'day';
  if (schema.type === 'array') return 'some-of';
  if (schema.enum ?? listed) return 'one-of';
  if (schema.type === 'boolean') return name === 'isMet' ? 'yes-or-no' : 'yes';
  if (schema.type === 'integer') return 'count';
  return (schema.maxLength ?? 0) > PARAGRAPH ? 'text' : 'line';
};

/** What nobody is asked: who and which version, the question on its way, and which of several the server counts. */
const NOT_ASKED = ['caseCode', 'version', 'on', 'isBeside'];
/** What a member writes of a contact on the own page. */
const OF_HELPERS = ['remark.memberCode', 'remark.contact'];
const SETTLED = ['matter', 'number'];

/** Asked before the rest: who introduces, and which member. */
const FIRST = ['memberCode', 'kind'];

const contractOf = new Map(actContracts.map(({ act, contract }) => [act.name, contract]));

/** The operation of an act, as the API has it. */
export const operationOf = (act: string) => {
  const contract = contractOf.get(act);
  if (!contract) throw new RangeError(`no operation records ${act}`);
  return contract;
};

/**
 * The fields of an act's form, from its own contract.
 * @param suggested what the server suggests; the question and a running number are taken as they are
 */
export const fieldsOf = (act: string, suggested: Readonly<Record<string, unknown>>): Field[] => {
  const { properties, required = [] } = operationOf(act).input as unknown as {
    properties: Record<string, Schema>;
    required?: readonly string[];
  };
  const isOfConsent = act === 'consent' || act === 'annul';
  return Object.entries(properties)
    .toSorted(([a], [b]) => FIRST.indexOf(b) - FIRST.indexOf(a))
    .filter(([name]) => !NOT_ASKED.includes(name) && !OF_HELPERS.includes(`${act}.${name}`))
    .filter(([name]) => isOfConsent || !SETTLED.includes(name) || suggested[name] === undefined)
    .filter(([name]) => name !== 'number' || !('relation' in properties))
    .map(([name, schema]) => {
      const listed = LISTED[`${act}.${name}`];
      const isRequired = required.includes(name) || (act === 'introduce' && name === 'memberCode');
      return {
        name,
        kind: kindOf(name, schema, listed),
        isRequired,
        options: schema.enum ?? schema.items?.enum ?? listed ?? [],
        isExtra: !isRequired && ['keptAt', 'note', 'isReplacement', 'extractOn'].includes(name),
      };
    });
};

/** Where a reason without a field belongs. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  'act-in-the-future': 'on',
  'legal-basis-missing': 'basis',
  'reviewed-in-that-month': 'month',
  'review-before-its-month': 'month',
  'month-of-return-missing': 'backIn',
  'month-of-return-past': 'backIn',
  'term-ends-before-it-begins': 'until',
  'later-step-would-fall': 'on',
  'dossier-still-valid': 'on',
  'written-before-probation-ended': 'on',
  'ceremony-late-without-consent': 'on',
  'introducer-not-full-member': 'memberCode',
  'introducer-together-too-short': 'togetherSince',
  'introducer-together-otherwise': 'togetherBy',
  'not-a-union-member': 'kind',
  'relative-not-in-scope': 'relation',
  'relative-asked-already': 'relation',
  'relative-not-asked': 'relation',
  'waiver-unknown': 'waiver',
  'decision-not-accepted': 'matter',
  'must-be-annulled-after-the-move': 'annulmentNumber',
};
