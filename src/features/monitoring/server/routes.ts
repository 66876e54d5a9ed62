import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { figuresIn, rowsIn } from './figures.ts';
import { recount, repair } from './rollups.ts';

export const monitoringOperations = [
  operation(contract.listFigures, figuresIn),
  operation(contract.listRows, rowsIn),
  operation(contract.recountRollups, recount),
  operation(contract.repairRollups, repair),
];
