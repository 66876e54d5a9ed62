import { operation } from '#server/perform.ts';
import { readCount, readDashboard } from '../../dashboardContract.ts';
import { readGaps } from '../../gapsContract.ts';
import { countOf } from './count.ts';
import { dashboardOf } from './dashboard.ts';
import { gapsOf } from './gaps.ts';

export const dashboardOperations = [
  operation(readDashboard, ({ db, today }, input) => dashboardOf(db, today, input)),
  operation(readCount, ({ db, today }, input) => countOf(db, today, input)),
  operation(readGaps, ({ db, today }, input) => gapsOf(db, today, input)),
];
