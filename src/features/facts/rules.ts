import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import type { Reason } from '#kernel/refusal.ts';
import { type FactField, type FactKind, FIELDS_OF } from './model.ts';

export type FactValues = Partial<Record<FactField, unknown>> & {
  receivedOn?: Day | null | undefined;
  ceremonyOn?: Day | null | undefined;
};

export type FactBlocker =
  | 'fact-in-the-future'
  | 'introduction-needs-its-introducer'
  | 'inspection-needs-its-result'
  | 'organisation-needs-its-name'
  | 'admission-is-received-after-its-decision'
  | 'admission-ceremony-follows-its-decision'
  | 'presenter-needs-a-ceremony';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

const unused = (kind: FactKind, values: FactValues): Reason[] =>
  Object.entries(values)
    .filter(([field, value]) => isGiven(value) && !(FIELDS_OF[kind] as readonly string[]).includes(field))
    .map(([field]) => ({ code: 'fact-field-not-used', field, values: { kind } }));

const fieldOf: Partial<Record<FactBlocker, string>> = {
  'fact-in-the-future': 'onDay',
  'introduction-needs-its-introducer': 'introducer',
  'inspection-needs-its-result': 'result',
  'organisation-needs-its-name': 'label',
  'admission-is-received-after-its-decision': 'receivedOn',
  'admission-ceremony-follows-its-decision': 'ceremonyOn',
  'presenter-needs-a-ceremony': 'presenterOffice',
};

/** Why a fact cannot be counted: all reasons at once, each with its field. */
export const factReasons = (kind: FactKind, onDay: Day, values: FactValues, today: Day): Reason[] => {
  const { receivedOn, ceremonyOn, presenterOffice } = values;
  const blockers = blockersIn<FactBlocker>({
    'fact-in-the-future': [onDay, receivedOn, ceremonyOn].some((day) => !!day && day > today),
    'introduction-needs-its-introducer': kind === 'introduction' && !isGiven(values.introducer),
    'inspection-needs-its-result': kind === 'inspection' && !isGiven(values.result),
    'organisation-needs-its-name': kind.includes('organisation') && !isGiven(values.label),
    'admission-is-received-after-its-decision': !!receivedOn && receivedOn < onDay,
    'admission-ceremony-follows-its-decision': !!ceremonyOn && ceremonyOn < onDay,
    'presenter-needs-a-ceremony': isGiven(presenterOffice) && !ceremonyOn,
  });
  return [
    ...blockers.map((code) => ({ code, ...(fieldOf[code] ? { field: fieldOf[code] } : {}) })),
    ...unused(kind, values),
  ];
};
