import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf } from './interval.ts';
import { type Assumed, type Learned, learn } from './learn.ts';
import {
  type Course,
  monthNumber,
  type Standing,
  type Standpoint,
  standingAt,
  type UnitHistory,
} from './model.ts';
import { seeded } from './random.ts';
import { type Outlook, simulate } from './simulate.ts';

const assumed: Assumed = { likenessMonths: 24, halfLifeMonths: 36, leastMonths: 24, leastAdmissions: 30 };
const until = monthNumber(2022, 12);
const chance = { seed: 7, draws: 200 };
const ahead: Standpoint = { month: until + 1, left: 1, horizon: 12 };

/** A past of some units, each with a rate of its own by which the certified are admitted. */
const past = (rates: readonly number[], perYear = 6, seed = 1): UnitHistory[] => {
  const random = seeded(seed);
  return rates.map((rate, id) => ({
    id,
    peers: 'branch territorial',
    unlisted: [],
    courses: Array.from({ length: perYear * 6 }, (): Course => {
      const listed = monthNumber(2017, 1) + Math.floor(random() * 72);
      const certified = random() < 0.8 ? listed + 2 + Math.floor(random() * 6) : null;
      const admitted =
        certified !== null && random() < rate ? certified + 3 + Math.floor(random() * 12) : null;
      const seen = (at: number | null) => (at !== null && at <= until ? at : null);
      return {
        listed,
        certified: seen(certified),
        dossier: null,
        resolved: null,
        admitted: seen(admitted),
        gone: null,
      };
    }),
  }));
};
const learnedFrom = (units: readonly UnitHistory[], what: Assumed = assumed): Learned => {
  const learned = learn(units, until, what);
  if (!learned) throw new Error('too little');
  return learned;
};
const flat = (units: readonly UnitHistory[]): Standing[] =>
  units.map(({ id, peers, courses }, at) => ({
    id,
    peers,
    depth: at === 0 ? 0 : 1,
    waiting: courses.flatMap((course) => standingAt(course, until) ?? []),
  }));
const drawnFor = (units: readonly UnitHistory[], learned: Learned, from = ahead, by = chance): Outlook[] => [
  ...simulate(flat(units), learned, from, by),
];
const widthOf = ({ percentiles }: Outlook): number => {
  const { low, high } = intervalOf(percentiles.at(-1) ?? []);
  return high - low;
};

