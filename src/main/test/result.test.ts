import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countsOf } from './result.ts';
import { runStage, table } from './stages.ts';

const root = mkdtempSync(join(tmpdir(), 'result-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a file that could not be read counts as one failed test', () => {
  const file = join(root, 'result.json');
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}, {}] },
  ];
  writeFileSync(file, JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults }));
  expect(countsOf(file)).toEqual({ passed: 2, failed: 2 });
});

test('a runner that wrote nothing has passed nothing', () => {
  expect(countsOf(join(root, 'nothing.json'))).toEqual({ passed: 0, failed: 0 });
});

test('a stage fails by its exit code, or when its program is missing', async () => {
  const stages = [
    await runStage({ name: 'good', command: ['true'] }),
    await runStage({ name: 'bad', command: ['false'] }),
    await runStage({ name: 'missing', command: ['no-such-program'] }),
  ];
  expect(stages.map(({ isOk }) => isOk)).toEqual([true, false, false]);
  expect(table(stages)).toMatch(/^good +ok .*\nbad +FAILED .*\nmissing +FAILED .*\ntotal +\d/);
});
