import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { admissionsMessages } from '#features/admissions/messages.vi.ts';
import { ENDED, type Status } from '#features/admissions/model.ts';
import {
  type CaseWithComing,
  judgeMany,
  type RefusedLine,
  writeMany,
} from '#features/admissions/server/appendMany.ts';
import { type CaseRow, eventsOfCases } from '#features/admissions/server/rows.ts';
import { statusOf } from '#features/admissions/status.ts';
import { Refusal } from '#kernel/refusal.ts';
import { fill } from '#kernel/sentence.ts';
import type { Act } from '#server/perform.ts';
import type { Fault, ReadTable } from '../../model.ts';
import { reasonsOf } from '../../reasons.ts';
import type { Landed } from '../landing.ts';
import { membersOf, type ReadEvents, readEvents, rowsByCase } from './events.ts';
import { casesOf, landCases } from './rows.ts';
import { meetingsOfImport } from './votes.ts';

const sentences: Readonly<Record<string, string>> = admissionsMessages;

/** What only happened otherwise stops; the reason of the papers does not help against it. */
const IMPOSSIBLE = [
  'act-in-the-future',
  'act-not-offered-in-status',
  'result-against-the-count',
  'later-step-would-fall',
];

const blockedFaults =
  (sheet: string, actOf: (line: number) => string) =>
  ({ line, reasons, elsewhere }: RefusedLine): Fault[] => [
    ...(elsewhere === null
      ? []
      : [
          {
            code: 'import-act-of-another-level',
            sheet,
            line,
            column: 'act',
            values: { value: actOf(line), unit: elsewhere },
          },
        ]),
    ...reasons.map(({ code, values = {} }) => ({
      code: IMPOSSIBLE.includes(code) ? 'import-step-impossible' : 'import-step-blocked',
      sheet,
      line,
      column: 'act',
      values: {
        value: actOf(line),
        why: fill(sentences[`refusal.${code}`] ?? code, values),
        whyCode: code,
        ...(typeof values.clause === 'string' ? { clause: values.clause } : {}),
        ...(typeof values.limit === 'number' ? { limit: values.limit } : {}),
      },
    })),
  ];

/** Nobody has two cases underway, in the file or beside what is kept. */
const underwayFaults = async (
  db: Tx,
  judged: Awaited<ReturnType<typeof judgeMany>>['judged'],
  at: (row: CaseRow) => { sheet: string; line: number },
): Promise<Fault[]> => {
  const going = judged
    .filter(({ drafted }) => !ENDED.includes(statusOf(drafted.state) as Status))
    .map(({ drafted }) => drafted.row);
  const { rows } = await asInstallation(db, () =>
    sql<{ personId: number; code: string }>`
      select person_id as "personId", code from admission_case
      where person_id = any(${going.map(({ personId }) => personId)}::int[])
        and not id = any(${judged.map(({ drafted }) => drafted.row.id)}::int[]) and not status = any(${[...ENDED]}::text[])`.execute(
      db,
    ),
  );
  const others = new Map(rows.map(({ personId, code }) => [personId, code]));
  return going.flatMap((row) => {
    const other = others.get(row.personId);
    others.set(row.personId, other ?? row.code);
    return other === undefined
      ? []
      : [
          {
            code: 'import-two-cases-underway',
            ...at(row),
            column: 'person_code',
            values: { value: row.personCode, other },
          },
        ];
  });
};

type Given = { cases: ReadTable | undefined; events: ReadTable | undefined };

const refuseWith = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new Refusal('blocked', reasonsOf(faults));
};

/**
 * Cases and what happened to them. Every event is judged by the rule of its own day, as an act of a clerk is, and
 * everything derived from a case is written once with all its events.
 */
export const landDossiers = async (act: Act, { cases, events }: Given): Promise<Map<string, Landed>> => {
  const { db, now, today } = act;
  const begun = cases && (await landCases(act, cases));
  if (begun) refuseWith(begun.faults);
  const linesOf = events ? rowsByCase(events) : new Map<string, never[]>();
  const touched = await casesOf(db, [...(begun?.fresh ?? []), ...linesOf.keys()]);
  const rows = [...touched.values()];
  const stored = await eventsOfCases(
    db,
    rows.map(({ id }) => id),
  );
  const memberOf = await membersOf(db, events?.rows ?? []);
  const meetings = meetingsOfImport();
  const sheet = events?.sheet ?? '';
  const read = new Map<string, ReadEvents>();
  const all: CaseWithComing[] = rows.map((row) => {
    const kept = stored.get(row.id) ?? [];
    const found = readEvents(linesOf.get(row.code) ?? [], {
      sheet,
      row,
      stored: kept,
      memberOf,
      meetings,
      today,
    });
    read.set(row.code, found);
    return { row, stored: kept, coming: found.coming };
  });
  const at = ({ code }: CaseRow) => {
    const line = cases?.rows.find(({ values }) => values.code === code)?.line;
    return line === undefined
      ? { sheet, line: linesOf.get(code)?.[0]?.line ?? 1 }
      : { sheet: cases?.sheet ?? '', line };
  };
  refuseWith(
    rows
      .filter(({ forgottenOn }) => forgottenOn !== null)
      .map((row) => ({ code: 'import-case-forgotten', ...at(row), values: { value: row.code } })),
  );
  const moving = all.filter(({ row, coming }) => coming.length > 0 || begun?.fresh.has(row.code));
  refuseWith([...read.values()].flatMap(({ faults }) => faults));
  const { refused, judged } = await judgeMany(act, moving);
  const actOf = (line: number) => String(events?.rows.find((row) => row.line === line)?.values.act ?? '');
  refuseWith(refused.flatMap(blockedFaults(sheet, actOf)));
  refuseWith(await underwayFaults(db, judged, at));
  await writeMany(act, judged, () =>
    meetings.write(
      db,
      now,
      judged.flatMap(({ drafted }) => drafted.added.map(({ event }) => ({ caseId: drafted.row.id, event }))),
    ),
  );
  const corrected = [...read.values()].flatMap((one) => one.corrected);
  const added = moving.reduce((sum, { coming }) => sum + coming.length, 0) - corrected.length;
  return new Map([
    ...(begun ? [['cases', begun.landed] as const] : []),
    ...(events ? [['case_events', { added, changed: new Set(corrected) }] as const] : []),
  ]);
};
