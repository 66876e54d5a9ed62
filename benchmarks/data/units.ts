import type { Random } from './random.ts';
import type { Size } from './sizes.ts';

export type UnitRow = {
  code: string;
  parent: string | null;
  name: string;
  kind: string;
  block: string;
  level: 'nation' | 'province' | 'commune' | 'base' | 'section' | 'branch';
  /** How well this unit turns sources into members; some convert twice as well. */
  effect: number;
};

const blocks = ['territorial', 'enterprise', 'admin-public', 'armed-forces'] as const;

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
    const made = Array.from({ length: count }, (_, i) => {
      const parent = parents.length > 0 ? (parents[i % parents.length] as UnitRow) : null;
      return {
        code: `${prefix}${i + 1}`,
        parent: parent?.code ?? null,
        name: `${word} ${i + 1}`,
        kind,
        block: name === 'base' ? random.pick(blocks) : (parent?.block ?? 'territorial'),
        level: name,
        effect: 0.7 + random.next() * 0.6 + (random.below(10) === 0 ? 0.6 : 0),
      };
    });
    rows.push(...made);
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
