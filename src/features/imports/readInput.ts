import { decisionFaults, keyFaults } from './checks/keys.ts';
import { partFaults } from './checks/parts.ts';
import { rowFaults } from './checks/rows.ts';
import { treeFaults } from './checks/tree.ts';
import type { Fault, ReadTable, Sheet } from './model.ts';
import { readTables } from './readTables.ts';

/** The tables of an input and everything that can be seen to be wrong without asking the database. */
export const readInput = (sheets: readonly Sheet[]): { tables: ReadTable[]; faults: Fault[] } => {
  const { tables, faults } = readTables(sheets);
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
