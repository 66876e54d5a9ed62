import { addDays, addMonths, type Day } from '#kernel/day.ts';
import type { CaseEvent } from '../history.ts';
import type { Path } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { openedCase } from '../state.ts';

export type Moment = { act: string; on: Day; details: Record<string, unknown> };

const full = { convened: 9, present: 9, yes: 8, no: 1, passed: true, method: 'secret-ballot' };

/**
 * A whole life without a fault: from the list to full membership, on one path, beginning on a day.
 * Each moment is open when all before it have happened.
 */
export const lifeOn = (path: Path, from: Day, hasSection = false): Moment[] => {
  const at = (days: number): Day => addDays(from, days);
  const steps = PATH_STEPS[path];
  const onWay = (matter: 'admission' | 'recognition', start: Day): Moment[] => {
    const later = (days: number): Day => addDays(start, days);
    return [
      { act: 'propose', on: start, details: { matter, meetingCode: 'H-1', ...full } },
      { act: 'send-up', on: later(2), details: { matter } },
      ...(hasSection && (path === 'A' || path === 'D')
        ? [{ act: 'appraise-in-section', on: later(4), details: { matter } }]
        : []),
      ...(steps.hasBaseResolution
        ? [{ act: 'resolve-in-base', on: later(8), details: { matter, meetingCode: 'H-2', ...full } }]
        : []),
      ...(steps.appraisedBy ? [{ act: 'appraise', on: later(12), details: { matter } }] : []),
      {
        act: 'decide',
        on: later(20),
        details: {
          matter,
          meetingCode: 'H-3',
          ...full,
          decisionNumber: matter === 'admission' ? '1-QĐ' : '2-QĐ',
        },
      },
    ];
  };
  const ceremonyOn = at(150);
  const officialOn = addMonths(ceremonyOn, 12);
  const together = addMonths(from, -30);
  return [
    { act: 'enlist', on: at(0), details: {} },
    { act: 'assign-helper', on: at(1), details: { memberId: 7, isFullMember: true } },
    { act: 'enrol-in-class', on: at(10), details: {} },
    { act: 'certify', on: at(20), details: {} },
    { act: 'open-dossier', on: at(30), details: {} },
    { act: 'apply', on: at(31), details: {} },
    { act: 'submit-cv', on: at(35), details: { stampedOn: at(36), relatives: ['self', 'natural-father'] } },
    { act: 'ask-verification', on: at(37), details: { relation: 'self', to: 'Nơi làm việc' } },
    { act: 'ask-verification', on: at(37), details: { relation: 'natural-father', to: 'Đảng ủy xã' } },
    { act: 'answer-verification', on: at(60), details: { relation: 'self', answer: 'right' } },
    { act: 'answer-verification', on: at(61), details: { relation: 'natural-father', answer: 'right' } },
    { act: 'close-verification', on: at(65), details: {} },
    { act: 'record-opinion', on: at(66), details: { side: 'mass-organisation' } },
    { act: 'record-opinion', on: at(67), details: { side: 'residence-committee' } },
    { act: 'introduce', on: at(68), details: { kind: 'youth-union' } },
    {
      act: 'introduce',
      on: at(69),
      details: {
        kind: 'member',
        memberId: 7,
        isFullMember: true,
        togetherSince: together,
        togetherBy: 'work',
      },
    },
    ...onWay('admission', at(90)),
    { act: 'receive-decision', on: at(120), details: {} },
    { act: 'hold-ceremony', on: ceremonyOn, details: { memberId: 7, isFullMember: true } },
    { act: 'submit-member-papers', on: addDays(ceremonyOn, 10), details: { paper: 'member-cv' } },
    { act: 'submit-member-papers', on: addDays(ceremonyOn, 11), details: { paper: 'card-sheet' } },
    { act: 'certify-new-member', on: addDays(ceremonyOn, 90), details: {} },
    ...['self-review', 'helper-comment', 'opinions'].map((paper, n) => ({
      act: 'submit-probation-paper',
      on: addDays(officialOn, n + 1),
      details: { paper },
    })),
    ...onWay('recognition', addDays(officialOn, 10)),
    { act: 'announce-recognition', on: addDays(officialOn, 50), details: {} },
  ];
};

/** These moments as the events of a case that began on the first one's day. */
export const eventsOf = (moments: readonly Moment[]): CaseEvent[] =>
  moments.map((moment, n) => ({ ...moment, id: n + 1, recordedAt: n, supersedes: null, isVoid: false }));

export const startOn = (on: Day) => openedCase('admission', on, null);
