import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { addLocal, addReadingOf, adopt, end } from './commands.ts';
import { overlaysShipped, rulesInForce, ruleThroughTime } from './queries.ts';

export const rulesOperations = [
  operation(contract.listRules, rulesInForce),
  operation(contract.readRule, ruleThroughTime),
  operation(contract.addLocalRule, addLocal),
  operation(contract.addReading, addReadingOf),
  operation(contract.endRule, end),
  operation(contract.listOverlays, async () => overlaysShipped()),
  operation(contract.adoptOverlay, adopt),
];
