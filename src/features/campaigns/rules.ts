import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import { type Ratio, ratio } from '#kernel/number.ts';

type Dates = { startsOn: Day; endsOn?: Day | undefined };

/** Why a campaign cannot stand so. */
export const campaignBlockers = ({ startsOn, endsOn }: Dates) =>
  blockersIn<'campaign-ends-after-it-starts'>({
    'campaign-ends-after-it-starts': endsOn !== undefined && endsOn < startsOn,
  });

/** Why a unit cannot take part from a day on. */
export const joinBlockers = ({ startsOn, endsOn, from }: { startsOn: Day; endsOn: Day | null; from: Day }) =>
  blockersIn<'joins-outside-the-campaign'>({
    'joins-outside-the-campaign': from < startsOn || (endsOn !== null && from > endsOn),
  });

/** A side of the comparison: only units whose members are known count in the rate. */
export type SideCount = {
  units: number;
  unitsKnown: number;
  members: number;
  admissions: number;
  admissionsKnown: number;
};

/** Admissions per hundred members of the units whose members are known; null where none are. */
export const perHundred = ({ members, admissionsKnown }: SideCount): Ratio | null =>
  members === 0 ? null : ratio(admissionsKnown * 100, members);
