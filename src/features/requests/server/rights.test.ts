import { describe, expect, test } from 'vitest';
import { listRequests } from '../contract.ts';
import { requestsHouse } from './testing/requestsHouse.ts';

const house = await requestsHouse();
const { call, asking, asks, other, secretary } = house;
await house.opened('HS-1', 'N-1');
const requestId = await house.asked('HS-1', asking, { letterNumber: '1-CV' });
const branch = await house.account('branch-secretary', 'B3');
const reader = await house.account('leader', 'CS2');
const upper = await house.account('organisation-board', 'H2');

const people = { asking, asks, other, secretary, branch, reader, upper };
type Person = keyof typeof people;
const answerOf = (who: Person, action: string, input: object): Promise<string> =>
  call(action, people[who], input).then(
    () => 'yes',
    ({ code }) => code,
  );

describe('who sees what', () => {
  test.each<[Person, string, string]>([
    ['asking', 'yes', 'yes'],
    ['secretary', 'yes', 'yes'],
    ['asks', 'yes', 'not-found'],
    ['reader', 'yes', 'not-found'],
    ['upper', 'yes', 'not-found'],
    ['other', 'not-found', 'not-found'],
    ['branch', 'not-found', 'not-found'],
  ])('%s: the request %s, the case %s', async (who, request, kase) => {
    expect(await answerOf(who, 'request.read', { requestId })).toBe(request);
    expect(await answerOf(who, 'case.read', { caseCode: 'HS-1' })).toBe(kase);
    expect(await answerOf(who, 'case.enlist', { caseCode: 'HS-1', on: '2026-09-01' })).not.toBe('yes');
  });

  test('the unit that was asked learns name, year of birth and the question, and not one thing more of the case', async () => {
    const { requests } = await call('request.list', asks, { side: 'received' });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ fullName: 'Người Mẫu N-1', birthYear: 1995, caseCode: null });
    expect(Object.keys(requests[0]).sort()).toEqual(
      Object.keys(listRequests.output.properties.requests.items.properties).sort(),
    );
    expect(JSON.stringify(requests)).not.toContain('HS-1');
    expect(JSON.stringify(requests)).not.toContain('B1');
    for (const [action, input] of [
      ['case.list', { unitCode: 'B1' }],
      ['unit.read', { code: 'CS' }],
      ['deadline.list', { unitCode: 'CS' }],
    ] as const)
      expect(await answerOf('asks', action, input)).toBe('not-found');
  });

  test.each(['sent', 'received'] as const)('the list of %s is that of the own side', async (side) => {
    const count = async (who: Person) => (await call('request.list', people[who], { side })).requests.length;
    expect([await count('asking'), await count('asks'), await count('other'), await count('branch')]).toEqual(
      side === 'sent' ? [1, 0, 0, 0] : [0, 1, 0, 0],
    );
  });
});

describe('who does what', () => {
  const inputs = {
    'request.receive': { requestId, on: '2026-09-03' },
    'request.answer': { requestId, on: '2026-09-10', answer: 'right' },
    'request.withdraw': { requestId, reason: 'Thử' },
    'request.remind': { requestId },
  };
  test.each(Object.keys(inputs))('%s: neither a stranger nor a mere reader of it', async (action) => {
    const input = inputs[action as keyof typeof inputs];
    expect(await answerOf('other', action, input)).toBe('not-found');
    expect(await answerOf('branch', action, input)).toBe('not-found');
    expect(await answerOf('reader', action, input)).toBe('forbidden');
    // The person's branch sees the letter of its committee, which is not its own.
    expect(await answerOf('secretary', action, input)).toBe('forbidden');
  });
  test('only the side that asked reminds and takes back', async () => {
    expect(await answerOf('asks', 'request.remind', { requestId })).toBe('forbidden');
    expect(await answerOf('asks', 'request.withdraw', { requestId, reason: 'Thử' })).toBe('forbidden');
    expect(await answerOf('asking', 'request.remind', { requestId })).toBe('yes');
  });
});
