import { parsePeriod } from '#kernel/period.ts';
import type { Fault, ReadTable, Value } from '../model.ts';
import { departsFromFormula } from './formula.ts';

type Values = Readonly<Record<string, Value>>;
type Rule = { code: string; column: string; other?: string; blocks: (values: Values) => boolean };

const isSet = (value: Value | undefined): boolean => value !== null && value !== undefined;
const isAbove = (one: Value | undefined, other: Value | undefined): boolean =>
  ((typeof one === 'string' && typeof other === 'string') ||
    (typeof one === 'number' && typeof other === 'number')) &&
  one > other;

/** The second column may not come before the first; `isStrict` when it may not be the same day either. */
const inOrder = (first: string, second: string, isStrict = false): Rule => ({
  code: 'import-days-out-of-order',
  column: second,
  other: first,
  blocks: (of) =>
    isAbove(of[first], of[second]) || (isStrict && isSet(of[first]) && of[first] === of[second]),
});

const needed = (column: string, when: (values: Values) => boolean): Rule => ({
  code: 'import-cell-missing-here',
  column,
  blocks: (of) => when(of) && !isSet(of[column]),
});

const notAbove = (lower: string, upper: string): Rule => ({
  code: 'import-minimum-above-maximum',
  column: lower,
  other: upper,
  blocks: (of) => isAbove(of[lower], of[upper]),
});

const isShare = (column: string): Rule => ({
  code: 'import-not-a-share',
  column,
  blocks: (of) => typeof of[column] === 'number' && (of[column] <= 0 || of[column] > 1),
});

const isRate = (bound: Value | undefined): boolean => /rate|coverage/.test(String(bound));

const year = (column: string): Rule => ({
  code: 'import-not-a-year',
  column,
  blocks: (of) => typeof of[column] === 'number' && (of[column] < 1900 || of[column] > 2100),
});

const operations = (names: string) => (of: Values) => names.split(' ').includes(String(of.operation));

const rules: Record<string, readonly Rule[]> = {
  units: [inOrder('founded_on', 'dissolved_on', true)],
  unit_changes: [
    needed('new_name', operations('rename')),
    needed('other_code', operations('move merge split')),
    {
      code: 'import-unit-with-itself',
      column: 'other_code',
      blocks: (of) => isSet(of.other_code) && of.other_code === of.unit_code,
    },
  ],
  officers: [inOrder('from', 'until')],
  site_members: [inOrder('from', 'until')],
  sites: [inOrder('opened_on', 'closed_on', true)],
  people: [
    year('birth_year'),
    {
      code: 'import-birth-day-of-another-year',
      column: 'birth_year',
      other: 'born_on',
      blocks: (of) =>
        isSet(of.birth_year) && isSet(of.born_on) && !String(of.born_on).startsWith(`${of.birth_year}-`),
    },
  ],
  cases: [
    needed('left_on', ({ kind }) => kind === 'readmission'),
    needed('left_reason', ({ kind }) => kind === 'readmission'),
    {
      code: 'import-cell-not-for-row',
      column: 'left_on',
      blocks: ({ kind, left_on }) => kind !== 'readmission' && isSet(left_on),
    },
  ],
  members: [inOrder('ceremony_on', 'official_on', true), inOrder('from', 'until')],
  documents: [
    inOrder('valid_from', 'valid_to'),
    notAbove('period_from', 'period_to'),
    year('period_from'),
    year('period_to'),
  ],
  plans: [
    {
      code: 'import-not-a-period',
      column: 'period',
      blocks: (of) => isSet(of.period) && parsePeriod(String(of.period)) === null,
    },
    needed('starts_on', ({ period, ends_on }) => String(period).startsWith('term:') || isSet(ends_on)),
    needed('ends_on', ({ period, starts_on }) => String(period).startsWith('term:') || isSet(starts_on)),
    inOrder('starts_on', 'ends_on'),
  ],
  plan_rules: [isShare('rate')],
  targets: [
    needed('minimum', ({ bound }) => isSet(bound) && bound !== 'unnumbered'),
    needed('maximum', ({ bound }) => String(bound).endsWith('range')),
    notAbove('minimum', 'maximum'),
    {
      code: 'import-rate-above-whole',
      column: 'minimum',
      blocks: ({ bound, minimum, maximum }) => isRate(bound) && (Number(minimum) > 1 || Number(maximum) > 1),
    },
    isShare('rate'),
    {
      code: 'import-reason-missing',
      column: 'reason',
      blocks: (of) =>
        isSet(of.bound) &&
        isSet(of.measure) &&
        (departsFromFormula(of) || departsFromFormula({ ...of, rate: of.suggested ?? null, base_value: 1 })),
    },
    needed('withdrawal', ({ withdrawn_on }) => isSet(withdrawn_on)),
    needed('withdrawn_on', ({ withdrawal }) => isSet(withdrawal)),
    year('deadline_year'),
  ],
  target_revisions: [notAbove('new_minimum', 'new_maximum'), notAbove('old_minimum', 'old_maximum')],
  structure_goals: [
    needed('maximum', ({ bound }) => String(bound).endsWith('range')),
    notAbove('minimum', 'maximum'),
    {
      code: 'import-rate-above-whole',
      column: 'minimum',
      blocks: ({ bound, minimum, maximum }) => isRate(bound) && (Number(minimum) > 1 || Number(maximum) > 1),
    },
    {
      code: 'import-cell-not-for-row',
      column: 'maximum',
      blocks: ({ bound, maximum }) => isSet(bound) && !String(bound).endsWith('range') && isSet(maximum),
    },
    needed('ending', ({ ended_on }) => isSet(ended_on)),
    needed('ended_on', ({ ending }) => isSet(ending)),
  ],
  conversion_references: [
    { code: 'import-not-positive', column: 'introduced', blocks: ({ introduced }) => introduced === 0 },
    notAbove('admitted', 'introduced'),
  ],
  admissions: [
    inOrder('decided_on', 'received_on'),
    inOrder('decided_on', 'ceremony_on'),
    year('birth_year'),
  ],
  sources: [inOrder('opened_on', 'closed_on')],
  published_figures: [inOrder('window_from', 'window_to')],
};

/** Rows that contradict themselves. */
export const rowFaults = ({ table, sheet, rows }: ReadTable): Fault[] =>
  rows.flatMap(({ line, values, unread }) =>
    (rules[table.name] ?? [])
      .filter(
        ({ column, other, blocks }) =>
          !unread?.has(column) && !(other && unread?.has(other)) && blocks(values),
      )
      .map(({ code, column, other }) => ({
        code,
        sheet,
        line,
        column,
        values: {
          value: String(values[column] ?? ''),
          ...(other && { other, otherValue: String(values[other]) }),
        },
      })),
  );
