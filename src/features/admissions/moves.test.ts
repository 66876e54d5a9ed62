import { describe, expect, test } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { beginsAnew, moveStageOf } from './moves.ts';
import type { CaseState, Move } from './state.ts';
import { blocks, following, UNDER, upTo } from './testing/cases.ts';

const meetingOn = UNDER['294'];
const on = addDays(meetingOn, 40);
const stage = (state: CaseState, sameCommittee = false, decisionDueOn = on) =>
  moveStageOf(state, { sameCommittee, decisionDueOn });
const sent = (state: CaseState, of: Move['stage']) => following('send-away', state, on, { stage: of });

describe('the stage of a move', () => {
  test('follows how far the case is', () => {
    expect(stage(upTo('propose', { meetingOn }))).toBe('a');
    expect(stage(upTo('send-up', { meetingOn }))).toBe('b1');
    expect(stage(upTo('resolve-in-base', { meetingOn }))).toBe('b2');
    expect(stage(upTo('certify-new-member', { meetingOn }))).toBe('probation');
  });

  test('after a failed vote is the first still', () => {
    expect(stage(following('propose', upTo('propose', { meetingOn }), on, { passed: false }))).toBe('a');
  });

  test('after the decision: the same committee, or the last day on which the decision still holds', () => {
    const decided = upTo('receive-decision', { meetingOn });
    const decidedOn = decided.matters.admission.decision?.on as typeof on;
    expect(stage(decided, true, day('2020-01-01'))).toBe('c1');
    expect(stage(decided, false, decidedOn)).toBe('c2');
    expect(stage(decided, false, addDays(decidedOn, -1))).toBe('c3');
  });

  test('a returned dossier lies with the branch again', () => {
    const returned = following('return', upTo('decide', { meetingOn }), on);
    expect(stage(returned)).toBe('b1');
  });

  test('only the first and the last begin with a resolution of the new branch', () => {
    const all = ['a', 'b1', 'b2', 'c1', 'c2', 'c3', 'probation'] as const;
    expect(all.filter(beginsAnew)).toEqual(['a', 'c3']);
  });
});

describe('on the way', () => {
  test('R-ADM-104 nobody goes on with a dossier that travels', () => {
    const travelling = sent(upTo('decide', { meetingOn }), 'b2');
    for (const name of ['decide', 'appraise', 'resolve-in-base', 'return'])
      expect(blocks(name, travelling, on)).toContain('dossier-moves-first');
    expect(blocks('propose', sent(upTo('propose', { meetingOn }), 'a'), on)).toEqual(['dossier-moves-first']);
    expect(blocks('receive-decision', sent(upTo('receive-decision', { meetingOn }), 'c2'), on)).toEqual([
      'dossier-moves-first',
    ]);
    const received = sent(upTo('hold-ceremony', { meetingOn }), 'c1');
    expect(blocks('hold-ceremony', received, on)).toEqual(['dossier-moves-first']);
    expect(blocks('hold-ceremony', following('accept', received, on), on)).toEqual([]);
  });

  test('R-ADM-901 R-ADM-902 one move at a time, received once and accepted once', () => {
    const state = upTo('propose', { meetingOn });
    const away = sent(state, 'a');
    expect(blocks('receive-dossier', state, on)).toEqual(['no-move-open']);
    expect(blocks('accept', state, on)).toEqual(['no-move-open']);
    expect(blocks('send-away', away, on)).toEqual(['move-open-already']);
    const received = following('receive-dossier', away, on);
    expect(blocks('receive-dossier', received, on)).toEqual(['done-already']);
    const accepted = following('accept', received, on);
    expect(blocks('accept', accepted, on)).toEqual(['no-move-open']);
    expect(blocks('send-away', accepted, on)).toEqual([]);
  });

  test('R-ADM-903 a decision made too late after the move is annulled and the case considered anew', () => {
    const away = sent(upTo('hold-ceremony', { meetingOn }), 'c3');
    expect(blocks('hold-ceremony', away, on)).toEqual(['must-be-annulled-after-the-move']);
    expect(blocks('accept', away, on)).toEqual(['must-be-annulled-after-the-move']);
    expect(blocks('accept', away, on, { annulmentNumber: '60-QĐ' })).toEqual([]);
    const anew = following('accept', away, on, { annulmentNumber: '60-QĐ' });
    expect(anew).toMatchObject({ receivedOn: null, annulled: [{ ground: 'procedure', ceremonyOn: null }] });
    expect(blocks('propose', anew, on)).toEqual([]);
  });

  test('a decision in time goes along with the person', () => {
    const moved = following('accept', sent(upTo('receive-decision', { meetingOn }), 'c2'), on);
    expect(moved.matters.admission.decision?.isAccepted).toBe(true);
    expect(blocks('receive-decision', moved, on)).toEqual([]);
  });
});
