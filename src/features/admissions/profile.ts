import { CATALOGUES } from '#features/facts/model.ts';
import type { Former } from './state.ts';

/** What a case keeps of its person besides the papers, with its columns: the rules, papers and figures read it. */
export const CASE_COLUMNS = {
  education: 'education',
  schoolingException: 'schooling_exception',
  religion: 'religion',
  ethnicGroup: 'ethnic_group',
  occupation: 'occupation',
  placeKind: 'place_kind',
  introducer: 'introducer',
  isYouthUnionMember: 'is_youth_union_member',
  isTradeUnionMember: 'is_trade_union_member',
} as const;
/** What stays with the person from one case to the next. */
export const PERSON_COLUMNS = {
  fullName: 'full_name',
  bornOn: 'born_on',
  birthYear: 'birth_year',
  sex: 'sex',
  homePlace: 'home_place',
} as const;
/** Who the person is: what is known of it is put right only with a reason. */
const IDENTITY = ['fullName', 'bornOn', 'birthYear', 'homePlace'] as const;

export type ProfileField = keyof typeof CASE_COLUMNS | keyof typeof PERSON_COLUMNS;
export type Profile = { readonly [K in ProfileField]?: string | number | boolean | null | undefined };

export const PROFILE_FIELDS = [
  ...Object.keys(PERSON_COLUMNS),
  ...Object.keys(CASE_COLUMNS),
] as readonly ProfileField[];

/** Fields whose codes a catalogue lists. */
export const LISTED = {
  religion: CATALOGUES.religion,
  ethnicGroup: CATALOGUES.ethnicGroup,
  occupation: CATALOGUES.occupation,
  placeKind: CATALOGUES.placeKind,
  introducer: CATALOGUES.introducer,
} as const satisfies Partial<Record<ProfileField, string>>;
export type ListedField = keyof typeof LISTED;

const FORMER = ['leftOn', 'reason', 'recordClearedOn', 'readmittedBefore', 'firstDecidedOn'] as const;

/** Whether two say the same of what a readmission rests on. */
export const isSameFormer = (one: Former | null, other: Former | null): boolean =>
  FORMER.every((field) => (one?.[field] ?? null) === (other?.[field] ?? null));

/** The fields that a correction changes, with what they were. */
export const changedIn = (was: Profile, given: Profile): Profile =>
  Object.fromEntries(
    PROFILE_FIELDS.filter(
      (field) => given[field] !== undefined && (given[field] ?? null) !== (was[field] ?? null),
    ).map((field) => [field, was[field] ?? null]),
  );

/** Whether a correction touches who the person is said to be, where that was said before. */
export const isIdentityIn = (was: Profile): boolean => IDENTITY.some((field) => was[field] != null);

/** The profile as it stood before these corrections, the latest first. */
export const before = <T extends Profile>(now: T, former: readonly Profile[]): T =>
  Object.assign({}, now, ...former);
