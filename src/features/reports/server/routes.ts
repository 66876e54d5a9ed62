import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { listReportRows, readDifferences, readFrozen } from '../differencesContract.ts';
import { begin, declareVoid, drop, sign, write } from './commands.ts';
import { differences, rows } from './differences.ts';
import { frozenNow } from './frozenNow.ts';
import { file, list, read } from './queries.ts';

export const reportsOperations = [
  operation(contract.listReports, list),
  operation(contract.beginReport, begin),
  operation(contract.writeReport, write),
  operation(contract.dropReport, drop),
  operation(contract.readReport, read),
  operation(contract.readReportFile, file),
  operation(contract.signReport, sign),
  operation(contract.voidReport, declareVoid),
  operation(readDifferences, differences),
  operation(listReportRows, rows),
  operation(readFrozen, frozenNow),
];
