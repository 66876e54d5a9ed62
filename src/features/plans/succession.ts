import type { Bound } from './model.ts';

/** The numbers of one target; shares where its bound holds shares. */
export interface Numbers {
  readonly bound: Bound;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly baseValue: number | null;
}

export interface Ended {
  /** What the units that ended were to reach of one thing in one plan. */
  readonly ended: readonly (Numbers & {
    /** The number of another ended unit above it, or of the heir above it, holds this one already. */
    readonly isCovered: boolean;
  })[];
  readonly heirs: readonly {
    /** What the heir itself is to reach of it already. */
    readonly own: Numbers | null;
    /** Its members, by which a number is shared among several heirs. */
    readonly members: number;
  }[];
}

/** How the heirs' numbers come about: summed, shared out, kept as all had it, already held, or not to be said. */
export const WAYS = ['sum', 'shared', 'same', 'stays', 'none'] as const;
export type Way = (typeof WAYS)[number];

export interface Succession {
  readonly way: Way;
  readonly bound: Bound;
  /** One for each heir; null where it is given nothing. */
  readonly numbers: readonly (Omit<Numbers, 'bound'> | null)[];
}

const COUNTS: readonly Bound[] = ['exact', 'min', 'range'];
const isCount = ({ bound }: Numbers): boolean => COUNTS.includes(bound);
const most = ({ bound, minimum, maximum }: Numbers): number =>
  (bound === 'range' ? maximum : minimum) ?? minimum ?? 0;
const total = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);
const known = (numbers: readonly (number | null)[]): number | null =>
  numbers.every((n) => n === null) ? null : total(numbers);

/** A whole number in parts by weight, the largest remainders first; equal parts where nothing weighs. */
export const shareOut = (whole: number, weights: readonly number[]): number[] => {
  const sum = total(weights);
  const by = sum === 0 ? weights.map(() => 1) : weights;
  const of = sum === 0 ? weights.length : sum;
  const parts = by.map((weight) => Math.floor((whole * weight) / of));
  const order = by
    .map((weight, at) => ({ at, rest: (whole * weight) % of }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of order.slice(0, whole - total(parts))) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
};

const isSame = (a: Numbers, b: Numbers): boolean =>
  a.bound === b.bound && a.minimum === b.minimum && a.maximum === b.maximum;

/** A floor among them leaves the sum open upwards; a range among exact numbers makes it a range. */
const boundOf = (all: readonly Numbers[]): Bound => {
  const [first] = all;
  if (all.every(({ bound }) => bound === first?.bound)) return first?.bound ?? 'min';
  return all.some(({ bound }) => bound === 'min') ? 'min' : 'range';
};

/**
 * What is proposed where units with a target end (domain 17: sum, split or reset): counts are summed with the heir's own, or
 * shared among several heirs by members; a share goes on where all had the same; who held them within its own keeps it.
 */
export const succession = ({ ended, heirs }: Ended): Succession => {
  const [heir] = heirs;
  const own = heirs.length === 1 ? (heir?.own ?? null) : null;
  const counted: readonly Numbers[] = ended.filter(({ isCovered }) => !isCovered);
  const all = own ? [...counted, own] : counted;
  const [first] = all;
  const nothing = (way: Way): Succession => ({
    way,
    bound: own?.bound ?? first?.bound ?? 'min',
    numbers: heirs.map(() => null),
  });
  if (!first || !heir) return nothing('none');
  if (counted.length === 0 || (heirs.length > 1 && heirs.some((one) => one.own))) return nothing('stays');
  if (!all.every(isCount) && !all.every((one) => isSame(one, first))) return nothing('none');
  if (!isCount(first) && own) return nothing('stays');
  const bound = boundOf(all);
  const weights = heirs.map(({ members }) => members);
  const parts = (n: number | null): (number | null)[] =>
    n === null ? weights.map(() => null) : shareOut(n, weights);
  const least = isCount(first)
    ? parts(total(all.map(({ minimum }) => minimum)))
    : weights.map(() => first.minimum);
  const upTo = isCount(first)
    ? parts(bound === 'range' ? total(all.map(most)) : null)
    : weights.map(() => first.maximum);
  const bases = parts(known(all.map(({ baseValue }) => baseValue)));
  return {
    way: isCount(first) ? (heirs.length > 1 ? 'shared' : 'sum') : 'same',
    bound,
    numbers: heirs.map((_, at) => ({
      minimum: least[at] ?? null,
      maximum: upTo[at] ?? null,
      baseValue: bases[at] ?? null,
    })),
  };
};