const rates = fc.array(fc.double({ min: 0.4, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 12 });

describe('the months to come', () => {
  test('the same seed foretells the same; another seed another', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 1e9 }), (some, seed) => {
        const units = past(some);
        const learned = learnedFrom(units);
        expect(drawnFor(units, learned, ahead, { seed, draws: 40 })).toEqual(
          drawnFor(units, learned, ahead, { seed, draws: 40 }),
        );
      }),
      { numRuns: 10 },
    );
    const units = past([0.5, 0.6, 0.7, 0.4]);
    expect(drawnFor(units, learnedFrom(units))).not.toEqual(
      drawnFor(units, learnedFrom(units), ahead, { ...chance, seed: 8 }),
    );
  });

  test('a unit drawn alone is drawn as within the whole', () => {
    const units = past([0.5, 0.6, 0.7, 0.4]);
    const learned = learnedFrom(units);
    const whole = drawnFor(units, learned);
    const alone = [
      ...simulate(
        flat(units)
          .slice(2, 3)
          .map((one) => ({ ...one, depth: 0 })),
        learned,
        ahead,
        chance,
      ),
    ];
    expect(alone[0]).toEqual(whole.find(({ id }) => id === 2));
  });

  test('what is expected of a unit is its own and that of those below it, and grows month by month', () => {
    fc.assert(
      fc.property(rates, (some) => {
        const units = past(some);
        const learned = learnedFrom(units);
        const whole = drawnFor(units, learned, ahead, { seed: 3, draws: 50 });
        const root = whole.at(-1) as Outlook;
        const below = whole.slice(0, -1);
        const [own] = [...simulate(flat(units).slice(0, 1), learned, ahead, { seed: 3, draws: 50 })] as [
          Outlook,
        ];
        const parts = [own, ...below].reduce((sum, { expected }) => sum + (expected.at(-1) as number), 0);
        expect(root.expected.at(-1)).toBeCloseTo(parts, 6);
        for (const { expected, percentiles } of whole) {
          expect(expected.every((n, at) => at === 0 || n >= (expected[at - 1] as number))).toBe(true);
          for (const row of percentiles)
            expect(row.every((n, at) => at === 0 || n >= (row[at - 1] as number))).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('January begins a new count: next year’s targets count nothing of this year', () => {
    const units = past([0.5, 0.6, 0.7, 0.4]);
    const [root] = drawnFor(units, learnedFrom(units), { month: until - 2, left: 0.5, horizon: 15 }).slice(
      -1,
    );
    expect(root?.expected[3] as number).toBeLessThan(root?.expected[2] as number);
  });

  test('units that differ widen the interval of each, and so does a change of habits', () => {
    const alike = past([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 20);
    const unlike = past([0.1, 0.9, 0.1, 0.9, 0.1, 0.9, 0.1, 0.9], 20);
    expect(learnedFrom(unlike).conversion.spread).toBeGreaterThan(2 * learnedFrom(alike).conversion.spread);
    const rootOf = (spread: number): Outlook =>
      drawnFor(alike, { ...learnedFrom(alike), yearSpread: { spread, years: 7 } }).at(-1) as Outlook;
    expect(widthOf(rootOf(0.4))).toBeGreaterThan(1.3 * widthOf(rootOf(0)));
  });
});

describe('what is learned', () => {
  test('a unit of which little is known is taken to be like its peers, one well known to be as it is', () => {
    const units = past([0.9, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2], 30);
    const { conversion } = learnedFrom(units);
    const mean = (id: number): number => {
      const { shape, rate } = conversion.of(id, 'branch territorial');
      return shape / rate;
    };
    expect(mean(0)).toBeGreaterThan(2 * mean(1));
    const unknown = mean(999);
    expect(unknown).toBeGreaterThan(mean(1));
    expect(unknown).toBeLessThan(mean(0));
    // Of a unit with a single admission of a single person hardly anything is believed.
    const tiny = past([...Array(30).fill(0.3)], 8);
    const one = { ...(tiny[0] as UnitHistory), courses: tiny[0]?.courses.slice(0, 1) ?? [] };
    const { conversion: with1 } = learnedFrom([one, ...tiny.slice(1)]);
    const belief = with1.of(0, 'branch territorial');
    expect(Math.abs(belief.shape / belief.rate - with1.all)).toBeLessThan(0.5 * with1.all);
  });

  test('a past too short or too thin teaches nothing', () => {
    const units = past([0.5, 0.5], 6);
    expect(learn(units, until, { ...assumed, leastMonths: 80 })).toBe(null);
    expect(learn(units, until, { ...assumed, leastAdmissions: 1_000 })).toBe(null);
    expect(learn([], until, assumed)).toBe(null);
  });

  test('nothing after the last month of the past is seen', () => {
    const units = past([0.5, 0.6, 0.7, 0.4]);
    const later = units.map((unit) => ({
      ...unit,
      courses: unit.courses.map((course) =>
        course.certified !== null && course.admitted === null ? { ...course, admitted: until + 5 } : course,
      ),
    }));
    const [was, is] = [learnedFrom(units), learnedFrom(later)];
    expect(is.hazards).toEqual(was.hazards);
    expect(is.admissions).toBe(was.admissions);
  });

  test('December crowds: the season of a month is learned from all years', () => {
    const units: UnitHistory[] = past([0.5, 0.5, 0.5, 0.5]).map((unit) => ({
      ...unit,
      unlisted: Array.from({ length: 6 }, (_, year) => monthNumber(2017 + year, 12)),
    }));
    const december = units.map((unit) => ({
      ...unit,
      courses: unit.courses.map((course) =>
        course.listed === null ? course : { ...course, listed: Math.floor(course.listed / 12) * 12 + 11 },
      ),
    }));
    const { listed } = learnedFrom(december).seasons;
    expect(listed[11]).toBeGreaterThan(3);
    expect(listed[5]).toBeLessThan(0.8);
  });
});
