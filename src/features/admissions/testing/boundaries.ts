import { shippedCalendar } from '#features/calendar/shipped.ts';
import type { RuleKey } from '#features/rules/ruleset.ts';
import { addDays, addMonths, type Day } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import { moveStageOf } from '../moves.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { blocks, readyOn, upTo } from './cases.ts';
import { clock, extension, reply, workingDaysTo } from './clockBoundaries.ts';
import { lawOn } from './facts.ts';
import { type Boundary, localOr, number, sides } from './sides.ts';

const proposed = (on: Day, state: CaseState, change: Parameters<typeof blocks>[4] = {}) =>
  blocks('propose', state, on, {}, change);

/** Seats and the fewest votes that carry, worked out by hand. */
const TWO_THIRDS = { 3: 2, 4: 3, 9: 6, 10: 7, 11: 8, 30: 20 };
const MORE_THAN_HALF = { 3: 2, 4: 3, 8: 5, 9: 5, 10: 6, 11: 6 };

const vote =
  (name: string, path: 'A' | 'D' | 'E', votes: Readonly<Record<string, number>>): Boundary =>
  (on) =>
    Object.entries(votes).flatMap(([seats, needed]) => {
      const convened = Number(seats);
      const tried = (yes: number) =>
        blocks(
          name,
          upTo(name, { path, meetingOn: on }),
          addDays(on, 20),
          {
            ...{ convened, present: convened, yes, no: convened - yes, passed: true },
          },
          { path, rules: lawOn(on).value },
        );
      return sides(
        'result-against-the-count',
        [`${needed}/${seats}`, tried(needed)],
        [`${needed - 1}/${seats}`, tried(needed - 1)],
      );
    });

const introduced = (on: Day, letters: number, withResolution: boolean) => {
  const ready = readyOn(on);
  const [resolution] = ready.introductions.filter(({ kind }) => kind === 'youth-union');
  const [letter] = ready.introductions.filter(({ kind }) => kind === 'member');
  const introductions = [
    ...(withResolution && resolution ? [resolution] : []),
    ...(letter ? Array.from({ length: letters }, (_, n) => ({ ...letter, memberId: n + 1 })) : []),
  ];
  return proposed(on, { ...ready, introductions }, { candidate: { isYouthUnionMember: withResolution } });
};

const former = (on: Day) => ({
  ...{ leftOn: addMonths(on, -240), reason: 'struck-off', recordClearedOn: null as Day | null },
  ...{ readmittedBefore: 0, firstDecidedOn: null },
});
const asksAgain = (on: Day, change: Partial<ReturnType<typeof former>>) =>
  proposed(on, { ...readyOn(on), kind: 'readmission', former: { ...former(on), ...change } });

const paper =
  (key: RuleKey, field: 'certifiedOn' | 'dossierOn', code: BlockerCode): Boundary =>
  (on) => {
    const issued = addMonths(on, -number(key, on));
    const held = (day: Day) => proposed(on, { ...readyOn(on), [field]: day });
    return sides(
      code,
      [`từ ${issued}`, held(issued)],
      [`từ ${addDays(issued, -1)}`, held(addDays(issued, -1))],
    );
  };

const youth =
  (key: 'youthAgeMaxYears' | 'youthAgeMaxYearsCadre', local: number, isUnionCadre: boolean): Boundary =>
  (on) => {
    const years = localOr(key, on, local);
    const rules = { ...lawOn(on).value, [key]: years };
    const born = addMonths(on, -(years + 1) * 12);
    const at = (bornOn: Day) =>
      blocks(
        'introduce',
        upTo('introduce', { meetingOn: on }),
        on,
        { kind: 'youth-union', isUnionCadre },
        { rules, candidate: { bornOn } },
      );
    return sides(
      'past-youth-age',
      [`sinh ${addDays(born, 1)}`, at(addDays(born, 1))],
      [`sinh ${born}`, at(born)],
    );
  };

