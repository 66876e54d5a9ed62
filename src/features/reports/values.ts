import { kindNamed } from '#features/papers/kinds.ts';
import type { PaperData } from '#features/papers/model.ts';
import type { Group } from '#features/papers/placeholders.ts';
import { issueValues, named, type PaperFacts, type Values, valuesBy } from '#features/papers/values.ts';
import type { Day } from '#kernel/day.ts';
import { printCount, printDecimal, printPercent, ratio, sentenceDate } from '#kernel/number.ts';
import { inSentence, type Period } from '#kernel/period.ts';
import { type CountRow, type ReportRow, rowsOf } from './model.ts';
import { sayPrinted } from './printedWords.ts';

/** What a report says besides its rows. */
export type ReportFacts = {
  issue: PaperFacts['issue'];
  period: Period;
  asOf: Day;
  tree: 'then' | 'now';
  countedBy: 'decision' | 'ceremony';
  before: { asOf: Day; number: string | null } | null;
  assessment: string | null;
  nextTasks: string | null;
};

const dash = '–';
const count = (n: number | null): string => (n === null ? dash : printCount(n));
/** A pace is a fraction: one decimal is enough on paper. */
const expectedOf = (n: number): string =>
  printDecimal(ratio(Math.round(n * 10), 10), { decimals: 1, rounding: 'half-up' });
const rateOf = (n: number | null, goal: number | null): string =>
  n === null || !goal ? dash : printPercent(ratio(Math.round(n * 1000), Math.round(goal * 1000)));

/** An empty list says so in its first cell. */
const orNone = (rows: PaperData[], none: PaperData): readonly PaperData[] =>
  rows.length > 0 ? rows : [none];

const targetLine = ({ label, n, goal, detail }: CountRow): PaperData =>
  named({
    'progress-name': label,
    'progress-goal': detail.words ?? count(goal),
    'progress-done': n === null ? sayPrinted('unknown') : count(n),
    'progress-rate': rateOf(n, goal),
    'progress-expected': detail.expected === null ? dash : expectedOf(detail.expected),
    'progress-left': count(detail.left),
  });

const beforeWords = ({ before }: ReportFacts): string => {
  if (!before) return sayPrinted('before-none');
  const day = sentenceDate(before.asOf);
  return before.number
    ? sayPrinted('before-numbered', { number: before.number, day })
    : sayPrinted('before-plain', { day });
};

const sourcesOf = ({ tree, countedBy }: ReportFacts): string =>
  sayPrinted('sources', {
    counted: sayPrinted(`sources-${countedBy}`),
    tree: sayPrinted(`sources-${tree}`),
  });

/** Sentences of the period, then those of its year that say something else, under their own heading. */
const sentencesOf = ({ period }: ReportFacts, rows: readonly ReportRow[]): string[] => {
  const all = rowsOf(rows, 'figure');
  const isOfPeriod = ({ key }: { key: string }) => key.startsWith(`${period.code}/`);
  const own = [...new Set(all.filter(isOfPeriod).map(({ printed }) => printed))];
  const ofYear = all
    .filter((row) => !isOfPeriod(row) && !own.includes(row.printed))
    .map((row) => row.printed);
  const heading = sayPrinted('year-below', { year: period.from.slice(0, 4) });
  return [...own, ...(ofYear.length > 0 ? [heading, ...ofYear] : [])];
};

const noStructure = (rows: readonly ReportRow[]): string => {
  const year = rowsOf(rows, 'total').find(({ key }) => key === 'year');
  return sayPrinted(year?.n ? 'structure-unknown' : 'no-structure');
};

const lists = (facts: ReportFacts, rows: readonly ReportRow[]): Partial<Record<Group, Values>> => {
  const none = sayPrinted('none');
  return {
    results: {
      'results-list': orNone(
        sentencesOf(facts, rows).map((printed) => named({ 'result-line': printed })),
        named({ 'result-line': none }),
      ),
    },
    progress: {
      'progress-list': orNone(
        rowsOf(rows, 'target').map(targetLine),
        named({ 'progress-name': sayPrinted('no-targets'), ...DASHES.progress }),
      ),
    },
    changes: {
      'changes-list': orNone(
        rowsOf(rows, 'change').map(({ printed }) => named({ 'change-line': printed })),
        named({ 'change-line': sayPrinted(facts.before ? 'change-none' : 'change-first') }),
      ),
    },
    subordinates: {
      'subordinates-list': orNone(
        rowsOf(rows, 'child').map(({ label, n, goal, detail }) =>
          named({
            'subordinate-rank': String(detail.rank),
            'subordinate-name': label,
            'subordinate-period': count(detail.inPeriod),
            'subordinate-year': count(n),
            'subordinate-goal': count(goal),
            'subordinate-rate': rateOf(n, goal),
          }),
        ),
        named({ 'subordinate-name': sayPrinted('no-children'), ...DASHES.child }),
      ),
    },
    structure: {
      'structure-list': orNone(
        rowsOf(rows, 'part').map(({ label, n, detail }) =>
          named({
            'structure-by': detail.dimension,
            'structure-part': label,
            'structure-count': count(n),
            'structure-share': detail.share,
          }),
        ),
        named({ 'structure-by': noStructure(rows), ...DASHES.part }),
      ),
    },
    months: {
      'months-list': rowsOf(rows, 'month').map(({ label, n, detail }) =>
        named({ 'month-name': label, 'month-count': count(n), 'month-before': count(detail.before) }),
      ),
    },
    gaps: {
      'gaps-list': orNone(
        rowsOf(rows, 'gap').map(({ printed }) => named({ 'gap-line': printed })),
        named({ 'gap-line': none }),
      ),
    },
    remarks: {
      'remarks-list': orNone(
        rowsOf(rows, 'warning').map(({ printed }) => named({ 'remark-line': printed })),
        named({ 'remark-line': none }),
      ),
    },
  };
};

const DASHES = {
  progress: {
    'progress-goal': dash,
    'progress-done': dash,
    'progress-rate': dash,
    'progress-expected': dash,
    'progress-left': dash,
  },
  child: {
    'subordinate-rank': dash,
    'subordinate-period': dash,
    'subordinate-year': dash,
    'subordinate-goal': dash,
    'subordinate-rate': dash,
  },
  part: { 'structure-part': dash, 'structure-count': dash, 'structure-share': dash },
} as const;

/** What the template of a report is filled with. */
export const reportValues = (facts: ReportFacts, rows: readonly ReportRow[]): PaperData => {
  const ofLists = lists(facts, rows);
  return valuesBy(kindNamed('progress-report'), (group) => {
    if (group === 'issue') return issueValues(facts);
    if (group !== 'report') return ofLists[group] ?? {};
    return {
      'report-about': sayPrinted('about', { period: inSentence(facts.period) }),
      'report-period': facts.period.label,
      'report-as-of': sentenceDate(facts.asOf),
      'report-before': beforeWords(facts),
      'report-assessment': facts.assessment,
      'report-tasks': facts.nextTasks,
      'report-sources': sourcesOf(facts),
    };
  });
};
