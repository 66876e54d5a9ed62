import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { INTRODUCTION_STATES, stateOf } from './model.ts';
import { answerBlockers, mayAttach, mayWithdraw, proposalBlockers } from './rules.ts';

const today = day('2026-11-21');
const proposed = {
  on: today,
  today,
  hasBirth: true,
  ofRole: 'youth-union',
  isIntroducer: true,
  introducer: undefined,
};

test('an organisation introduces for itself, today or before', () => {
  expect(proposalBlockers(proposed)).toEqual([]);
  expect(proposalBlockers({ ...proposed, introducer: 'youth-union' })).toEqual([]);
  expect(proposalBlockers({ ...proposed, introducer: 'trade-union' })).toEqual([
    'introducer-speaks-for-another',
  ]);
  expect(proposalBlockers({ ...proposed, on: day('2026-11-22') })).toEqual(['introduction-in-the-future']);
  expect(proposalBlockers({ ...proposed, hasBirth: false })).toEqual(['introduction-needs-a-birth']);
});

test('a role of no organisation introduces for none; a branch names the organisation of the paper', () => {
  const nobody = { ...proposed, ofRole: null };
  expect(proposalBlockers(nobody)).toEqual(['role-names-no-organisation']);
  expect(proposalBlockers({ ...nobody, introducer: 'youth-union' })).toEqual(['role-names-no-organisation']);
  const branch = { ...nobody, isIntroducer: false };
  expect(proposalBlockers(branch)).toEqual(['introduction-needs-its-introducer']);
  expect(proposalBlockers({ ...branch, introducer: 'youth-union' })).toEqual([]);
});

test('only what waits is answered, from its own day to today', () => {
  const answered = { state: 'waiting' as const, introducedOn: day('2026-11-20'), on: today, today };
  expect(answerBlockers(answered)).toEqual([]);
  expect(answerBlockers({ ...answered, on: day('2026-11-20') })).toEqual([]);
  expect(answerBlockers({ ...answered, on: day('2026-11-19') })).toEqual([
    'introduction-is-answered-after-its-day',
  ]);
  expect(answerBlockers({ ...answered, on: day('2026-11-22') })).toEqual(['act-in-the-future']);
  for (const state of INTRODUCTION_STATES.filter((one) => one !== 'waiting'))
    expect(answerBlockers({ ...answered, state })).toEqual(['introduction-has-ended']);
});

test('each state says what may still be done', () => {
  const none = { acceptedOn: null, returnedOn: null, withdrawnOn: null };
  const states = [
    none,
    { ...none, acceptedOn: today },
    { ...none, returnedOn: today },
    { ...none, withdrawnOn: today },
  ].map(stateOf);
  expect(states).toEqual([...INTRODUCTION_STATES]);
  expect(states.map(mayWithdraw)).toEqual([true, false, true, false]);
  expect(states.map(mayAttach)).toEqual([true, true, false, false]);
});
