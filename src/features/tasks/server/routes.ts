import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { listQueue } from '../queueContract.ts';
import { count, list } from './queries.ts';
import { queue } from './queue.ts';

export const tasksOperations = [
  operation(contract.listTasks, list),
  operation(contract.countTasks, count),
  operation(listQueue, queue),
];
