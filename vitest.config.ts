import { defineConfig } from 'vitest/config';

const night = process.env.NIGHT === '1';
/** For what hangs; how long anything takes is judged by night alone. */
const limit = night ? 1_800_000 : 300_000;
const tests = (...folders: string[]): string[] => folders.map((folder) => `${folder}.test.{ts,tsx}`);
// By night those tests run too that take long, and every test with more runs.
const always = ['**/node_modules/**', '**/dist/**', ...(night ? [] : ['**/*.night.test.{ts,tsx}'])];

/** Tests that need no database: ideas, rules, screens. */
const PURE = tests(
  'src/kernel/**/*',
  'src/features/*/*',
  'src/features/*/web/**/*',
  'src/web/**/*',
  'src/server/config',
);

export default defineConfig({
  test: {
    // A journey waits half of its time: more workers than the two cores of a small machine.
    maxWorkers: 3,
    // Files of one worker share what they import: no module keeps state that a test could see, every file has a database
    // of its own, and importing the program for each of them took a third of the time.
    isolate: false,
    testTimeout: limit,
    hookTimeout: limit,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: PURE, exclude: always },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: tests('{src,e2e,demo,benchmarks}/**/*'),
          exclude: [...always, ...PURE],
          globalSetup: ['src/db/testing/globalSetup.ts'],
          // Where nobody watches, processes and browsers may stumble over a busy machine once; what fails twice fails.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
