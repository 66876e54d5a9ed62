import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#kernel/day.ts';
import { judged } from '../history.ts';
import type { CaseState } from '../state.ts';
import { factsWith, upTo } from '../testing/cases.ts';
import { lawOn } from '../testing/facts.ts';
import { eventsOf, lifeOn, startOn } from '../testing/life.ts';
import { CHECKS, lint } from './linter.ts';

const from = day('2025-07-07');
const whole = upTo('announce-recognition', { meetingOn: addDays(from, 90) });
const ofDay = { lawOf: ({ on }: { on: Day }) => ({ rules: lawOn(on), path: 'A' as const }) };
const found = (state: CaseState) => lint(state, [], ofDay).map(({ code, rule }) => `${rule} ${code}`);
const admission = (change: Partial<CaseState['matters']['admission']>): CaseState => ({
  ...whole,
  matters: { ...whole.matters, admission: { ...whole.matters.admission, ...change } },
});
const { branch, decision } = whole.matters.admission;
const early = addDays(from, -1);

test('a dossier without a fault has no finding', () => {
  expect(found(whole)).toEqual([]);
});

test('an event that was blocked is a finding with its place, its clause and who can cure it', () => {
  const life = lifeOn('A', from).filter(
    ({ act, details }) => act !== 'introduce' || details.kind !== 'member',
  );
  const events = eventsOf(life);
  const judgements = judged(startOn(from), events, ({ on }) => factsWith(on));
  const propose = events.find(({ act }) => act === 'propose');
  expect(lint(whole, judgements, ofDay)).toEqual([
    {
      code: 'too-few-introducers',
      eventId: propose?.id,
      on: propose?.on,
      rule: 'R-ADM-601',
      clause: 'Điều lệ Đảng Điều 4.1',
      remover: 'branch',
      isUnverified: false,
      limit: 2,
    },
  ]);
});

test('a finding by a value that nobody has confirmed says so', () => {
  const start = day('2027-03-08');
  const events = eventsOf(lifeOn('A', start)).map((event) =>
    event.details.kind === 'member'
      ? { ...event, details: { ...event.details, togetherSince: start } }
      : event,
  );
  const judgements = judged(startOn(start), events, ({ on }) => factsWith(on));
  const verdicts = lint(whole, judgements, ofDay).map(({ code, isUnverified }) => [code, isUnverified]);
  expect(verdicts).toContainEqual(['introducer-together-too-short', true]);
});

describe('faults between the days of one case', () => {
  const cases: [string, CaseState][] = [
    ['R-LIN-1 stamped-after-verification-was-asked', { ...whole, cvStampedOn: addDays(from, 38) }],
    ['R-LIN-2 certificate-after-branch-meeting', { ...whole, certifiedOn: addDays(from, 91) }],
    [
      'R-LIN-3 decided-before-branch-resolved',
      admission({ decision: decision && { ...decision, on: early } }),
    ],
    ['R-LIN-4 received-before-decided', { ...whole, receivedOn: addDays(from, 109) }],
    ['R-LIN-5 ceremony-before-received', { ...whole, ceremonyOn: addDays(from, 119) }],
    ['R-LIN-6 decision-without-number', admission({ decision: decision && { ...decision, number: null } })],
    ['R-LIN-7 base-resolved-before-branch', admission({ base: branch && { ...branch, on: early } })],
    [
      'R-LIN-8 decision-number-used-twice',
      admission({ decision: decision && { ...decision, number: '2-QĐ' } }),
    ],
  ];

  test.each(cases)('%s', (finding, state) => {
    expect(found(state)).toEqual([finding]);
  });

  test('on the same day they are in order', () => {
    expect(found({ ...whole, cvStampedOn: addDays(from, 37), certifiedOn: addDays(from, 90) })).toEqual([]);
    expect(found({ ...whole, receivedOn: addDays(from, 110), ceremonyOn: addDays(from, 110) })).toEqual([]);
  });

  test('an annulled decision keeps its number', () => {
    const annulled = [
      {
        decidedOn: from,
        number: '1-QĐ',
        receivedOn: null,
        ceremonyOn: null,
        on: from,
        ground: 'procedure' as const,
      },
    ];
    expect(found({ ...whole, annulled })).toEqual(['R-LIN-8 decision-number-used-twice']);
  });

  test('R-LIN-9 a number that its committee gave to another case is a fault of the decision that bears it', () => {
    const shared = lint(whole, [], { ...ofDay, sharedNumbers: [{ eventId: 7, on: from }] });
    expect(shared).toMatchObject([{ code: 'decision-number-of-another-case', eventId: 7, rule: 'R-LIN-9' }]);
  });

  test('every check is tried here', () => {
    const tried = cases.map(([finding]) => finding.split(' ')[1]);
    expect([...tried, 'decision-number-of-another-case'].sort()).toEqual(Object.keys(CHECKS).sort());
  });
});
