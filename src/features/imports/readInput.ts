import { decisionFaults, keyFaults } from './checks/keys.ts';
import { partFaults } from './checks/parts.ts';
import { rowFaults } from './checks/rows.ts';
import { treeFaults } from './checks/tree.ts';
import type { Fault, ReadTable, Sheet } from './model.ts';
import { type Names, noNames } from './names.ts';
import { readTables } from './readTables.ts';

/** The tables of an input and everything that can be seen to be wrong without asking the database. */
export const readInput = (
  sheets: readonly Sheet[],
  names: Names = noNames,
): { tables: ReadTable[]; faults: Fault[] } => {
  const { tables, faults } = readTables(sheets, names);
  return {
    tables,
    faults: [
      ...faults,
      ...tables.flatMap((read) => [...rowFaults(read), ...keyFaults(read), ...decisionFaults(read)]),
      ...treeFaults(tables),
      ...partFaults(tables),
    ],
  };
};
