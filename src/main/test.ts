import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './test/chromium.ts';
import { countsOf } from './test/result.ts';
import { type Done, runStage, type Stage, table } from './test/stages.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const args = process.argv.slice(2);
const isNight = args.includes('--night');
const filters = args.filter((arg) => arg !== '--night');

const folder = mkdtempSync(join(tmpdir(), 'taonguon-result-'));
const resultFile = join(folder, 'result.json');
const chromium = provideChromium(say);

const stages: Stage[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...filters,
    ],
    env: { CHROMIUM_PATH: chromium ?? '', NIGHT: isNight ? '1' : '' },
  },
];

const done: Done[] = [];
if (!chromium) done.push({ name: 'chromium', isOk: false, seconds: 0 });
for (const stage of stages) done.push(await runStage(stage));

const { passed, failed } = countsOf(resultFile);
rmSync(folder, { recursive: true, force: true });
// The runner's own failures are counted by test; every other failed stage counts as one.
const failedStages = done.filter(({ name, isOk }) => !isOk && !(name === 'tests' && failed > 0)).length;

say(`\n${table(done)}\n`);
say(`${passed} passed, ${failed + failedStages} failed`);
process.exitCode = failed + failedStages === 0 ? 0 : 1;
