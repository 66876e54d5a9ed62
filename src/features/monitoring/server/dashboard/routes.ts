import { operation } from '#server/perform.ts';
import { readCount, readDashboard } from '../../dashboardContract.ts';
import { countOf } from './count.ts';
import { dashboardOf } from './dashboard.ts';

export const dashboardOperations = [
  operation(readDashboard, ({ db, today }, input) => dashboardOf(db, today, input)),
  operation(readCount, ({ db, today }, input) => countOf(db, today, input)),
];
