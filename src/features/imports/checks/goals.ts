import {
  isGroup,
  isOfPopulation,
  type Population,
  STRUCTURE_CATALOGUES,
  type StructureDimension,
} from '#features/plans/goals.ts';
import type { Fault, ReadTable } from '../model.ts';
import { type Known, unlisted } from './references.ts';

/** Goals of structure whose value its dimension does not know, or whose population is not broken down by it. */
export const goalFaults = (read: readonly ReadTable[], { listed }: Pick<Known, 'listed'>): Fault[] =>
  read
    .filter(({ table }) => table.name === 'structure_goals')
    .flatMap(({ sheet, rows }) =>
      rows
        .filter(({ unread }) => !unread?.has('dimension') && !unread?.has('key'))
        .flatMap(({ line, values }): Fault[] => {
          const [dimension, key] = [String(values.dimension) as StructureDimension, String(values.key)];
          const catalogue = STRUCTURE_CATALOGUES[dimension];
          if (!isOfPopulation(String(values.population) as Population, dimension))
            return [
              {
                ...{ code: 'import-dimension-is-not-of-members', sheet, line, column: 'dimension' },
                values: { value: dimension },
              },
            ];
          const known = listed.get(catalogue) ?? new Set<string>();
          if (isGroup(dimension, key) || known.has(key)) return [];
          return [{ sheet, line, column: 'key', ...unlisted(key, catalogue, known) }];
        }),
    );
