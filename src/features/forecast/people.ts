import type { Belief } from './borrowing.ts';
import { type Chances, chancesBy, laidOut } from './chances.ts';
import { OLDEST } from './hazards.ts';
import type { Learned } from './learn.ts';
import {
  FORECAST_STAGES,
  type ForecastStage,
  type Standing,
  type Standpoint,
  seasonOf,
  type Waiting,
} from './model.ts';

/** Somebody on the way, by case. */
export type Person = Waiting & { readonly caseId: number };
/** How likely the admission is by the end of the year, and how much more so when the next step is done today. */
export type Likely = { readonly caseId: number; readonly chance: number; readonly gain: number };

/** So many people are named to a unit. */
export const MOST_NAMED = 20;

/** The step of the horizon with which its first year ends. */
export const yearEnd = ({ month }: Standpoint): number => 11 - seasonOf(month);

/** With a unit's own skill instead of that of all. */
const skilled = (chance: number, { shape, rate }: Belief): number => {
  const skill = Number.isFinite(rate) && shape > 0 ? shape / rate : 1;
  return 1 - (1 - Math.min(chance, 1)) ** skill;
};

/** The stages of which the past knows anything; a step to another one tells nothing. */
const knownStages = ({ hazards }: Learned): ReadonlySet<ForecastStage> =>
  new Set(FORECAST_STAGES.filter((stage) => Object.keys(hazards[stage]).length > 0));

/**
 * The chance once the next step is done today: at the next stage that the past knows of; after the resolution of the
 * branch comes the admission itself. Where the past knows no later stage, at the best time still to come of this one.
 */
const afterNext = (
  { stage, since }: Waiting,
  { month }: Standpoint,
  known: ReadonlySet<ForecastStage>,
  chanceOf: (waiting: Waiting) => number,
): number => {
  if (stage === 'resolved') return 1;
  const next = FORECAST_STAGES.slice(FORECAST_STAGES.indexOf(stage) + 1).find((one) => known.has(one));
  if (next) return chanceOf({ stage: next, since: month });
  const age = Math.min(Math.max(0, month - since), OLDEST);
  return Math.max(
    ...Array.from({ length: OLDEST - age + 1 }, (_, more) => chanceOf({ stage, since: month - age - more })),
  );
};

const merged = (one: readonly Likely[], other: readonly Likely[]): readonly Likely[] =>
  other.length === 0
    ? one
    : [...one, ...other].sort((a, b) => b.gain - a.gain || a.caseId - b.caseId).slice(0, MOST_NAMED);

/** For every unit, parents before children as given: the people in and below it whose next step matters most. */
export function* mattersMost(
  units: Iterable<Omit<Standing, 'waiting'> & { readonly waiting: readonly Person[] }>,
  learned: Learned,
  standpoint: Standpoint,
): Generator<{ id: number; people: readonly Likely[] }> {
  const laid = laidOut(learned.hazards);
  const chancesFor = chancesBy(laid, standpoint, learned.seasons.decided);
  const known = knownStages(learned);
  const end = yearEnd(standpoint);
  const chanceOf = (waiting: Waiting): number => (chancesFor(waiting) as Chances)[end] ?? 0;
  const above: { id: number; people: readonly Likely[] }[] = [];
  const close = function* (depth: number) {
    while (above.length > depth) {
      const done = above.pop() as { id: number; people: readonly Likely[] };
      const parent = above.at(-1);
      if (parent) parent.people = merged(parent.people, done.people);
      yield done;
    }
  };
  for (const { id, depth, peers, waiting } of units) {
    yield* close(depth);
    const belief = learned.conversion.of(id, peers);
    const people = waiting.map((person): Likely => {
      const chance = skilled(chanceOf(person), belief);
      const after = skilled(afterNext(person, standpoint, known, chanceOf), belief);
      return { caseId: person.caseId, chance, gain: Math.max(0, after - chance) };
    });
    above.push({
      id,
      people: merged(
        [],
        people.filter(({ gain }) => gain > 0),
      ),
    });
  }
  yield* close(0);
}
