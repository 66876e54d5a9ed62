import type { InputOf } from '#kernel/endpoint.ts';
import { type Act, operation } from '#server/perform.ts';
import { needsAttention } from '../../attention.ts';
import { readBreakdown } from '../../contract/breakdown.ts';
import { readCount, readDashboard } from '../../contract/dashboard.ts';
import { listIdleUnits, readGapHistory, readGaps } from '../../contract/gaps.ts';
import { listWarnings } from '../../contract/warnings.ts';
import { figuresIn } from '../figures.ts';
import { breakdownOf } from './breakdown.ts';
import { countOf } from './count.ts';
import { dashboardOf } from './dashboard.ts';
import { gapHistoryOf } from './gapHistory.ts';
import { gapsOf } from './gaps.ts';
import { idleUnitsOf } from './idle.ts';

/** The same figures as everywhere, only those that need to be looked at. */
const warningsIn = async (act: Act, input: InputOf<typeof listWarnings>) => {
  const { figures } = await figuresIn(act, input);
  return { figures: figures.filter(needsAttention) };
};

export const dashboardOperations = [
  operation(readDashboard, ({ db, today }, input) => dashboardOf(db, today, input)),
  operation(readCount, ({ db, today }, input) => countOf(db, today, input)),
  operation(readBreakdown, ({ db, today }, input) => breakdownOf(db, today, input)),
  operation(readGaps, ({ db, today }, input) => gapsOf(db, today, input)),
  operation(readGapHistory, ({ db, today }, input) => gapHistoryOf(db, today, input)),
  operation(listIdleUnits, ({ db, today }, input) => idleUnitsOf(db, today, input)),
  operation(listWarnings, warningsIn),
];
