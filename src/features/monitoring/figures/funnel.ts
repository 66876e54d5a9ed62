import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { type Context, emptyPart, figure, type Part, present } from '../draft.ts';
import type { Card, Figure } from '../figure.ts';
import { cohortNeed, soFar } from '../needs.ts';
import { ALL, type CountNeed, type FactMeasure, facts, UNKNOWN } from '../query.ts';
import { say } from '../sentence.ts';
import { cardOf, completionPhrase, type Standing } from './completion.ts';
import { estimates } from './estimates.ts';

interface View {
  readonly kind: 'funnel-period' | 'funnel-cohort';
  readonly measure: FactMeasure;
  readonly of: string;
  /** Who introduced, as the sentence begins. */
  readonly who: string;
  readonly introduced: number;
  readonly admitted: Part;
}

const view = (ctx: Context, { kind, measure, of, who, introduced, admitted }: View): Figure => {
  const card: Partial<Card> & Pick<Card, 'measure' | 'formula'> = {
    measure,
    formula: 'ratio',
    numerator: admitted.n,
    denominator: introduced,
    denominatorKind: 'whole',
    window: soFar(ctx.input)[0] ?? null,
    rows: admitted.rows,
  };
  return figure(ctx, {
    kind,
    of,
    printed: say(kind, {
      who,
      introduced: printCount(introduced),
      admitted: printCount(admitted.n),
      percent: printPercent(ratio(admitted.n, introduced)),
    }),
    value: percentOf(ratio(admitted.n, introduced)),
    card,
  });
};

/** The part of a key; none counted is a part of zero. Null when the server cannot tell. */
const partFor = (ctx: Context, need: CountNeed, key: string): Part | null => {
  const parts = ctx.partsOf(need);
  return parts && (parts.find((part) => part.key === key) ?? emptyPart(need, key));
};

/** Per introducing organisation: all admitted in the period, and, apart, those introduced in it who were admitted. */
const introductions = (ctx: Context): Figure[] => {
  const windows = soFar(ctx.input);
  const by = 'introducer';
  const introduced = ctx.partsOf({ query: facts('introduction', windows), by }) ?? [];
  return introduced
    .filter((part) => part.n > 0)
    .flatMap(({ key, n }) => {
      const name = ctx.input.introducers.find((one) => one.code === key)?.name;
      const who = name ? say('introduced-by', { introducer: name }) : say('introduced');
      const common = { measure: 'introduction', of: key, who, introduced: n } as const;
      const inPeriod = key === UNKNOWN ? null : partFor(ctx, { query: facts('admission', windows), by }, key);
      const inCohort = partFor(ctx, cohortNeed(ctx.input, 'introduction', by), key);
      return present([
        inPeriod && view(ctx, { ...common, kind: 'funnel-period', admitted: inPeriod }),
        inCohort && view(ctx, { ...common, kind: 'funnel-cohort', admitted: inCohort }),
      ]);
    });
};

/** Sent to class and admitted; left out where most of those admitted came from elsewhere, as in a whole province. */
const classes = (ctx: Context, standings: readonly Standing[]): Figure[] => {
  const windows = soFar(ctx.input);
  const sent = ctx.count('class-attendance', windows);
  const admitted = ctx.count('admission', windows);
  if (sent.n === 0 || admitted.n > sent.n) return [];
  const [window] = windows;
  const cohort = partFor(ctx, cohortNeed(ctx.input, 'class-attendance', ALL), ALL);
  const common = {
    measure: 'class-attendance',
    of: 'class',
    who: say('introduced'),
    introduced: sent.n,
  } as const;
  const inYear = standings.filter(
    ({ target, window: of }) =>
      target.measure === 'admission' && of.from === window?.from && of.to === window.to,
  );
  return present([
    ...inYear.map((one) =>
      figure(ctx, {
        kind: 'funnel-target',
        of: one.target.code,
        printed: say('funnel-target', { introduced: printCount(sent.n), completion: completionPhrase(one) }),
        value: percentOf(ratio(one.done.n, one.goal)),
        card: { ...cardOf(one), formula: 'completion' },
      }),
    ),
    view(ctx, { ...common, kind: 'funnel-period', admitted: { key: ALL, ...admitted } }),
    cohort &&
      view(ctx, {
        ...common,
        kind: 'funnel-cohort',
        admitted: cohort,
      }),
  ]);
};

/** From introduction to admission; period and cohort views are never mixed. */
export const funnelFigures = (ctx: Context, standings: readonly Standing[]): Figure[] =>
  present([...classes(ctx, standings), ...introductions(ctx), ...estimates(ctx, standings)]);
