import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Endpoint } from '#kernel/endpoint.ts';
import { FileField } from '#kernel/file.ts';
import { isShaped } from '#server/parse.ts';
import { testApp } from './testing/app.ts';
import { machine, testHouse } from './testing.ts';

const house = await testHouse();
const { operations, send, sessionFor } = await testApp(house);
const runs = process.env.NIGHT === '1' ? 1_000 : 25;

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    "' or 1=1 --",
    '=1+1',
    '../../etc',
    '{{7*7}}',
    '9'.repeat(400),
    'Đặng Thị Ứng',
    '2026-02-31',
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.anything({ maxDepth: 2 }), { maxLength: 3 }),
  fc.object({ maxDepth: 3 }),
);

/** The example with some fields replaced, removed or added by something hostile. */
const hostile = (contract: Endpoint) => {
  const example = contract.example.input as Record<string, unknown>;
  return fc
    .dictionary(
      fc.constantFrom(...Object.keys(contract.input.properties), '__proto__', 'constructor', 'khac'),
      nasty,
      { maxKeys: 3 },
    )
    .map((changes) => ({ ...example, ...changes }) as Record<string, unknown>);
};

test.each(
  operations
    .filter(({ contract }) => contract.action !== 'session.close')
    .map(({ contract }) => ({ action: contract.action as string, contract })),
)('$action answers any input with a declared status, never a bug', async ({ contract }) => {
  const session = await sessionFor('administrator', null);
  await fc.assert(
    fc.asyncProperty(hostile(contract), async (input) => {
      const answer = await send(contract, session, { input });
      expect(answer.statusCode, answer.body.slice(0, 300)).toBeLessThan(500);
      if (answer.statusCode === 200 && contract.action !== 'session.open' && contract.output !== FileField) {
        expect(isShaped(contract.output, answer.json()), answer.body.slice(0, 300)).toBe(true);
      }
      expect(answer.body).not.toMatch(/at \w+ \(|node_modules|\.ts:\d+/);
    }),
    { numRuns: runs, seed: 20261121 },
  );
});

test('the machine itself is refused with the same words', async () => {
  await expect(house.call('account.create', machine, { name: 'A B' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
