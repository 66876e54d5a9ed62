import type { Day } from '#kernel/day.ts';

/** The steps of a case whose days are kept, in the order people pass them. */
export const FLOW_STEPS = [
  'listed',
  'class',
  'certificate',
  'dossier',
  'resolution',
  'decision',
  'ceremony',
  'recognition',
] as const;
export type FlowStep = (typeof FLOW_STEPS)[number];

/** What became of somebody: how far they have come, or that they rest or are no longer on the way. */
export const OUTCOMES = ['source', 'class', 'dossier', 'admitted', 'recognised', 'resting', 'out'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The key of those of whom nobody recorded how they were found. */
export const UNTOLD = 'untold';

/** A key names an origin, or the organisation that introduced. */
export const ORIGIN_KEY = '^(untold|(origin|introducer):[^:]{1,80})$';

/** The same people followed, or whoever passed a step in the days of the window. */
export const FLOW_VIEWS = ['cohort', 'period'] as const;
export type FlowView = (typeof FLOW_VIEWS)[number];

/**
 * People of the cases below a unit. `cohort`: those put on the list in the window, and of them who had come to the step
 * or stands at the outcome on the day; `period`: whoever passed the step in the window.
 */
export interface FlowQuery {
  readonly kind: 'flow';
  readonly view: FlowView;
  readonly from: Day;
  readonly to: Day;
  readonly on: Day;
  readonly origins?: readonly string[];
  readonly outcomes?: readonly Outcome[];
  readonly step?: FlowStep;
}

/** A picture shows no more than twelve nodes: seven outcomes leave room for five origins. */
const MOST_ORIGINS = 5;

type Line = { key: string; n: number };

/** One origin of the picture, or those that are too small for a place of their own, together. */
export type OriginNode<L extends Line> = { lines: readonly L[]; n: number };

/** The greatest origins by themselves and the rest as one. */
export const originNodes = <L extends Line>(lines: readonly L[]): OriginNode<L>[] => {
  const ordered = lines.toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
  const alone = ordered.length <= MOST_ORIGINS ? ordered : ordered.slice(0, MOST_ORIGINS - 1);
  const rest = ordered.slice(alone.length);
  const sum = rest.reduce((total, { n }) => total + n, 0);
  return [
    ...alone.map((line) => ({ lines: [line], n: line.n })),
    ...(sum > 0 ? [{ lines: rest, n: sum }] : []),
  ];
};
