import { operation } from '#server/perform.ts';
import { readStructure } from '../contract.ts';
import { proposeStructure } from '../proposalContract.ts';
import { proposed } from './proposal.ts';
import { structure } from './structure.ts';

export const reviewsOperations = [operation(readStructure, structure), operation(proposeStructure, proposed)];
