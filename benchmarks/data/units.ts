import type { Random } from './random.ts';
import { lastYear, type Size } from './sizes.ts';

export type UnitRow = {
  code: string;
  parent: string | null;
  name: string;
  kind: string;
  block: string;
  level: 'nation' | 'province' | 'commune' | 'base' | 'section' | 'branch';
  /** How well this unit turns sources into members; some convert twice as well. */
  effect: number;
  /** Where it hung until the day it moved to its parent. */
  formerParent: string | null;
  movedOn: string | null;
  /** The unit that it was merged into on the day it ended. */
  into: string | null;
  endedOn: string | null;
};

const blocks = ['territorial', 'enterprise', 'admin-public', 'armed-forces'] as const;

/** Some 3 % of base organisations and branches moved or were merged, on the first of a month of the years before the last. */
const history = (
  random: Random,
  { parents, siblings, at }: { parents: UnitRow[]; siblings: UnitRow[]; at: number },
): Pick<UnitRow, 'formerParent' | 'movedOn' | 'into' | 'endedOn'> => {
  const on = `${lastYear - 6 + random.below(5)}-0${1 + random.below(9)}-01`;
  const lot = random.below(100);
  const other = parents[(at + 1) % parents.length];
  const elder = siblings[at - parents.length];
  const parent = parents[at % parents.length];
  if (lot < 2 && other && other !== parent)
    return { formerParent: other.code, movedOn: on, into: null, endedOn: null };
  if (lot === 2 && elder?.level === 'branch' && elder.endedOn === null)
    return { formerParent: null, movedOn: null, into: elder.code, endedOn: on };
  return { formerParent: null, movedOn: null, into: null, endedOn: null };
};

/** The tree of a data set, parents before children. With several provinces they hang below one root. */
export const unitsOf = (size: Size, random: Random): UnitRow[] => {
  const rows: UnitRow[] = [];
  const level = (
    name: UnitRow['level'],
    count: number,
    parents: UnitRow[],
    kind: string,
    prefix: string,
    word: string,
  ): UnitRow[] => {
    const made: UnitRow[] = [];
    for (let i = 0; i < count; i += 1) {
      const parent = parents.length > 0 ? (parents[i % parents.length] as UnitRow) : null;
      const isSteady = name !== 'base' && name !== 'branch';
      made.push({
        code: `${prefix}${i + 1}`,
        parent: parent?.code ?? null,
        name: `${word} ${i + 1}`,
        kind,
        block: name === 'base' ? random.pick(blocks) : (parent?.block ?? 'territorial'),
        level: name,
        effect: 0.7 + random.next() * 0.6 + (random.below(10) === 0 ? 0.6 : 0),
        ...history(random, { parents: isSteady ? [] : parents, siblings: made, at: i }),
      });
    }
    for (const row of made) rows.push(row);
    return made;
  };
  const nation = size.provinces > 1 ? level('nation', 1, [], 'central', 'N', 'Toàn quốc') : [];
  const provinces = level('province', size.provinces, nation, 'province', 'T', 'Tỉnh ủy');
  const communes = level('commune', size.communes, provinces, 'direct-upper', 'X', 'Đảng ủy xã');
  const bases = level('base', size.bases, communes, 'base-org', 'C', 'Đảng bộ cơ sở');
  const sections = level('section', size.sections, bases, 'section', 'P', 'Đảng bộ bộ phận');
  level('branch', size.branches, [...bases, ...sections], 'branch', 'B', 'Chi bộ');
  return rows;
};
