import { operation } from '#server/perform.ts';
import { readFlow } from '../../flowContract.ts';
import { flow } from './flow.ts';

export const flowOperations = [operation(readFlow, flow)];
