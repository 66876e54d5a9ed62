import type { Day } from '#kernel/day.ts';
import type { CaseEvent, Judgement } from '../history.ts';
import { reasonViewOf } from '../judge.ts';
import type { Party } from '../model.ts';
import type { CaseState, Proceeding } from '../state.ts';

/** One fault of a dossier, as a compiler would name it: where it lies, what is wrong, who can put it right. */
export type Finding = {
  code: string;
  /** The event it lies in; null for what is missing. */
  eventId: number | null;
  on: Day | null;
  rule: string;
  clause: string;
  remover: Party;
  /** The value or the path it rests on is not confirmed. */
  isUnverified: boolean;
  limit: number | null;
};

/** Orders of days that no act can see by itself. */
export const CHECKS = {
  'stamped-after-verification-was-asked': {
    rule: 'R-LIN-1',
    clause: '06-HD/TW 3.4d',
    remover: 'base-committee',
  },
  'certificate-after-branch-meeting': { rule: 'R-LIN-2', clause: '06-HD/TW 5.4b', remover: 'branch' },
  'decided-before-branch-resolved': { rule: 'R-LIN-3', clause: '06-HD/TW 3.7', remover: 'upper-committee' },
  'received-before-decided': { rule: 'R-LIN-4', clause: '294-QĐ/TW 4.1', remover: 'branch' },
  'ceremony-before-received': { rule: 'R-LIN-5', clause: '294-QĐ/TW 4.1', remover: 'branch' },
  'decision-without-number': { rule: 'R-LIN-6', clause: '06-HD/TW 3.7', remover: 'standing-board' },
  'base-resolved-before-branch': { rule: 'R-LIN-7', clause: '06-HD/TW 3.6c', remover: 'base-committee' },
  'decision-number-of-another-case': { rule: 'R-LIN-9', clause: '06-HD/TW 3.7', remover: 'standing-board' },
  'decision-number-used-twice': { rule: 'R-LIN-8', clause: '06-HD/TW 3.7', remover: 'standing-board' },
} as const satisfies Record<string, { rule: string; clause: string; remover: Party }>;
export type CheckCode = keyof typeof CHECKS;

const earlierThan = (day: Day | null | undefined, than: Day | null | undefined): boolean =>
  day != null && than != null && day < than;

const proceedingFaults = ({ branch, base, decision }: Proceeding): [CheckCode, boolean, Day | null][] => [
  ['decided-before-branch-resolved', earlierThan(decision?.on, branch?.on), decision?.on ?? null],
  ['base-resolved-before-branch', earlierThan(base?.on, branch?.on), base?.on ?? null],
  [
    'decision-without-number',
    decision?.isAccepted === true && decision.number === null,
    decision?.on ?? null,
  ],
];

/** Each decision of a case bears a number of its own, an annulled one too. */
const numberFaults = ({ matters, annulled }: CaseState): [CheckCode, boolean, Day | null][] => {
  const decided = [
    ...annulled.map(({ number, decidedOn }) => ({ number, on: decidedOn })),
    ...Object.values(matters).flatMap(({ decision }) => (decision ? [decision] : [])),
  ];
  return decided.map(({ number, on }, index) => [
    'decision-number-used-twice',
    number !== null && decided.slice(0, index).some((other) => other.number === number),
    on,
  ]);
};

/** Faults between the days of one case. */
const orderFaults = (state: CaseState): [CheckCode, boolean, Day | null][] => {
  const { admission, recognition, removal } = state.matters;
  const firstAsked = state.checks.map(({ askedOn }) => askedOn).sort()[0];
  return [
    ['stamped-after-verification-was-asked', earlierThan(firstAsked, state.cvStampedOn), state.cvStampedOn],
    [
      'certificate-after-branch-meeting',
      earlierThan(admission.branch?.on, state.certifiedOn),
      state.certifiedOn,
    ],
    ['received-before-decided', earlierThan(state.receivedOn, admission.decision?.on), state.receivedOn],
    ['ceremony-before-received', earlierThan(state.ceremonyOn, state.receivedOn), state.ceremonyOn],
    ...proceedingFaults(admission),
    ...proceedingFaults(recognition),
    ...proceedingFaults(removal),
    ...numberFaults(state),
  ];
};

/** What a dossier is checked with besides itself. */
type Beside = {
  /** The rules and the path of an event's own day. */
  lawOf: (event: CaseEvent) => Parameters<typeof reasonViewOf>[1];
  /** Decisions whose number the same committee gave to another case in that year. */
  sharedNumbers?: readonly { eventId: number; on: Day }[];
};

/** Every finding of a dossier: each event judged by the rule of its day, then the order of its days. */
export const lint = (
  state: CaseState,
  judgements: readonly Judgement[],
  { lawOf, sharedNumbers = [] }: Beside,
): Finding[] => [
  ...judgements.flatMap(({ event, blockers }) =>
    blockers.map((code) => ({ ...reasonViewOf(code, lawOf(event)), eventId: event.id, on: event.on })),
  ),
  ...sharedNumbers.map(
    (event): Finding => ({
      code: 'decision-number-of-another-case',
      ...event,
      ...CHECKS['decision-number-of-another-case'],
      isUnverified: false,
      limit: null,
    }),
  ),
  ...orderFaults(state)
    .filter(([, isFault]) => isFault)
    .map(([code, , on]) => ({ code, eventId: null, on, ...CHECKS[code], isUnverified: false, limit: null })),
];
