import { operation } from '#server/perform.ts';
import { checkImport, loadDemo, removeDemo, runImport } from '../contract.ts';
import { loadDemoData, removeDemoData } from './demo.ts';
import { performImport, tryImport } from './run.ts';

export const importsOperations = [
  operation(runImport, performImport),
  operation(checkImport, tryImport),
  operation(loadDemo, loadDemoData),
  operation(removeDemo, removeDemoData),
];
