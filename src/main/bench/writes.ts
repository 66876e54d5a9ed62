import { lastYear } from '../../../benchmarks/data/sizes.ts';
import { keepFolding } from '../folding.ts';
import type { BenchApi } from './house.ts';
import { summary, type Timing, took } from './timing.ts';

const actsOfEach = 40;
const importedRows = 100_000;

/** Clerks of as many base organisations record admissions at once; a leader's dashboard is folded meanwhile. */
const clerks = async (api: BenchApi, count: number): Promise<Timing> => {
  const sessions = await Promise.all(
    Array.from({ length: count }, (_, at) => api.sessionFor(`C${at + 1}`, 'base-clerk')),
  );
  const taken: number[] = [];
  const start = performance.now();
  await Promise.all(
    sessions.map(async (session, at) => {
      for (let act = 0; act < actsOfEach; act += 1) {
        const fact = {
          kind: 'admission',
          code: `W1-${count}-${at}-${act}`,
          unitCode: `C${at + 1}`,
          onDay: `${lastYear}-12-${String(1 + (act % 28)).padStart(2, '0')}`,
          sex: 'female',
          introducer: 'youth-union',
        };
        taken.push(await took(() => api.post('/facts', fact, session)));
      }
    }),
  );
  const perSecond = Math.round((count * actsOfEach * 1_000) / (performance.now() - start));
  return summary(`W1 one act, ${count} at once: ${perSecond} acts a second`, taken);
};

/** Admissions in an import table, spread over the first base organisations. */
const sheet = {
  name: 'admissions',
  rows: [
    ['code', 'unit_code', 'decided_on', 'sex', 'introducer'],
    ...Array.from({ length: importedRows }, (_, row) => [
      `W2-${row}`,
      `C${1 + (row % 40)}`,
      `${lastYear}-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`,
      row % 2 ? 'male' : 'female',
      'youth-union',
    ]),
  ],
};

/** What clerks, an import and a merge cost; the data set is not the same afterwards. */
export const writesOf = async (api: BenchApi, root: string): Promise<Timing[]> => {
  const stop = keepFolding(api.db);
  const timings: Timing[] = [];
  for (const count of [1, 8, 32]) timings.push(await clerks(api, count));
  const specialist = await api.sessionFor(root, 'administrator');
  const imported = await took(() => api.post('/imports', { sheets: [sheet] }, specialist));
  timings.push(summary(`W2 import of ${importedRows} rows`, [imported]));
  const merge = { units: ['X2'], into: 'X3', effectiveOn: `${lastYear}-12-31` };
  timings.push(
    summary('W3 merge of two communes', [await took(() => api.post('/unit-merges', merge, specialist))]),
  );
  await stop();
  return timings;
};
