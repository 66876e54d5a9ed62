import { printDay } from '#web/printDay.ts';
import type { Case } from './case/CasePage.tsx';
import { sayAct } from './sayCase.ts';

type Told = { act: string; details: Record<string, unknown> };
type Names = Readonly<Record<string, string>>;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** A value of an act in words; of a list all of them. */
export const valueWords = (field: string, value: unknown, names: Names = {}): string => {
  if (Array.isArray(value)) return value.map((one) => valueWords(field, one, names)).join('; ');
  if (isDay(value)) return printDay(value);
  return names[`${field}:${value}`] || sayAct([`value.${field}.${value}`]) || String(value ?? '');
};

/** What stands in brackets after a sentence: numbers, places and days that were given. */
const MORE = [
  'introducer',
  'position',
  'pool',
  'tags',
  'backIn',
  'until',
  'isByHelper',
  'contact',
  'number',
  'resolutionNumber',
  'decisionNumber',
  'documentNumber',
  'annulmentNumber',
  'letterNumber',
  'issuer',
  'stampedOn',
  'togetherSince',
  'movedOn',
  'present',
  'isBeside',
  'isUnionCadre',
  'isReplacement',
  'keptAt',
  'note',
];
/** A relation that repeats carries a number, which is no number of a paper. */
const isOfRelation = (details: Told['details'], field: string): boolean =>
  field === 'number' && 'relation' in details;

const moreOf = (details: Told['details'], names: Names): string => {
  const parts = MORE.filter(
    (field) => details[field] !== undefined && details[field] !== false && !isOfRelation(details, field),
  ).map((field) => sayAct([`more.${field}`], { value: valueWords(field, details[field], names) }));
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
};

type Speaking = Pick<Case, 'members' | 'profileNames'>;

/** One event as a sentence. */
export const eventWords = ({ act, details }: Told, { members, profileNames }: Speaking): string => {
  const member = members.find(({ memberId }) => memberId === details.memberId)?.fullName;
  const said = Object.fromEntries(
    Object.entries(details).map(([field, value]) => [field, valueWords(field, value, profileNames)]),
  );
  const isUnion = act === 'introduce' && details.kind !== 'member';
  return sayAct([isUnion ? 'event.introduce-union' : `event.${act}`], {
    ...said,
    member: member ?? sayAct(['event.somebody']),
    more: moreOf(details, profileNames),
    passed: sayAct([details.passed ? 'event.passed' : 'event.failed']),
    isMet: sayAct([details.isMet ? 'event.met' : 'event.not-met']),
  });
};
