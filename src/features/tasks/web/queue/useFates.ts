import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { readCase } from '#features/admissions/contract/reading.ts';
import { listMeetings } from '#features/meetings/contract/reading.ts';
import type { Day } from '#kernel/day.ts';
import { call } from '#web/api.ts';
import { useRead } from '#web/reads.ts';
import { type Fate, fateOf, type Queued } from './fate.ts';
import { sayQueue } from './sayQueue.ts';

/** What approving would do to each of these cases, judged by the server as they stand now. */
export const useFates = (unitCode: string, rows: readonly Queued[], today: Day) => {
  const [openedAt] = useState(() => Date.now());
  const meetings = useRead(listMeetings, { unitCode, from: today, state: 'planned', limit: 50 });
  const reads = useQueries({
    queries: rows.map(({ caseCode }) => ({
      // Judged anew for this confirmation, and as it was then once it is under way.
      queryKey: [readCase.action, { caseCode }, openedAt],
      queryFn: () => call(readCase, { caseCode }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const fates = new Map<string, Fate>(
    rows.map((row, at) => {
      const one = reads[at]?.data;
      return [
        row.caseCode,
        one
          ? fateOf(row, one, meetings.data?.meetings ?? [])
          : { kind: 'exception', why: [sayQueue('why.unread')] },
      ];
    }),
  );
  return { fates, isReading: meetings.isPending || reads.some(({ isPending }) => isPending) };
};
