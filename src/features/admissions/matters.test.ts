import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#kernel/day.ts';
import { withMatter } from './state.ts';
import { blocks, following, readyOn, UNDER, upTo } from './testing/cases.ts';

const meetingOn = UNDER['294'];
const later = (days: number) => addDays(meetingOn, days);
const FAILED = { yes: 5, no: 4, passed: false };

describe('the vote of the branch', () => {
  const ready = readyOn(meetingOn);

  test('R-ADM-704 two thirds of the convened, exactly, carry it', () => {
    expect(blocks('propose', ready, meetingOn, { yes: 6, no: 3, passed: true })).toEqual([]);
    expect(blocks('propose', ready, meetingOn, { yes: 5, no: 4, passed: true })).toEqual([
      'result-against-the-count',
    ]);
    expect(blocks('propose', ready, meetingOn, FAILED)).toEqual([]);
    expect(blocks('propose', ready, meetingOn, { yes: 6, no: 3, passed: false })).toEqual([
      'result-against-the-count',
    ]);
  });

  test('R-ADM-703 a carried question is not voted on again, unless the dossier came back', () => {
    const proposed = following('propose', ready, meetingOn);
    expect(blocks('propose', proposed, later(3))).toEqual(['act-not-offered-in-status']);
    const returned = following('return', following('send-up', proposed, later(2)), later(4));
    expect(blocks('propose', returned, later(9))).toEqual([]);
    const recognised = upTo('send-up', { matter: 'recognition', meetingOn });
    const on = addMonths(meetingOn, 16);
    expect(blocks('propose', recognised, on, { matter: 'recognition' })).toEqual(['voted-already']);
  });

  test('R-ADM-702 a failed vote is reported in full before the next', () => {
    const failed = following('propose', ready, meetingOn, FAILED);
    expect(failed.matters.admission).toMatchObject({ failedRounds: 1, branch: { passed: false } });
    expect(blocks('propose', failed, later(30))).toEqual(['failed-vote-not-reported']);
    const reported = following('report-failed-vote', failed, later(5));
    expect(blocks('propose', reported, later(30))).toEqual([]);
    expect(blocks('report-failed-vote', reported, later(6))).toEqual(['done-already']);
    expect(blocks('report-failed-vote', ready, later(6))).toEqual(['not-proposed-by-branch']);
  });

  const failing = (matter: 'admission' | 'recognition' | 'removal', rounds: number) => {
    let state = matter === 'admission' ? ready : upTo('propose', { matter: 'recognition', meetingOn });
    const from = matter === 'admission' ? meetingOn : addMonths(meetingOn, 15);
    for (let round = 0; round < rounds; round += 1) {
      state = following('propose', state, addDays(from, round * 20), { matter, ...FAILED });
      state = following('report-failed-vote', state, addDays(from, round * 20 + 2), { matter });
    }
    return { state, on: addDays(from, rounds * 20) };
  };

  test('R-ADM-701 recognition and removal have three rounds, admission as many as it takes', () => {
    for (const matter of ['recognition', 'removal'] as const) {
      const two = failing(matter, 2);
      expect(blocks('propose', two.state, two.on, { matter })).toEqual([]);
      const three = failing(matter, 3);
      expect(blocks('propose', three.state, three.on, { matter })).toEqual(['rounds-used-up']);
    }
    const four = failing('admission', 4);
    expect(blocks('propose', four.state, four.on)).toEqual([]);
  });

  test('R-ADM-701 after the third round the competent committee decides on the full result', () => {
    const two = failing('recognition', 2);
    expect(blocks('decide', two.state, two.on, { matter: 'recognition' })).toContain(
      'not-proposed-by-branch',
    );
    const three = failing('recognition', 3);
    expect(blocks('decide', three.state, three.on, { matter: 'recognition' })).toEqual([]);
    expect(following('decide', three.state, three.on, { matter: 'removal' }).aside?.status).toBe(
      'struck-off',
    );
  });
});

