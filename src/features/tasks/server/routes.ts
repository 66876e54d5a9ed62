import { operation } from '#server/perform.ts';
import * as contract from '../contract.ts';
import { count, list } from './queries.ts';

export const tasksOperations = [operation(contract.listTasks, list), operation(contract.countTasks, count)];
