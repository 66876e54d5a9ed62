import { operationOf } from '#features/admissions/web/act/fields.ts';
import { setAgenda } from '#features/meetings/contract/planning.ts';
import { readMeeting } from '#features/meetings/contract/reading.ts';
import type { Day } from '#kernel/day.ts';
import { call } from '#web/api.ts';
import { Refused } from '#web/refused.ts';
import type { Fate, Queued } from './fate.ts';

/** What became of one case: done, or why not. */
export type Result = { isDone: boolean; lines: readonly string[] };

const attempt = async (act: () => Promise<unknown>): Promise<Result> => {
  try {
    await act();
    return { isDone: true, lines: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { isDone: false, lines: error.sentences };
  }
};

/** The case joins those the meeting already has on its list. */
const putToMeeting = async (meetingCode: string, { caseCode, matter }: Queued): Promise<void> => {
  const { items } = await call(readMeeting, { meetingCode });
  const listed = items
    .filter(({ isListed }) => isListed)
    .map((item) => ({ caseCode: item.caseCode, matter: item.matter as NonNullable<Queued['matter']> }));
  if (listed.some((item) => item.caseCode === caseCode && item.matter === matter)) return;
  await call(setAgenda, {
    meetingCode,
    items: [...listed, { caseCode, matter: matter ?? 'admission' }],
  });
};

type Options = {
  fates: ReadonlyMap<string, Fate>;
  on: Day;
  onResult: (caseCode: string, result: Result) => void;
};

/** Each case by itself, one after the other: one that is refused holds up no other. */
export const approve = async (rows: readonly Queued[], { fates, on, onResult }: Options): Promise<void> => {
  for (const row of rows) {
    const fate = fates.get(row.caseCode);
    if (fate?.kind === 'record') {
      const act = () => call(operationOf(row.act), { ...fate.input, on });
      onResult(row.caseCode, await attempt(act));
    }
    if (fate?.kind === 'agenda')
      onResult(row.caseCode, await attempt(() => putToMeeting(fate.meeting.code, row)));
  }
};