describe('from the branch to the decision', () => {
  const proposed = upTo('send-up', { meetingOn });

  test('R-ADM-751 nothing goes up that the branch has not carried', () => {
    const failed = withMatter(upTo('propose', { matter: 'recognition', meetingOn }), 'recognition', {});
    const matter = { matter: 'recognition' };
    const on = addMonths(meetingOn, 16);
    expect(blocks('send-up', failed, on, matter)).toEqual(['not-proposed-by-branch']);
    expect(blocks('resolve-in-base', failed, on, matter)).toEqual(['not-proposed-by-branch', 'not-sent-up']);
    expect(blocks('extend', failed, on, matter)).toEqual(['not-proposed-by-branch']);
  });

  test('R-ADM-752 nobody above deals with what was not sent up', () => {
    for (const name of ['resolve-in-base', 'appraise', 'decide', 'return'])
      expect(blocks(name, proposed, later(3))).toContain('not-sent-up');
    expect(blocks('appraise-in-section', proposed, later(3), {}, { hasSection: true })).toEqual([
      'not-sent-up',
    ]);
    expect(blocks('send-up', proposed, later(2))).toEqual([]);
    expect(blocks('send-up', following('send-up', proposed, later(2)), later(3))).toEqual(['done-already']);
  });

  test('R-ADM-753 R-ADM-754 a section reports where there is one, on admission and on recognition', () => {
    const base = upTo('resolve-in-base', { meetingOn });
    expect(blocks('appraise-in-section', base, later(4))).toEqual(['no-section-here']);
    for (const [path, name] of [
      ['A', 'resolve-in-base'],
      ['A', 'appraise'],
      ['D', 'decide'],
    ] as const) {
      const state = upTo(name, { path, meetingOn });
      expect(blocks(name, state, later(15), {}, { path, hasSection: true })).toEqual([
        'section-report-missing',
      ]);
      const reported = following('appraise-in-section', state, later(4));
      expect(blocks(name, reported, later(15), {}, { path, hasSection: true })).toEqual([]);
    }
    const recognised = upTo('resolve-in-base', { matter: 'recognition', meetingOn });
    const on = addMonths(meetingOn, 16);
    expect(
      blocks('resolve-in-base', recognised, on, { matter: 'recognition' }, { hasSection: true }),
    ).toEqual(['section-report-missing']);
    expect(
      blocks(
        'resolve-in-base',
        upTo('resolve-in-base', { path: 'E', meetingOn }),
        later(8),
        {},
        { path: 'E', hasSection: true },
      ),
    ).toEqual([]);
  });

  test('R-ADM-755 R-ADM-756 the base committee resolves on paths A and E and on no other', () => {
    for (const path of ['A', 'E'] as const) {
      const state = upTo('resolve-in-base', { path, meetingOn });
      expect(blocks('resolve-in-base', state, later(8), {}, { path })).toEqual([]);
      expect(blocks('appraise', state, later(9), {}, { path })).toEqual(['base-resolution-missing']);
      expect(blocks('decide', state, later(9), {}, { path })).toEqual([
        'base-resolution-missing',
        'not-appraised',
      ]);
    }
    for (const path of ['B', 'C', 'D', 'G'] as const) {
      const state = upTo(path === 'D' ? 'decide' : 'appraise', { path, meetingOn });
      expect(blocks('resolve-in-base', state, later(8), {}, { path })).toEqual([
        'no-base-resolution-on-this-path',
      ]);
    }
  });

  test('R-ADM-755 a base committee that did not reach two thirds may vote again, one that did may not', () => {
    const state = upTo('resolve-in-base', { meetingOn });
    const failed = following('resolve-in-base', state, later(8), FAILED);
    expect(blocks('appraise', failed, later(9))).toEqual(['base-resolution-missing']);
    expect(blocks('resolve-in-base', failed, later(12))).toEqual([]);
    expect(blocks('resolve-in-base', upTo('appraise', { meetingOn }), later(12))).toEqual(['voted-already']);
  });

  test('R-ADM-757 R-ADM-758 the organisation board appraises, except where the base committee decides itself', () => {
    const state = upTo('appraise', { meetingOn });
    expect(blocks('decide', state, later(20))).toEqual(['not-appraised']);
    const own = upTo('decide', { path: 'D', meetingOn });
    expect(blocks('appraise', own, later(12), {}, { path: 'D' })).toEqual(['no-appraisal-on-this-path']);
    expect(blocks('decide', own, later(12), {}, { path: 'D' })).toEqual([]);
  });

  test('a returned dossier is completed, goes up again, and is appraised again', () => {
    const returned = following('return', upTo('decide', { meetingOn }), later(15));
    for (const name of ['appraise', 'decide', 'resolve-in-base'])
      expect(blocks(name, returned, later(16))).toEqual(['act-not-offered-in-status']);
    for (const name of ['record-opinion', 'introduce', 'send-up', 'propose', 'extend'])
      expect(blocks(name, returned, later(16))).toEqual([]);
    const again = following('send-up', returned, later(18));
    expect(again.matters.admission).toMatchObject({ sentUpOn: later(2), base: { passed: true } });
    expect(blocks('decide', again, later(20))).toEqual(['not-appraised']);
    expect(blocks('decide', following('appraise', again, later(19)), later(20))).toEqual([]);
  });

  test('a returned case that rests comes back as returned', () => {
    const returned = following('return', upTo('decide', { meetingOn }), later(15));
    const resumed = following('resume', following('pause', returned, later(16)), later(20));
    expect(blocks('send-up', resumed, later(21))).toEqual([]);
    expect(blocks('decide', resumed, later(21))).toEqual(['act-not-offered-in-status']);
  });

  test('R-ADM-759 the clock is extended once for each decision', () => {
    const extended = following('extend', upTo('decide', { meetingOn }), later(30));
    expect(blocks('extend', extended, later(40))).toEqual(['extended-already']);
    const recognition = upTo('decide', { matter: 'recognition', meetingOn });
    const both = withMatter(recognition, 'admission', { extensions: 1 });
    expect(blocks('extend', both, addMonths(meetingOn, 16), { matter: 'recognition' })).toEqual([]);
  });

  test('R-ADM-761 what is decided is not dealt with again', () => {
    const refused = following(
      'decide',
      upTo('decide', { matter: 'recognition', meetingOn }),
      addMonths(meetingOn, 16),
      {
        matter: 'recognition',
        ...FAILED,
        yes: 4,
      },
    );
    const on = addMonths(meetingOn, 17);
    for (const name of ['send-up', 'appraise', 'decide', 'extend', 'return'])
      expect(blocks(name, refused, on, { matter: 'recognition' })).toEqual(['matter-decided-already']);
    expect(blocks('propose', refused, on, { matter: 'removal' })).toEqual([]);
    expect(blocks('propose', refused, on, { matter: 'recognition' })).toEqual([]);
  });

  test('R-ADM-101 admission is no question after the ceremony, recognition and removal are none before it', () => {
    const member = upTo('propose', { matter: 'recognition', meetingOn });
    const on = addMonths(meetingOn, 16);
    for (const name of ['propose', 'send-up', 'appraise', 'decide', 'return', 'extend'])
      expect(blocks(name, member, on, { matter: 'admission' })).toEqual(['act-not-offered-in-status']);
    for (const matter of ['recognition', 'removal'])
      expect(blocks('decide', upTo('decide', { meetingOn }), later(20), { matter })).toEqual([
        'act-not-offered-in-status',
      ]);
  });
});

