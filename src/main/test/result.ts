import { readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface FileResult {
  readonly status: string;
  readonly assertionResults: readonly unknown[];
}

/** What vitest itself wrote; a file that could not even be read counts as one failed test. */
export const countsOf = (resultFile: string): Counts => {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8'));
    const broken = (result.testResults as FileResult[]).filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    return { passed: result.numPassedTests, failed: result.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
};
