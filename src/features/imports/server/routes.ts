import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { batchesIn, batchNumbered } from './batches.ts';
import { loadDemoData, removeDemoData } from './demo.ts';
import { attempt, faultsOf } from './faults.ts';
import { performImport, tryImport } from './run.ts';
import { templateFile } from './template.ts';

export const importsOperations = [
  operation(contract.runImport, performImport),
  operation(contract.attemptImport, attempt),
  operation(contract.checkImport, tryImport),
  operation(contract.listImports, batchesIn),
  operation(contract.importTemplate, templateFile),
  operation(contract.readImport, batchNumbered),
  operation(contract.listImportFaults, faultsOf),
  operation(contract.loadDemo, loadDemoData),
  operation(contract.removeDemo, removeDemoData),
];
