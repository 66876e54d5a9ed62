import { ASIDES, ENDED, STAGES, type Status } from './model.ts';

/** The long way in five parts that people know by name, and the two places beside it. */
export const STAGE_GROUPS = ['source', 'dossier', 'proposal', 'admission', 'probation'] as const;
export type StageGroup = (typeof STAGE_GROUPS)[number];
export const GROUPS = [...STAGE_GROUPS, 'paused', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

const between = (first: Status, last: Status): readonly Status[] =>
  STAGES.slice((STAGES as readonly Status[]).indexOf(first), (STAGES as readonly Status[]).indexOf(last) + 1);

/** The statuses of each group; every status stands in exactly one. */
export const STATUSES_OF: Readonly<Record<Group, readonly Status[]>> = {
  source: between('source', 'class-certified'),
  dossier: [...between('dossier-open', 'ready'), 'papers-expired'],
  proposal: [...between('branch-resolved', 'appraised'), 'returned'],
  admission: between('decided', 'received'),
  probation: between('admitted', 'official-proposed'),
  paused: ASIDES.filter((aside) => aside === 'paused'),
  ended: ENDED,
};

export const groupOf = (status: Status): Group =>
  GROUPS.find((group) => STATUSES_OF[group].includes(status)) ?? 'ended';

/** The first step of each part of the way; a step belongs to the last part that has begun. */
const FIRST_STEP: Readonly<Record<StageGroup, string>> = {
  source: 'find',
  dossier: 'open-dossier',
  proposal: 'propose',
  admission: 'receive-decision',
  probation: 'submit-member-papers',
};

/** The part of the way in which each of these steps stands, in their order. */
export const stepGroups = (codes: readonly string[]): StageGroup[] => {
  let at: StageGroup = 'source';
  return codes.map((code) => {
    at = STAGE_GROUPS.find((group) => FIRST_STEP[group] === code) ?? at;
    return at;
  });
};
