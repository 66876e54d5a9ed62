import { operation } from '#server/perform.ts';
import { readFlow } from '../../contract/flow.ts';
import { flow } from './flow.ts';

export const flowOperations = [operation(readFlow, flow)];
