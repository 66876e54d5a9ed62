import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';

/** A unit as the rules see it on the day of an act. */
export type UnitFacts = {
  code: string;
  /** Place in today's tree. */
  path: string;
  foundedOn: Day | null;
  dissolvedOn: Day | null;
};

export const isAliveOn = (
  { foundedOn, dissolvedOn }: Pick<UnitFacts, 'foundedOn' | 'dissolvedOn'>,
  on: Day,
): boolean => (foundedOn === null || foundedOn <= on) && (dissolvedOn === null || dissolvedOn > on);

/** Whether a place lies below a unit or is the unit's own. */
const isBelow = (path: string, { path: top }: Pick<UnitFacts, 'path'>): boolean => path.startsWith(top);

export type ChangeFacts = {
  effectiveOn: Day;
  today: Day;
  unit: UnitFacts;
  /** Day of the newest change of the same thing; null when it never changed. */
  lastChangeOn: Day | null;
};

export type ChangeBlocker = 'effective-day-in-the-future' | 'unit-not-alive-that-day' | 'later-change-stands';

/** What stands against any change of a unit: history is written in its order, and never ahead. */
export const changeBlockers = ({ effectiveOn, today, unit, lastChangeOn }: ChangeFacts): ChangeBlocker[] =>
  blockersIn<ChangeBlocker>({
    'effective-day-in-the-future': effectiveOn > today,
    'unit-not-alive-that-day': !isAliveOn(unit, effectiveOn),
    'later-change-stands': lastChangeOn !== null && lastChangeOn > effectiveOn,
  });

export type FoundingFacts = {
  /** Null when nobody knows. */
  effectiveOn: Day | null;
  today: Day;
  parent: UnitFacts | null;
  /** Whether who acts may found roots. */
  isWholeInstallation: boolean;
};

export type FoundingBlocker =
  | 'effective-day-in-the-future'
  | 'parent-not-alive-that-day'
  | 'root-is-founded-by-the-installation';

export const foundingBlockers = ({
  effectiveOn,
  today,
  parent,
  isWholeInstallation,
}: FoundingFacts): FoundingBlocker[] =>
  blockersIn<FoundingBlocker>({
    'effective-day-in-the-future': effectiveOn !== null && effectiveOn > today,
    'parent-not-alive-that-day':
      parent !== null &&
      (effectiveOn === null ? parent.dissolvedOn !== null : !isAliveOn(parent, effectiveOn)),
    'root-is-founded-by-the-installation': parent === null && !isWholeInstallation,
  });

export type MoveFacts = ChangeFacts & {
  parent: UnitFacts;
  /** The parent of that day. */
  parentNow: string | null;
  /** Place of the unit whose account acts: its own place is decided above it. */
  ownPath: string;
};

export type MoveBlocker =
  | ChangeBlocker
  | 'parent-not-alive-that-day'
  | 'parent-is-below-the-unit'
  | 'unit-is-there-already'
  | 'own-unit-is-changed-from-above';

export const moveBlockers = (facts: MoveFacts): MoveBlocker[] => [
  ...changeBlockers(facts),
  ...blockersIn<Exclude<MoveBlocker, ChangeBlocker>>({
    'parent-not-alive-that-day': !isAliveOn(facts.parent, facts.effectiveOn),
    'parent-is-below-the-unit': isBelow(facts.parent.path, facts.unit),
    'unit-is-there-already': facts.parentNow === facts.parent.code,
    'own-unit-is-changed-from-above': facts.unit.path === facts.ownPath,
  }),
];

export type EndingFacts = ChangeFacts & {
  /** Counted facts of the unit on or after the day. */
  laterFacts: number;
  ownPath: string;
};

export type EndingBlocker = ChangeBlocker | 'facts-stand-after-the-day' | 'own-unit-is-changed-from-above';

/** What stands against the end of a unit, whatever ends it. */
export const endingBlockers = (facts: EndingFacts): EndingBlocker[] => [
  ...changeBlockers(facts),
  ...blockersIn<Exclude<EndingBlocker, ChangeBlocker>>({
    'facts-stand-after-the-day': facts.laterFacts > 0,
    'own-unit-is-changed-from-above': facts.unit.path === facts.ownPath,
  }),
];

export type SuccessorFacts = { effectiveOn: Day; units: readonly UnitFacts[]; successor: UnitFacts };
export type SuccessorBlocker =
  | 'successor-not-alive-that-day'
  | 'successor-is-merged-too'
  | 'successor-is-below-the-unit';

/** What stands against a standing unit that others are to be merged into. */
export const successorBlockers = ({ effectiveOn, units, successor }: SuccessorFacts): SuccessorBlocker[] => {
  const isMerged = units.some(({ code }) => code === successor.code);
  return blockersIn<SuccessorBlocker>({
    'successor-not-alive-that-day': !isAliveOn(successor, effectiveOn),
    'successor-is-merged-too': isMerged,
    'successor-is-below-the-unit': !isMerged && units.some((unit) => isBelow(successor.path, unit)),
  });
};

/** What is still below a unit. */
export type Remains = { children: readonly string[]; people: readonly string[]; sites: readonly string[] };
export type RemainsBlocker = 'children-remain' | 'members-remain' | 'sites-remain';

/** A unit ends only when nothing is left below it. */
export const remainsBlockers = ({ children, people, sites }: Remains): RemainsBlocker[] =>
  blockersIn<RemainsBlocker>({
    'children-remain': children.length > 0,
    'members-remain': people.length > 0,
    'sites-remain': sites.length > 0,
  });

export type Part = { dimension: string; key: string; n: number };

/** Dimensions whose parts do not add up to the total, each with its sum. */
export const unevenDimensions = (
  total: number,
  parts: readonly Part[],
): { dimension: string; sum: number }[] => {
  const sums = new Map<string, number>();
  for (const { dimension, n } of parts) sums.set(dimension, (sums.get(dimension) ?? 0) + n);
  return [...sums].filter(([, sum]) => sum !== total).map(([dimension, sum]) => ({ dimension, sum }));
};
