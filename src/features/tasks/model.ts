/**
 * What a task is about: a case, a question of another unit, the answer to a question of one's own, a meeting, people
 * named for classes who wait for a committee, a class to close, people introduced who wait for a branch, an assignment,
 * a number to propose, to answer or to divide further, a review point of a round.
 */
export const TASK_KINDS = [
  'case',
  'request',
  'answer',
  'meeting',
  'nomination',
  'class',
  'introduction',
  'assignment',
  'allocation',
  'allocation-review',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Whom a task waits for: my unit, another one in a case below my unit, or nobody while it has come to my unit overdue. */
export const WHOSE = ['mine', 'others', 'escalated'] as const;
export type Whose = (typeof WHOSE)[number];

/** The tasks of a day in their order: returned first, then by due day; what has no due day comes last. */
export const GROUPS = ['returned', 'overdue', 'today', 'week', 'later'] as const;
export type Group = (typeof GROUPS)[number];

/** Acts by which a committee or its board approves what others prepared. */
export const APPROVALS: readonly string[] = [
  'open-dossier',
  'conclude-standard',
  'appraise-in-section',
  'resolve-in-base',
  'appraise',
  'decide',
  'receive-dossier',
  'accept',
];
