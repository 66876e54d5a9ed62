import { expect, test } from 'vitest';
import { following, UNDER, upTo } from '#features/admissions/testing/cases.ts';
import { factsOn } from '#features/admissions/testing/facts.ts';
import { addDays } from '#kernel/day.ts';
import { questionsOf } from './rules.ts';

const on = addDays(UNDER['294'], -50);
const scope = factsOn(on).rules.verificationPersons;
const state = upTo('ask-verification');
const asked = (from = state, persons = scope) =>
  questionsOf(from, persons).map(({ kind, relation, number }) => (relation ? `${relation} ${number}` : kind));
const opinions = ['residence-opinion', 'organisation-opinion'];

test('each relative that the CV declares is to be asked about, and both opinions', () => {
  expect(asked()).toEqual(['self 1', 'natural-father 1', ...opinions]);
});

test('before the dossier is open no opinion is asked for', () => {
  expect(asked({ ...state, dossierOn: null })).toEqual(['self 1', 'natural-father 1']);
});

test('a relative outside the scope of the rule is not asked about', () => {
  expect(asked(state, ['self'])).toEqual(['self 1', ...opinions]);
});

test('two children are two questions', () => {
  const children = ['natural-child-with-capacity', 'natural-child-with-capacity'] as const;
  expect(asked({ ...state, relatives: children })).toEqual([
    'natural-child-with-capacity 1',
    'natural-child-with-capacity 2',
    ...opinions,
  ]);
});

test('who was asked is waited for; only an answer that is not right is asked again', () => {
  const sent = following('ask-verification', state, on, { relation: 'self' });
  expect(asked(sent)).toEqual(['natural-father 1', ...opinions]);
  const answered = (answer: string) =>
    following('answer-verification', sent, on, { relation: 'self', answer });
  expect(asked(answered('right'))).toEqual(['natural-father 1', ...opinions]);
  expect(questionsOf(answered('not-enough'), scope)[0]).toMatchObject({
    relation: 'self',
    formerAnswer: 'not-enough',
  });
});

test('a waiver asks nothing of those it covers', () => {
  const known = following('waive-verification', state, on, {
    waiver: 'all-known-same-commune-since-grandparents',
  });
  expect(asked(known)).toEqual(opinions);
});

test('a certified CV asks nothing more', () => {
  expect(asked({ ...state, verifiedOn: on })).toEqual(opinions);
});
