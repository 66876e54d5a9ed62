import { remarksOf } from '#features/monitoring/attention.ts';
import type { readBreakdown } from '#features/monitoring/contract/breakdown.ts';
import type { readDashboard } from '#features/monitoring/contract/dashboard.ts';
import type { readGaps } from '#features/monitoring/contract/gaps.ts';
import type { Figure } from '#features/monitoring/figure.ts';
import { dimensionWords, gapWords } from '#features/monitoring/messages.lists.vi.ts';
import type { FigureKind } from '#features/monitoring/messages.titles.vi.ts';
import { type FactQuery, facts, type PartFilter, UNKNOWN } from '#features/monitoring/query.ts';
import { certificate } from '#features/monitoring/ruleset.ts';
import { render } from '#features/monitoring/sentence.ts';
import { type Day, lastOfMonth, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount, printDecimal, printPercent, ratio, sentenceMonth, sharesOf } from '#kernel/number.ts';
import { type Period, until, type Window } from '#kernel/period.ts';
import type {
  ChildRow,
  CountRow,
  FigureRow,
  GapRow,
  MonthRow,
  PartRow,
  ReportRow,
  WarningRow,
} from './model.ts';
import { yearAround } from './periods.ts';
import { sayPrinted } from './printedWords.ts';

type Dashboard = OutputOf<typeof readDashboard>;
type Breakdown = OutputOf<typeof readBreakdown>;
type Gaps = OutputOf<typeof readGaps>;

/** Everything the screens show of a unit, as they read it themselves. */
export type Read = {
  period: Period;
  asOf: Day;
  /** Figures of the period, and those of its year. */
  figures: readonly Figure[];
  ofYear: readonly Figure[];
  /** The dashboard of the year, and the one of the period for what its subordinates did in it. */
  year: Dashboard;
  inPeriod: Pick<Dashboard, 'done' | 'children'>;
  structure: Breakdown;
  gaps: Gaps;
  /** What revised targets were first given, by their codes. */
  first: ReadonlyMap<string, number>;
};

const countRow = (
  row: Pick<CountRow, 'sort' | 'key' | 'label' | 'n'>,
  query: FactQuery | null,
  more: Partial<CountRow['detail']> & { goal?: number | null } = {},
): CountRow => {
  const { goal = null, ...detail } = more;
  return {
    ...row,
    goal,
    detail: { words: null, expected: null, left: null, daysLeft: null, query, ...detail },
  };
};

const admissionsIn = (whole: Window, asOf: Day, part?: PartFilter): FactQuery => {
  const window = until(whole, asOf);
  return facts('admission', window ? [window] : [], part ? { part } : {});
};

/** Admissions in the period and since its year began; of a year both are one. */
const totals = ({ period, asOf, year, inPeriod }: Read): CountRow[] => {
  const whole = yearAround(period);
  const label = sayPrinted('of-year', { year: `${yearOf(whole.from)}` });
  const ofYear = countRow({ sort: 'total', key: 'year', label, n: year.done }, admissionsIn(whole, asOf));
  if (period.kind === 'year') return [ofYear];
  const own = { sort: 'total', key: 'period', label: period.label, n: inPeriod.done } as const;
  return [countRow(own, admissionsIn(period, asOf)), ofYear];
};

/** The bound in force, with the number first given where it was revised since. */
const boundSaid = (words: string | null, first: number | undefined): string | null =>
  words === null || first === undefined ? words : sayPrinted('first-given', { words, n: printCount(first) });

const targets = ({ year, first }: Read): CountRow[] =>
  year.targets.map(({ code, label, words, progress, query }) =>
    countRow({ sort: 'target', key: code, label, n: progress?.done ?? null }, query as FactQuery | null, {
      words: boundSaid(words, first.get(code)),
      goal: progress?.goal ?? null,
      expected: progress?.expected ?? null,
      left: progress?.left ?? null,
      daysLeft: progress?.daysLeft ?? null,
    }),
  );

/** By their rate, those without a target by their number, after them; equal ones share a rank. */
const children = ({ year, inPeriod, period, asOf }: Read): ChildRow[] => {
  const query = admissionsIn(yearAround(period), asOf);
  const doneIn = new Map(inPeriod.children.map(({ code, done }) => [code, done]));
  const sorted = year.children.toSorted(
    (a, b) => (b.rate ?? -1) - (a.rate ?? -1) || b.done - a.done || (a.code < b.code ? -1 : 1),
  );
  const isLike = (a: Dashboard['children'][number] | undefined, b: Dashboard['children'][number]) =>
    a !== undefined && a.rate === b.rate && (a.rate !== null || a.done === b.done);
  let rank = 0;
  return sorted.map((child, n) => {
    if (!isLike(sorted[n - 1], child)) rank = n + 1;
    return {
      sort: 'child',
      key: child.code,
      label: child.name,
      n: child.done,
      goal: child.goal,
      detail: { inPeriod: doneIn.get(child.code) ?? 0, lastYear: child.lastYear, rank, query },
    };
  });
};

