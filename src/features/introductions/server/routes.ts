import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { readIntroductionFunnel } from '../funnelContract.ts';
import { accept, giveBack } from './answer.ts';
import { funnel } from './funnel.ts';
import { attach, propose, withdraw } from './propose.ts';
import { list, places } from './queries.ts';

export const introductionsOperations = [
  operation(contract.proposeIntroduction, propose),
  operation(contract.attachResolution, attach),
  operation(contract.withdrawIntroduction, withdraw),
  operation(contract.acceptIntroduction, accept),
  operation(contract.returnIntroduction, giveBack),
  operation(contract.listIntroductions, list),
  operation(contract.findPlaces, places),
  operation(readIntroductionFunnel, funnel),
];
