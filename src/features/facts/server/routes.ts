import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { correct } from './correct.ts';
import { annul, close } from './end.ts';
import { record } from './record.ts';
import { change, settings } from './settings.ts';

export const factsOperations = [
  operation(contract.recordFact, record),
  operation(contract.correctFact, correct),
  operation(contract.annulFact, annul),
  operation(contract.closeSource, close),
  operation(contract.changeSetting, change),
  operation(contract.readSettings, settings),
];
