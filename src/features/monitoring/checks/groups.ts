import { compare, plus, printCount, printDecimal, type Ratio, ratio } from '#kernel/number.ts';
import { denominatorOf, type PublishedFigure, printedPercent } from '../published.ts';
import { type Finding, finding } from './finding.ts';
import { fitOf } from './fit.ts';

interface Part {
  readonly figure: PublishedFigure;
  readonly count: number | null;
  readonly base: number | null;
}

interface Group {
  readonly total: PublishedFigure | null;
  readonly parts: readonly Part[];
  readonly members: readonly PublishedFigure[];
}

/** One part may be printed several times (its count, its share, its growth): it is one part. */
const partsOf = (members: readonly PublishedFigure[]): Part[] =>
  [...Map.groupBy(members, ({ measure, subject }) => `${measure}|${subject ?? ''}`).values()].flatMap(
    (rows) => {
      const [figure] = rows;
      if (!figure) return [];
      const first = (pick: (row: PublishedFigure) => number | null) =>
        rows.map(pick).find((n) => n !== null) ?? null;
      return [{ figure, count: first((row) => row.numerator), base: first((row) => row.baseValue) }];
    },
  );

const groupsOf = (published: readonly PublishedFigure[]): Group[] => {
  const names = new Set(
    published.flatMap(({ group, totalOf, source }) =>
      (group ?? totalOf) === null ? [] : [`${source}|${group ?? totalOf}`],
    ),
  );
  return [...names].map((name) => {
    const members = published.filter(({ group, source }) => group !== null && `${source}|${group}` === name);
    const total =
      published.find(({ totalOf, source }) => totalOf !== null && `${source}|${totalOf}` === name) ?? null;
    return { total, members, parts: partsOf(members.filter((one) => one.claim !== 'comparison')) };
  });
};

const sumOf = (parts: readonly Part[], pick: (part: Part) => number | null): number | null =>
  parts.reduce<number | null>((sum, part) => {
    const n = pick(part);
    return sum === null || n === null ? null : sum + n;
  }, 0);

const measuresIn = ({ total, members }: Group): string[] => [
  ...new Set([...(total ? [total] : []), ...members].map((one) => one.measure)),
];

const missingParts = ({ total, parts }: Group): Finding[] => {
  if (!total || total.numerator === null || parts.length === 0) return [];
  const missing = parts.filter((part) => part.count === null);
  if (missing.length === parts.length && parts.length > 1)
    return [finding('not-split', total, { total: printCount(total.numerator) })];
  const whole = printCount(total.numerator);
  return missing.map(({ figure }) =>
    finding('part-of-total-missing', total, { subject: figure.subject ?? '', total: whole }),
  );
};

const wrongSums = (group: Group): Finding[] => {
  const { total, parts } = group;
  if (!total || parts.length < 2) return [];
  const now = sumOf(parts, (part) => part.count);
  const then = sumOf(parts, (part) => part.base);
  const found: Finding[] = [];
  if (now !== null && total.numerator !== null && now !== total.numerator)
    found.push(
      finding(
        'total-mismatch',
        total,
        {
          sum: printCount(now),
          total: printCount(total.numerator),
          gap: printCount(Math.abs(now - total.numerator)),
        },
        { severity: 'error', standsAlone: true },
      ),
    );
  if (then !== null && total.baseValue !== null && then !== total.baseValue) {
    const totals = [total.numerator, now, total.baseValue, then].filter((n): n is number => n !== null);
    found.push(
      finding(
        'totals-differ',
        total,
        {
          totals: [...new Set(totals)]
            .sort((a, b) => a - b)
            .map(printCount)
            .join(' / '),
        },
        { severity: 'error', standsAlone: true, measures: measuresIn(group) },
      ),
    );
  }
  return found;
};

interface Share {
  readonly figure: PublishedFigure;
  readonly value: Ratio;
  readonly digits: string;
  readonly isCutOff: boolean;
}

const sharesIn = ({ members }: Group): Share[] =>
  members.flatMap((figure) => {
    const printed = figure.claim === 'share' ? printedPercent(figure.printed) : null;
    const denominator = denominatorOf(figure);
    if (!printed || figure.numerator === null || !denominator) return [];
    const isCutOff = fitOf(ratio(figure.numerator, denominator), printed) === 'cut-off';
    return [{ figure, value: printed.value, digits: printed.digits, isCutOff }];
  });

/** Printed shares of one whole, when the printed parts are the whole, and their sum is not 100. */
const shareSums = (group: Group): Finding[] => {
  const shares = sharesIn(group);
  const [first] = shares;
  if (!first || shares.length < 2) return [];
  const covered = shares.reduce((sum, { figure }) => sum + (figure.numerator ?? 0), 0);
  const isWhole = shares.every(({ figure }) => denominatorOf(figure) === covered);
  const sum = shares.reduce((total, { value }) => plus(total, value), ratio(0));
  if (!isWhole || compare(sum, ratio(100)) === 0) return [];
  const words = { sum: shares.map(({ digits }) => digits).join(' + '), total: printDecimal(sum) };
  const cut = shares.filter((share) => share.isCutOff);
  if (cut.length === 0) return [finding('shares-sum', first.figure, words, { measures: measuresIn(group) })];
  return cut.map(({ figure, digits }) => finding('cut-off-in-whole', figure, { ...words, printed: digits }));
};

/** Parts against their whole: missing, not adding up, differing totals, shares that do not make 100. */
export const groupFindings = (published: readonly PublishedFigure[]): Finding[] =>
  groupsOf(published).flatMap((group) => [...missingParts(group), ...wrongSums(group), ...shareSums(group)]);