const months = ({ year, period, asOf }: Read): MonthRow[] =>
  year.months
    .filter(({ month }) => month >= yearAround(period).from)
    .map(({ month, n, before }) => ({
      sort: 'month',
      key: month,
      label: sentenceMonth(month as Day),
      n,
      detail: { before, query: admissionsIn({ from: month as Day, to: lastOfMonth(month as Day) }, asOf) },
    }));

/** What is not recorded is a part too: the shares of a dimension add up to the whole. */
const structure = ({ structure: { n, dimensions }, period, asOf }: Read): PartRow[] =>
  dimensions.flatMap(({ dimension, parts }) => {
    const known = parts.filter((part) => part.n > 0);
    if (n === 0 || known.length === 0) return [];
    const missing = n - known.reduce((sum, part) => sum + part.n, 0);
    const all = [
      ...known,
      ...(missing > 0 ? [{ key: UNKNOWN, name: sayPrinted('not-recorded'), n: missing }] : []),
    ];
    const shares = sharesOf(all.map((part) => part.n));
    return all.map(
      (part, at): PartRow => ({
        sort: 'part',
        key: `${dimension}:${part.key}`,
        label: part.name,
        n: part.n,
        detail: {
          dimension: dimensionWords[`dimension.${dimension}`],
          share: `${printDecimal(shares[at] ?? ratio(0))}%`,
          query: admissionsIn(yearAround(period), asOf, { dimension, key: part.key }),
        },
      }),
    );
  });

type Gap = Gaps['gaps'][number];
const wordsOf = (key: string): string =>
  render(gapWords[key as keyof typeof gapWords] ?? key, { months: `${certificate.soonMonths}` });

const gapLine = ({ gap, subject, n, whole }: Gap): string => {
  const what = wordsOf(`lacking.${gap}-${subject}`);
  if (n === null) {
    const why = `lacking.why-${gap}` in gapWords ? `lacking.why-${gap}` : 'lacking.why-state';
    return `${what}: ${sayPrinted('unknown')} (${wordsOf(why).replace(/\.$/, '')})`;
  }
  const words = { what, n: printCount(n), whole: printCount(whole ?? 0) };
  return whole
    ? render(gapWords['lacking.printed-of'], { ...words, percent: printPercent(ratio(n, whole)) })
    : render(gapWords['lacking.printed'], words);
};

const gaps = ({ gaps: { gaps: found } }: Read): GapRow[] =>
  found.map((gap) => ({
    sort: 'gap',
    key: `${gap.gap}:${gap.subject}`,
    label: wordsOf(`lacking.${gap.gap}-${gap.subject}`),
    printed: gapLine(gap),
    n: gap.n,
    detail: { whole: gap.whole, query: gap.query },
  }));

/** Told by a table of the report, or of the document the words were found in. */
const TOLD: readonly FigureKind[] = ['period', 'unit-line', 'child-line', 'check', 'states-unknown'];

/** Every sentence of the period, then those of its year. */
const sentences = ({ figures, ofYear, period }: Read): FigureRow[] => {
  const told = (of: string, all: readonly Figure[]) =>
    all
      .filter(({ kind }) => !TOLD.includes(kind as FigureKind))
      .map(
        ({ id, title, printed, value, kind, card }): FigureRow => ({
          sort: 'figure',
          key: `${of}/${id}`,
          label: title,
          printed,
          n: value,
          detail: { kind, card },
        }),
      );
  return [...told(period.code, figures), ...told(yearAround(period).code, ofYear)];
};

const warnings = ({ figures, ofYear }: Read): WarningRow[] =>
  remarksOf([...figures, ...ofYear]).map(({ text, about, severity }, at) => ({
    sort: 'warning',
    key: String(at),
    label: about ?? '',
    printed: about ? `${text} (${about})` : text,
    detail: { severity },
  }));

/** A report as rows: what its paper prints and what later uses read. */
export const reportRows = (read: Read): ReportRow[] => [
  ...sentences(read),
  ...totals(read),
  ...targets(read),
  ...children(read),
  ...structure(read),
  ...months(read),
  ...gaps(read),
  ...warnings(read),
];
