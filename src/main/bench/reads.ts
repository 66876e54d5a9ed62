import { lastDay, lastYear } from '../../../benchmarks/data/sizes.ts';
import type { BenchApi } from './house.ts';
import { sourceReads } from './sources.ts';
import { inTurns, type Timing } from './timing.ts';

const year = { from: `${lastYear}-01-01`, to: lastDay };
const tenYears = { from: `${lastYear - 9}-01-01`, to: lastDay };
const admissions = { kind: 'facts', measure: 'admission', windows: [year], where: {} };

/** The answers that people wait for, by path below a unit; R1 to R6 of the data sets' page. */
const reads = (unit: string): Record<string, string> => {
  const below = (path: string, query: Record<string, string | number>) =>
    `/units/${unit}/${path}?${new URLSearchParams({ asOf: lastDay, ...(query as Record<string, string>) })}`;
  const rows = (query: object, more = {}) =>
    below('figure-rows', { query: JSON.stringify(query), limit: 50, ...more });
  return {
    floor: '/bench/floor',
    'one figure': below('counts/admission', { period: lastYear }),
    'R1 dashboard': below('dashboard', { period: lastYear }),
    'R1 dashboard, mid-month': below('dashboard', { period: lastYear, asOf: `${lastYear}-11-17` }),
    'R1 dashboard, tree of then': below('dashboard', { period: lastYear, tree: 'then' }),
    'R2 funnel': below('funnel', {}).split('?')[0] as string,
    'R2 where sources came from and what became of them': below('flow', { period: lastYear }),
    'R2 people whose certificate ends within 3 months': rows({
      kind: 'certified-not-admitted',
      on: lastDay,
      monthsLeftAtMost: 3,
    }),
    'R3 who was admitted, one year': below('breakdown', { period: lastYear }),
    'R3 who was admitted, ten years': below('breakdown', { period: `${tenYears.from}..${tenYears.to}` }),
    'R3 structure beside the goals': below('structure', { period: lastYear }),
    'R3 balanced proposal': below('structure/proposal', { period: lastYear, remaining: 500 }),
    'R4 what is lacking': below('gaps', { period: lastYear }),
    'R4 without a source, month by month': below('gap-history', {}),
    'R4 how long without an admission': below('idle-units', { level: 'branch', minYears: 1 }),
    'R4 list of units without an admission': rows({
      kind: 'units',
      which: 'without-admission',
      on: lastDay,
      windows: [year],
    }),
    'R5 five years of one figure': below('counts/admission', {
      period: `${lastYear - 4}-01-01..${lastDay}`,
    }),
    'R6 list, first page with its total': rows(admissions),
    'R6 list, filtered': rows({
      ...admissions,
      where: { part: { dimension: 'ethnic-group', key: '03' } },
    }),
    'R6 list, next page by key': rows(admissions, { after: '000000100000' }),
    'R6 units by name without diacritics': `/unit-search?${new URLSearchParams({ words: 'chi bo 17' })}`,
    'classes: who is certified and not admitted, counted': `/units/${unit}/certified-count`,
    'classes: whose certificate ends within 12 months': `/units/${unit}/certified?list=within-12`,
    'classes: who has to learn again': `/units/${unit}/certified?list=expired`,
    'classes of the year': `/units/${unit}/classes?year=${lastYear}`,
    'forecast of the year to come': `${below('forecast', {}).split('?')[0]}?year=${lastYear + 1}`,
    'forecast, people whose next step matters': `/units/${unit}/forecast/people`,
    'every figure of the unit': below('figures', { period: lastYear }),
  };
};

/** Every read whose name holds some text, for a leader of one unit. */
export const readsOf = async (
  api: BenchApi,
  { level, code }: { level: string; code: string },
  { runs, like }: { runs: number; like: string },
): Promise<Timing[]> => {
  const { cookie } = await api.sessionFor(code, 'leader');
  const asked = [
    ...Object.entries(reads(code)).map(([name, path]) => ({ name, run: () => api.get(path, cookie) })),
    ...(await sourceReads(api, code)),
  ]
    .filter(({ name }) => name === 'floor' || new RegExp(like).test(name))
    .map(({ name, run }) => ({ name: `${level} · ${name}`, run }));
  return inTurns(asked, runs);
};