/** Both sides of every number that something is judged by. */
export const BOUNDARIES: Partial<Record<RuleKey, Boundary>> = {
  ageMinMonths: (on) => {
    const born = addMonths(on, -number('ageMinMonths', on));
    const at = (bornOn: Day) => proposed(on, readyOn(on), { candidate: { bornOn } });
    return sides('under-age', [`sinh ${born}`, at(born)], [`sinh ${addDays(born, 1)}`, at(addDays(born, 1))]);
  },
  ageMaxMonths: (on) => {
    const born = addMonths(on, -(number('ageMaxMonths', on) + 1));
    const at = (bornOn: Day) =>
      blocks(
        'decide',
        upTo('decide', { meetingOn: on }),
        addDays(on, 20),
        {},
        { candidate: { bornOn }, rules: lawOn(on).value },
      );
    return sides(
      'over-age-without-consent',
      [`sinh ${addDays(born, 1)}`, at(addDays(born, 1))],
      [`sinh ${born}`, at(born)],
    );
  },
  introducerCount: (on) => {
    const n = number('introducerCount', on);
    return sides(
      'too-few-introducers',
      [`${n}`, introduced(on, n, false)],
      [`${n - 1}`, introduced(on, n - 1, false)],
    );
  },
  introducerCountWithUnionResolution: (on) => {
    const n = number('introducerCountWithUnionResolution', on);
    return sides(
      'too-few-introducers',
      [`${n}`, introduced(on, n, true)],
      [`${n - 1}`, introduced(on, n - 1, true)],
    );
  },
  introducerCoMonths: (on) => {
    const since = addMonths(on, -number('introducerCoMonths', on));
    const letter = (togetherSince: Day) =>
      blocks('introduce', upTo('introduce', { meetingOn: on }), on, { togetherSince });
    const atMeeting = (togetherSince: Day) => {
      const ready = readyOn(on);
      return proposed(on, {
        ...ready,
        introductions: ready.introductions.map((one) => ({ ...one, togetherSince })),
      });
    };
    return [letter, atMeeting].flatMap((at) =>
      sides(
        'introducer-together-too-short',
        [`từ ${since}`, at(since)],
        [`từ ${addDays(since, 1)}`, at(addDays(since, 1))],
      ),
    );
  },
  awarenessCertificateValidMonths: paper(
    'awarenessCertificateValidMonths',
    'certifiedOn',
    'certificate-expired',
  ),
  dossierPaperValidMonths: (on) => {
    const last = addMonths(on, -number('dossierPaperValidMonths', on));
    const anew = (dossierOn: Day) => blocks('open-dossier', { ...readyOn(on), dossierOn }, on);
    return [
      ...paper('dossierPaperValidMonths', 'dossierOn', 'dossier-expired')(on),
      // Opened anew only when it has expired: the day that still holds is the one outside.
      ...sides(
        'dossier-still-valid',
        [`từ ${addDays(last, -1)}`, anew(addDays(last, -1))],
        [`từ ${last}`, anew(last)],
      ),
    ];
  },
  verificationReplyWorkingDaysDomestic: reply(false),
  verificationReplyWorkingDaysAbroad: reply(true),
  branchVote: vote('propose', 'A', TWO_THIRDS),
  baseCommitteeVote: vote('resolve-in-base', 'A', TWO_THIRDS),
  authorisedBaseCommitteeVote: vote('decide', 'D', TWO_THIRDS),
  standingBoardVote: vote('decide', 'A', MORE_THAN_HALF),
  provincialGroupVote: vote('decide', 'E', MORE_THAN_HALF),
  maxVoteRounds: (on) => {
    const max = number('maxVoteRounds', on);
    const after = (rounds: number) => {
      const ready = upTo('propose', { matter: 'recognition', meetingOn: addMonths(on, -14) });
      const recognition = { ...ready.matters.recognition, failedRounds: rounds };
      return blocks('propose', { ...ready, matters: { ...ready.matters, recognition } }, on, {
        matter: 'recognition',
      });
    };
    return sides('rounds-used-up', [`lần ${max}`, after(max - 1)], [`lần ${max + 1}`, after(max)]);
  },
  branchSendWorkingDays: clock('send-up'),
  baseCommitteeWorkingDays: clock('base-resolution', 25),
  decisionWorkingDays: clock('decision'),
  decisionExtensionWorkingDays: extension('decision'),
  decisionExtensionTimes: (on) => {
    const times = number('decisionExtensionTimes', on);
    const after = (extensions: number) => {
      const sent = upTo('decide', { meetingOn: on });
      const admission = { ...sent.matters.admission, extensions };
      return blocks('extend', { ...sent, matters: { ...sent.matters, admission } }, addDays(on, 20));
    };
    return sides('extended-already', [`lần ${times}`, after(times - 1)], [`lần ${times + 1}`, after(times)]);
  },
  ceremonyWorkingDays: (on) => {
    const received = { ...upTo('hold-ceremony', { meetingOn: addDays(on, -30) }) };
    const { decision } = received.matters.admission;
    const { ceremonyCountsFrom, ceremonyWorkingDays } = lawOn(decision?.on as Day).value;
    const from =
      ceremonyCountsFrom === 'decision-issued' ? (decision?.on as Day) : (received.receivedOn as Day);
    const { dueOn } = dueAfter(shippedCalendar, from, ceremonyWorkingDays);
    const at = (day: Day) =>
      blocks(
        'hold-ceremony',
        received,
        day,
        {},
        { dueOn: (start, days) => dueAfter(shippedCalendar, start, days).dueOn },
      );
    return sides(
      'ceremony-late-without-consent',
      [`lễ ${dueOn}`, at(dueOn)],
      [`lễ ${addDays(dueOn, 1)}`, at(addDays(dueOn, 1))],
    );
  },
  memberCvWorkingDays: clock('member-papers'),
  probationMonths: (on) => {
    const ready = upTo('propose', { matter: 'recognition', meetingOn: addMonths(on, -14) });
    const over = addMonths(ready.ceremonyOn as Day, number('probationMonths', on));
    const review = (day: Day) => blocks('propose', ready, day, { matter: 'recognition' });
    const written = (day: Day) => blocks('submit-probation-paper', ready, day, { paper: 'self-review' });
    return [
      ...sides(
        'probation-not-over',
        [`họp ${over}`, review(over)],
        [`họp ${addDays(over, -1)}`, review(addDays(over, -1))],
      ),
      ...sides(
        'written-before-probation-ended',
        [`viết ${addDays(over, 1)}`, written(addDays(over, 1))],
        [`viết ${over}`, written(over)],
      ),
    ];
  },
  probationReviewWorkingDays: clock('recognition-review'),
  recognitionDecisionWorkingDays: clock('recognition-decision'),
  recognitionExtensionWorkingDays: extension('recognition-decision'),
  readmissionMinMonths: (on) => {
    const left = addMonths(on, -number('readmissionMinMonths', on));
    const at = (leftOn: Day) => asksAgain(on, { leftOn });
    return sides(
      'readmission-too-early',
      [`rời ${left}`, at(left)],
      [`rời ${addDays(left, 1)}`, at(addDays(left, 1))],
    );
  },
  readmissionMinMonthsAfterRecordCleared: (on) => {
    const cleared = addMonths(on, -number('readmissionMinMonthsAfterRecordCleared', on));
    const at = (recordClearedOn: Day) => asksAgain(on, { recordClearedOn });
    return sides(
      'readmission-too-early-after-conviction',
      [`xóa án ${cleared}`, at(cleared)],
      [`xóa án ${addDays(cleared, 1)}`, at(addDays(cleared, 1))],
    );
  },
  readmissionMaxTimes: (on) => {
    const times = number('readmissionMaxTimes', on);
    const after = (readmittedBefore: number) => asksAgain(on, { readmittedBefore });
    return sides(
      'readmission-only-once',
      [`lần ${times}`, after(times - 1)],
      [`lần ${times + 1}`, after(times)],
    );
  },
  handoverForwardWorkingDays: clock('handover-forward'),
  handoverReceiveDecisionWorkingDays: clock('handover-decision'),
  handoverDecisionAfterMoveWorkingDays: (on) => {
    const decided = upTo('receive-decision', { meetingOn: on });
    const decidedOn = decided.matters.admission.decision?.on as Day;
    const length = number('handoverDecisionAfterMoveWorkingDays', on);
    const holds = (movedOn: Day) =>
      moveStageOf(decided, {
        sameCommittee: false,
        decisionDueOn: dueAfter(shippedCalendar, movedOn, length).dueOn,
      }) === 'c2';
    const days = Array.from({ length: 90 }, (_, n) => addDays(decidedOn, -n));
    const first = days.findLast((movedOn) => workingDaysTo(movedOn, decidedOn) === length) as Day;
    return [
      {
        inside: [`chuyển ${first}`, holds(first)],
        outside: [`chuyển ${addDays(first, -1)}`, holds(addDays(first, -1))],
      },
    ];
  },
  youthAgeMaxYears: youth('youthAgeMaxYears', 30, false),
  youthAgeMaxYearsCadre: youth('youthAgeMaxYearsCadre', 35, true),
};
