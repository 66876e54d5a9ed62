import type { Db } from '#db/database.ts';
import { type AnyOperation, operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { cancel, createDownload, exportNumbered, exportsOfMine } from './mine.ts';
import { createStart } from './start.ts';

/** Exports of the lists among these operations. */
export const exportsOperations = (database: Db, operations: readonly AnyOperation[]): AnyOperation[] => [
  operation(contract.startExport, createStart(operations)),
  operation(contract.listExports, async (act) => ({ exports: await exportsOfMine(act) })),
  operation(contract.readExport, (act, { id }) => exportNumbered(act, id)),
  operation(contract.cancelExport, cancel),
  operation(contract.downloadExport, createDownload(database)),
];
