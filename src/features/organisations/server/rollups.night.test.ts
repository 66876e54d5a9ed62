import { test } from 'vitest';
import { checkHistories } from './testing/histories.ts';

test('sums and places equal a plain recount after four hundred histories', () => checkHistories(400));
