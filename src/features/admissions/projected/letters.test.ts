import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { CaseEvent } from '../history.ts';
import { lettersOf } from './letters.ts';

let id = 0;
const event = (act: string, on: string, more: Partial<CaseEvent> = {}): CaseEvent => {
  id += 1;
  return {
    id,
    act,
    on: day(on),
    details: { relation: 'self' },
    recordedAt: id,
    supersedes: null,
    isVoid: false,
    ...more,
  };
};
const answered = (events: CaseEvent[]) =>
  [...lettersOf(events)].map(([root, { answer }]) => [root, answer?.id ?? null]);

const first = event('ask-verification', '2026-01-05');
const reply = event('answer-verification', '2026-02-05');
const second = event('ask-verification', '2026-02-10');

test('an answer belongs to the last letter before it about the same relative', () => {
  const father = { details: { relation: 'natural-father' } };
  const other = event('answer-verification', '2026-02-06', father);
  expect(answered([first, reply, other, second])).toEqual([
    [first.id, reply.id],
    [second.id, null],
  ]);
});

test('a corrected letter keeps the key of its first record; a void one is gone', () => {
  const corrected = event('ask-verification', '2026-01-06', { supersedes: first.id });
  expect(answered([first, reply, corrected])).toEqual([[first.id, reply.id]]);
  expect(lettersOf([first, reply, corrected]).get(first.id)?.asked).toBe(corrected);
  const gone = event('ask-verification', '2026-01-06', { supersedes: corrected.id, isVoid: true });
  expect(answered([first, corrected, gone])).toEqual([]);
});

test('a void answer leaves its letter unanswered', () => {
  const gone = event('answer-verification', '2026-02-05', { supersedes: reply.id, isVoid: true });
  expect(answered([first, reply, gone])).toEqual([[first.id, null]]);
});

test('an opinion answers itself', () => {
  const opinion = event('record-opinion', '2026-02-05', { details: { side: 'residence-committee' } });
  expect(answered([opinion])).toEqual([[opinion.id, opinion.id]]);
});
