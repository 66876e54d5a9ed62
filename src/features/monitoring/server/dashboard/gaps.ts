import type { Tx } from '#db/database.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { type Day, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { until, type Window } from '#kernel/period.ts';
import type { readGaps } from '../../contract/gaps.ts';
import { type SiteSort, type SiteState, UNIT_LEVELS, UNKNOWN } from '../../query.ts';
import { certificate } from '../../ruleset.ts';
import { certifiedIn } from '../ask/events.ts';
import { stocksOn } from '../ask/sites.ts';
import { standpointOf } from '../ask/standpoint.ts';
import { notInFuture } from '../asOf.ts';
import type { CountedBy } from '../measures.ts';
import type { Subtree } from '../tree.ts';
import { countLacking, type Lack } from './lacking.ts';

type Gap = OutputOf<typeof readGaps>['gaps'][number];

/** Base organisations and branches, apart, without an admission in the window and without a source on the day. */
const unitGaps = async (
  db: Tx,
  subtree: Subtree,
  window: Window | null,
  countedBy: CountedBy,
): Promise<{ gaps: Gap[]; isRecordedAbove: boolean }> => {
  const counted = await countLacking(db, subtree, window, countedBy);
  const { asOf: on } = subtree;
  const line = (gap: Gap['gap'], which: Lack, isKnown: boolean): Gap[] =>
    UNIT_LEVELS.map((level) => ({
      gap,
      subject: level,
      n: isKnown ? counted.of(which, level) : null,
      whole: counted.of('all', level),
      query: {
        kind: 'units',
        which,
        on,
        level,
        ...(which === 'without-admission' && window ? { windows: [window] } : {}),
      },
    }));
  const gaps = [
    ...line('no-admission', 'without-admission', window !== null),
    ...line('no-source', 'without-source', counted.hasSources),
    ...line('source-unknown', 'source-unknown', counted.hasSources).filter(({ n }) => n),
  ];
  return {
    gaps: gaps.filter(({ whole }) => whole !== 0),
    isRecordedAbove: counted.isRecordedAbove && counted.of('all', 'branch') > 0,
  };
};

/** Places and base units without a member or without a branch of their own. */
const siteGaps = async (db: Tx, subtree: Subtree): Promise<Gap[]> => {
  const { asOf: on } = subtree;
  const stocks = await stocksOn(db, subtree, [on]);
  const places = stocks.filter(({ sort }) => sort === 'place');
  const baseUnits = stocks.filter(({ sort }) => sort === 'base-unit');
  return [...places, ...baseUnits].flatMap(({ sort, counts, unknown }) => {
    const known = counts['no-member'] + counts['members-no-branch'] + counts['own-organisation'];
    const line = (gap: Gap['gap'], state: SiteState | typeof UNKNOWN, n: number): Gap => ({
      gap,
      subject: sort satisfies SiteSort,
      n: known === 0 && state !== UNKNOWN ? null : n,
      whole: known + unknown,
      query: { kind: 'sites', sort, states: [state], on },
    });
    return [
      line('no-member', 'no-member', counts['no-member']),
      line('no-branch', 'members-no-branch', counts['members-no-branch']),
      ...(unknown > 0 ? [line('state-unknown', UNKNOWN, unknown)] : []),
    ];
  });
};

/** People whose certificate is good on the day and who are not admitted; those whose certificate ends soon among them. */
const certifiedGaps = async (db: Tx, subtree: Subtree): Promise<Gap[]> => {
  const { people, soon } = await certifiedIn(db, subtree);
  const query = { kind: 'certified-not-admitted', on: subtree.asOf } as const;
  const whole: Gap = { gap: 'certified', subject: 'person', n: people, whole: null, query };
  if (!people) return [whole];
  return [
    whole,
    {
      gap: 'certified-soon',
      subject: 'person',
      n: soon,
      whole: people,
      query: { ...query, monthsLeftAtMost: certificate.soonMonths },
    },
  ];
};

/** What is lacking below a unit, by a handful of statements whatever the number of units. */
export const gapsOf = async (
  db: Tx,
  today: Day,
  { unitCode, period, asOf = today, tree = 'now' }: InputOf<typeof readGaps>,
): Promise<OutputOf<typeof readGaps>> => {
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const asked = { period: period ?? String(yearOf(asOf)), asOf, tree };
    const { question, subtree, countedBy } = await standpointOf(db, unit, asked);
    const units = await unitGaps(db, subtree, until(question.period, asOf), countedBy);
    return {
      period: { code: question.period.code, label: question.period.label },
      asOf,
      tree,
      countedBy,
      gaps: [...units.gaps, ...(await siteGaps(db, subtree)), ...(await certifiedGaps(db, subtree))],
      isRecordedAbove: units.isRecordedAbove,
    };
  });
};