describe('the way of a removal', () => {
  test('branch, base committee and the deciding body, as for admission', () => {
    const matter = { matter: 'removal' };
    const on = addMonths(meetingOn, 10);
    let state = upTo('propose', { matter: 'recognition', meetingOn });
    for (const name of ['propose', 'send-up', 'resolve-in-base', 'appraise', 'decide']) {
      expect({ name, blockers: blocks(name, state, on, matter) }).toEqual({ name, blockers: [] });
      state = following(name, state, on, matter);
    }
    expect(state.aside).toEqual({ status: 'struck-off', since: on, reason: null });
    expect(blocks('die', state, on)).toEqual(['act-not-offered-in-status']);
  });
});

describe('R-ADM-705 a probationary member is recognised or removed, never both at once', () => {
  const member = upTo('propose', { matter: 'recognition', meetingOn });
  const on = addMonths(meetingOn, 16);
  const [recognition, removal] = [{ matter: 'recognition' }, { matter: 'removal' }];

  test('what the branch proposed bars the other question until it is decided or returned', () => {
    for (const [one, other] of [
      [recognition, removal],
      [removal, recognition],
    ] as const) {
      expect(blocks('propose', member, on, other)).toEqual([]);
      const proposed = following('propose', member, on, one);
      expect(blocks('propose', proposed, on, other)).toContain('other-matter-underway');
      const returned = following('return', following('send-up', proposed, on, one), on, one);
      expect(blocks('propose', returned, on, other)).toEqual([]);
      const refused = following('decide', proposed, on, { ...one, ...FAILED });
      expect(blocks('propose', refused, on, other)).not.toContain('other-matter-underway');
    }
  });

  test('a failed vote of the branch bars nothing', () => {
    const failed = following('propose', member, on, { ...recognition, ...FAILED });
    expect(blocks('propose', failed, on, removal)).toEqual([]);
  });

  test('a question left to the committee after three rounds is not decided while the other is underway', () => {
    const rounds = withMatter(member, 'recognition', { failedRounds: 3, failureReportedOn: on });
    expect(blocks('decide', rounds, on, recognition)).toEqual([]);
    expect(blocks('decide', following('propose', rounds, on, removal), on, recognition)).toEqual([
      'other-matter-underway',
    ]);
  });
});

describe('a wrong decision', () => {
  const decided = upTo('receive-decision', { meetingOn });
  const member = upTo('propose', { matter: 'recognition', meetingOn });
  const on = addMonths(meetingOn, 8);

  test('R-ADM-760 only a decision that stands is annulled', () => {
    expect(blocks('annul', decided, later(40))).toEqual([]);
    expect(blocks('annul', member, on, { matter: 'recognition' })).toEqual(['decision-not-accepted']);
  });

  test('against the standard: the person is struck off and the trace stays', () => {
    const struck = following('annul', member, on, { ground: 'standard' });
    expect(struck).toMatchObject({
      aside: { status: 'annulled', since: on },
      annulled: [{ decidedOn: later(20), ceremonyOn: later(60), on, ground: 'standard' }],
    });
  });

  test('against the procedure: it is done anew on the papers that stand, or on new ones where they expired', () => {
    const anew = following('annul', member, on);
    expect(anew).toMatchObject({ ceremonyOn: null, selfReviewOn: null, receivedOn: null, aside: null });
    expect(anew.annulled).toHaveLength(1);
    expect(blocks('propose', anew, on)).toEqual([]);
    const late = addMonths(meetingOn, 14);
    expect(blocks('propose', following('annul', member, late), late)).toEqual(['dossier-expired']);
  });

  test('a consent to a late ceremony falls with the ceremony', () => {
    const consented = following('consent', decided, later(40), { matter: 'late-ceremony' });
    expect(following('annul', consented, later(41)).consents).toEqual([]);
  });
});
