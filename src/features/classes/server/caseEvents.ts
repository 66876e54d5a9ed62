import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { standing } from '#features/admissions/history.ts';
import { type Coming, judgeMany, writeMany } from '#features/admissions/server/appendMany.ts';
import { eventsOfCases, rowsOf } from '#features/admissions/server/rows.ts';
import type { Day } from '#kernel/day.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';

/** What a class writes into one case: a new act, or that a former one never was. */
export type CaseWrite =
  | { caseId: number; act: string; on: Day; details: Record<string, unknown> }
  | { caseId: number; voids: number; reason: string };

const comingOf = (write: CaseWrite, line: number, stored: readonly { id: number }[]): Coming | null => {
  const common = { line, history: null, isOnRequest: true };
  if ('act' in write) return { ...common, act: write.act, on: write.on, details: () => write.details };
  // What somebody corrected since stands for itself.
  const of = stored.find(({ id }) => id === write.voids) as never as Parameters<typeof standing>[0][number];
  if (!of) return null;
  return {
    ...common,
    act: of.act,
    on: of.on,
    details: () => of.details,
    correction: { of: of as never, isVoid: true, reason: write.reason },
  };
};

/**
 * Writes one act into many cases, each judged by the rule of its day as if it stood alone, all or none. Whose seat it is
 * was decided before, so the unit that holds the class needs no right to the case.
 * @returns the key of the new event of each case
 * @throws Refusal blocked, naming every case and what blocks it
 */
export const writeOnCases = (act: Act, writes: readonly CaseWrite[]): Promise<Map<number, number>> =>
  asInstallation(act.db, async () => {
    const { db } = act;
    if (writes.length === 0) return new Map();
    const ids = writes.map(({ caseId }) => caseId).toSorted((a, b) => a - b);
    await sql`select from admission_case where id = any(${ids}::int[]) order by id for update`.execute(db);
    const { rows } = await rowsOf(db, ids);
    const events = await eventsOfCases(db, ids);
    const writeOf = new Map(writes.map((write) => [write.caseId, write]));
    const cases = rows.flatMap((row) => {
      const stored = events.get(row.id) ?? [];
      const write = writeOf.get(row.id);
      const coming = write && comingOf(write, row.id, standing(stored));
      return coming ? [{ row, stored, coming: [coming] }] : [];
    });
    const codeOf = new Map(rows.map(({ id, code }) => [id, code]));
    const { refused, judged } = await judgeMany(act, cases);
    refuseIf(
      refused.flatMap(({ line, reasons }): Reason[] =>
        reasons.map((reason) => ({
          ...reason,
          field: `cases/${codeOf.get(line)}`,
          values: { ...reason.values, caseCode: codeOf.get(line) ?? '' },
        })),
      ),
    );
    await writeMany(act, judged, async () => undefined);
    const written = new Map<number, number>();
    for (const { drafted } of judged)
      for (const { event } of drafted.added) {
        written.set(drafted.row.id, event.id);
        act.note({
          object: `case:${drafted.row.id}`,
          unitId: drafted.row.unitId,
          detail: {
            eventId: event.id,
            act: event.act,
            on: event.on,
            ...(event.isVoid ? { corrects: event.supersedes } : {}),
          },
        });
      }
    return written;
  });
