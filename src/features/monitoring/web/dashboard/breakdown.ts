import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { readBreakdown } from '../../contract/breakdown.ts';
import { PART_DIMENSIONS, PART_GROUPS, type PartFilter, UNKNOWN } from '../../query.ts';
import { admissionsIn, type Counted, windowsOf } from './counted.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

export type Breakdown = OutputOf<typeof readBreakdown>;
export type Line = Breakdown['dimensions'][number];

/** `sex:female` as the address bar keeps a part; null when it is none. */
export const readPart = (text: string | undefined): PartFilter | null => {
  const [dimension = '', key = ''] = (text ?? '').split(/:(.*)/s);
  const found = PART_DIMENSIONS.find((one) => one === dimension);
  return found && key !== '' ? { dimension: found, key } : null;
};

export const writePart = ({ dimension, key }: PartFilter): string => `${dimension}:${key}`;

/** Every dimension with what no part holds, which is not known and stands last. */
export const linesOf = ({ n, lastYear, dimensions }: Breakdown): Line[] =>
  dimensions.map((line) => {
    const parts = line.parts.filter((part) => part.n > 0 || part.lastYear > 0);
    const unknown = {
      key: UNKNOWN,
      name: sayDashboard('structure.unknown'),
      n: parts.reduce((left, part) => left - part.n, n),
      lastYear: parts.reduce((left, part) => left - part.lastYear, lastYear),
    };
    return { ...line, parts: unknown.n === 0 && unknown.lastYear === 0 ? parts : [...parts, unknown] };
  });

/** True when at least one person's value was recorded. */
export const isRecorded = ({ parts }: Line): boolean => parts.some(({ key }) => key !== UNKNOWN);

/** What a part or a group of parts is called. */
export const describe = ({ dimensions }: Breakdown, { dimension, key }: PartFilter): string => {
  const group = PART_GROUPS.find((one) => one.dimension === dimension && one.key === key);
  if (group) return sayDashboard(group.key);
  const part = dimensions.find((line) => line.dimension === dimension)?.parts.find((one) => one.key === key);
  return part?.name ?? sayDashboard('structure.unknown');
};

type Asked = {
  dashboard: Dashboard;
  breakdown: Breakdown;
  within: PartFilter | null;
  part: PartFilter;
};

/** A part as a number that opens its list: of the period, or of the same days a year before. */
export const partCounted = (
  { dashboard, breakdown, within, part }: Asked,
  n: number,
  when: 'now' | 'before',
): Counted => {
  const { unit } = dashboard;
  const name = describe(breakdown, part);
  const words = { dimension: sayDashboard(`dimension.${part.dimension}`), name, unit: unit.name };
  const whole = when === 'now' ? breakdown.n : breakdown.lastYear;
  const title = within
    ? sayDashboard('list.part-within', { ...words, within: describe(breakdown, within) })
    : sayDashboard('list.part', words);
  return {
    unit,
    title: when === 'now' ? title : sayDashboard('list.before', { what: title }),
    printed: sayDashboard('list.people', { n: printCount(n) }),
    n,
    whole,
    query: admissionsIn(windowsOf(dashboard)[when], part, within ?? undefined),
  };
};
