import { DEFAULT_PRECISION, type Ratio, ratio, toNumber } from '#kernel/number.ts';
import type { Window } from '#kernel/period.ts';
import type { Card, Figure, Rows, Warning } from './figure.ts';
import type { MonitoringInput } from './input.ts';
import { type FigureKind, titles } from './messages.titles.vi.ts';
import {
  ALL,
  type CountNeed,
  type Dimension,
  type FactFilter,
  type FactMeasure,
  facts,
  keyOf,
} from './query.ts';

/** A count and the list behind it. */
export interface Counted {
  readonly n: number;
  readonly rows: Rows;
}

export interface Part extends Counted {
  readonly key: string;
}

/** What every builder reads: the input and the counts that the server answered. */
export interface Context {
  readonly input: MonitoringInput;
  readonly partsOf: (need: CountNeed) => readonly Part[] | null;
  readonly count: (measure: FactMeasure, windows: readonly Window[], where?: FactFilter) => Counted;
}

const narrowed = (need: CountNeed, key: string): CountNeed['query'] => {
  const field = narrowedBy(need.by, key);
  if (need.query.kind === 'facts') return { ...need.query, where: { ...need.query.where, ...field } };
  return { ...need.query, of: { ...need.query.of, where: { ...need.query.of.where, ...field } } };
};

const narrowedBy = (by: Dimension, key: string): FactFilter => {
  if (by === 'place') return { placeKinds: [key] };
  if (by === 'introducer') return { introducer: key };
  return by === 'result' ? { result: key } : {};
};

/** A key of a breakdown under which nothing was counted. */
export const emptyPart = (need: CountNeed, key: string): Part => ({
  key,
  n: 0,
  rows: { query: narrowed(need, key), count: 0 },
});

/** Reads answers by what was asked; a count nobody asked for is a bug and throws. */
export const contextOf = (input: MonitoringInput): Context => {
  const answers = new Map(input.answers.map((answer) => [keyOf(answer), answer.parts]));
  const partsOf = (need: CountNeed): readonly Part[] | null => {
    const { query } = need;
    if ((query.kind === 'facts' ? query : query.of).windows.length === 0) return [];
    const parts = answers.get(keyOf(need));
    if (parts === undefined) throw new Error(`count not answered: ${keyOf(need)}`);
    return parts?.map(({ key, n }) => ({ key, n, rows: { query: narrowed(need, key), count: n } })) ?? null;
  };
  const count: Context['count'] = (measure, windows, where = {}) => {
    const query = facts(measure, windows, where);
    const n = (partsOf({ query, by: ALL }) ?? []).reduce((sum, part) => sum + part.n, 0);
    return { n, rows: { query, count: n } };
  };
  return { input, partsOf, count };
};

export interface Draft {
  readonly kind: FigureKind;
  /** Tells figures of one kind apart. */
  readonly of?: string | number;
  readonly printed: string;
  /** The one number of the figure: a count, or a per cent as printed. */
  readonly value?: Ratio | number | null;
  readonly card: Partial<Card> & Pick<Card, 'measure' | 'formula'>;
  readonly warnings?: readonly Warning[];
}

export const figure = ({ input }: Context, draft: Draft): Figure => {
  const { kind, of, printed, value = null, card, warnings = [] } = draft;
  const decimals = card.decimals ?? DEFAULT_PRECISION.decimals;
  const exact = typeof value === 'number' ? ratio(value) : value;
  return {
    id: of === undefined ? kind : `${kind}:${of}`,
    kind,
    title: titles[kind],
    unit: input.unit,
    printed,
    value: exact && toNumber(exact, { decimals, rounding: 'half-up' }),
    card: {
      numerator: null,
      denominator: null,
      denominatorKind: null,
      baseOn: null,
      window: null,
      asOf: input.asOf,
      tree: input.tree,
      countedBy: input.countedBy,
      decimals,
      rounding: DEFAULT_PRECISION.rounding,
      targetIds: [],
      rows: null,
      ...card,
    },
    warnings,
  };
};

/** Builders return nothing, one or several figures; this drops the nothing. */
export const present = (figures: readonly (Figure | null | undefined | false)[]): Figure[] =>
  figures.filter((one): one is Figure => Boolean(one));
