import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { count, list } from './list.ts';
import { review } from './review.ts';

export const sourcesOperations = [
  operation(contract.listSources, list),
  operation(contract.countSources, count),
  operation(contract.reviewSources, review),
];
