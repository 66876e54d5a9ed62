import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { testHouse } from '#main/testing.ts';

const house = await testHouse();
const machine = { kind: 'machine', osUser: 'test' } as const;

beforeAll(async () => {
  await house.call('demo.load', machine, {});
});

const query = JSON.stringify({
  kind: 'facts',
  measure: 'admission',
  windows: [{ from: '2017-01-01', to: '2017-12-31' }],
  where: {},
});

/** What a screen reads, and how many kilobytes it may weigh after gzip. */
const answers: [what: string, budget: number, action: string, input: Record<string, unknown>][] = [
  ['the dashboard of a province', 20, 'dashboard.read', { unitCode: 'BV', period: '2017' }],
  ['the dashboard of a term', 20, 'dashboard.read', { unitCode: 'BV', period: 'term:2015-2020' }],
  ['what is lacking below a province', 20, 'gap.read', { unitCode: 'BV', period: '2017' }],
  ['fifty rows behind a figure', 12, 'figure.rows', { unitCode: 'BV', query, limit: 50 }],
  ['fifty units of a level', 12, 'unit.tree', { parentCode: 'TN', limit: 50 }],
];

test.each(answers)('%s: at most %i kB', async (what, budget, action, input) => {
  const answer = await house.call(action, machine, input);
  const lists = Object.values(answer).filter((one) => Array.isArray(one));
  if (input.limit) expect(lists.some((list) => list.length === input.limit)).toBe(true);
  const weight = gzipSync(JSON.stringify(answer)).length / 1_000;
  process.stdout.write(`${what.padEnd(40)} ${weight.toFixed(1).padStart(6)} kB of ${budget}\n`);
  expect(weight).toBeLessThanOrEqual(budget);
});
