import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { Reason } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { VOTE_ACTS } from '../acts/votes.ts';
import { actNamed } from '../acts.ts';
import { waitsSince } from '../ahead/next.ts';
import { fold, foldSince, standing } from '../history.ts';
import { PATH_STEPS } from '../paths.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { shownOn, statusOf } from '../status.ts';
import { levelElsewhere } from './append.ts';
import { daysOf, factsWith, type Judged } from './facts.ts';
import { judgeDraft, stateBefore } from './judging.ts';
import { lawsFor } from './law.ts';
import { syncNext } from './next.ts';
import { chainsOn } from './place.ts';
import { project } from './projected/project.ts';
import { type CaseRow, type StoredEvent, startOf } from './rows.ts';

/** One of many events to be written at once, by the line it stands in. */
export type Coming = {
  line: number;
  act: string;
  on: Day;
  /** What it says; a vote asks the place and the rules of its day what its result is. */
  details: (judged: Judged) => Record<string, unknown>;
  correction?: { of: StoredEvent; isVoid?: boolean; reason: string };
  /** A unit of another place writes it: its right comes from what it answers, not from its level. */
  isOnRequest?: boolean;
  /** Why it is kept although a rule of its day stands against it; null where every rule stops it. */
  history: string | null;
};

export type CaseWithComing = { row: CaseRow; stored: readonly StoredEvent[]; coming: readonly Coming[] };

/** What nothing lets pass: an event that cannot have happened so. */
const IMPOSSIBLE: readonly BlockerCode[] = [
  'act-in-the-future',
  'act-not-offered-in-status',
  'result-against-the-count',
];
const isOfHistory = (code: BlockerCode): boolean => !IMPOSSIBLE.includes(code);

export type RefusedLine = { line: number; reasons: Reason[]; elsewhere: string | null };
export type Drafted = {
  row: CaseRow;
  events: StoredEvent[];
  added: { line: number; event: StoredEvent }[];
  state: CaseState;
};

type FactsAt = (one: { unitId: number; on: Day }) => Judged;

const draftOf = ({ row, coming: { act, on, correction } }: { row: CaseRow; coming: Coming }, now: Date) => ({
  id: 0,
  act,
  on,
  details: {},
  recordedAt: now.getTime(),
  supersedes: correction?.of.id ?? null,
  isVoid: correction?.isVoid ?? false,
  unitId: correction?.of.unitId ?? row.unitId,
  reason: correction?.reason ?? null,
  regulation: null,
  ruleRows: [],
});

const judgeCase = (act: Act, { row, stored, coming }: CaseWithComing, factsAt: FactsAt) => {
  const refused: RefusedLine[] = [];
  const added: Drafted['added'] = [];
  let events = [...stored];
  for (const [at, one] of coming.entries()) {
    const draft: StoredEvent = {
      ...draftOf({ row, coming: one }, act.now),
      id: Number.MAX_SAFE_INTEGER - coming.length + at,
    };
    const judged = factsAt(draft);
    const before = stateBefore({ row, stored: events, draft });
    draft.details = one.details(judged);
    const elsewhere = one.isOnRequest
      ? null
      : levelElsewhere(act, actNamed(one.act), { ...judged, state: before, details: draft.details });
    const { reasons, waived } = judgeDraft(
      {
        row: { ...row, status: statusOf(before) },
        stored: events,
        draft,
        ...(one.history === null ? {} : { isWaived: isOfHistory }),
      },
      factsAt,
    );
    if (reasons.length > 0 || elsewhere !== null) refused.push({ line: one.line, reasons, elsewhere });
    if (waived.length > 0) draft.reason ??= one.history;
    // What follows an event that is refused is judged as if it had happened: one fault is told once.
    events = [...events, draft];
    added.push({ line: one.line, event: draft });
  }
  return { refused, drafted: { row, events, added, state: fold(startOf(row), standing(events)) } };
};

/** How each case would stand with what comes, every event judged by the rule of its day; nothing is written. */
export const judgeMany = async (act: Act, cases: readonly CaseWithComing[]) => {
  const { db, today } = act;
  const asked = cases.flatMap(({ row, stored, coming }) => [
    { unitId: row.unitId, on: row.openedOn },
    ...daysOf(stored),
    ...coming.map(({ on, correction }) => ({ unitId: correction?.of.unitId ?? row.unitId, on })),
  ]);
  const chainOf = await chainsOn(db, asked);
  const laws = await lawsFor(
    db,
    cases.map(({ row }) => row.unitId),
  );
  const judged = cases.flatMap((one) => {
    const law = laws.get(one.row.unitId);
    if (!law) return [];
    const factsAt = factsWith(chainOf, one.row, { law, today });
    return [{ ...judgeCase(act, one, factsAt), law, factsAt }];
  });
  return { refused: judged.flatMap(({ refused }) => refused), judged };
};

type JudgedCases = Awaited<ReturnType<typeof judgeMany>>['judged'];

/** Writes the new events of all cases in one statement; each gets its key. */
const insert = async (db: Tx, judged: JudgedCases, now: Date): Promise<void> => {
  const all = judged.flatMap(({ drafted }) =>
    drafted.added.map(({ event }) => ({ event, row: drafted.row })),
  );
  if (all.length === 0) return;
  const values = all.map(({ event, row }, n) => ({
    n,
    case_id: row.id,
    unit_id: event.unitId,
    act: event.act,
    on_day: event.on,
    details: event.details,
    supersedes: event.supersedes,
    is_void: event.isVoid,
    reason: event.reason,
    regulation: event.regulation,
    rule_rows: event.ruleRows,
  }));
  const { rows } = await sql<{ id: number }>`
    insert into case_event (case_id, unit_id, act, on_day, details, recorded_at, supersedes_id, is_void, reason, regulation, rule_rows)
    select case_id, unit_id, act, on_day, details, ${now}, supersedes, is_void, reason, regulation,
      array(select jsonb_array_elements_text(rule_rows))
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) e(n int, case_id int, unit_id int, act text, on_day date,
      details jsonb, supersedes bigint, is_void boolean, reason text, regulation text, rule_rows jsonb)
    order by n returning id::float8 as id`.execute(db);
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b);
  for (const [n, { event }] of all.entries()) event.id = ids[n] as number;
};

const standingOf = ({ drafted: { row, events }, law }: JudgedCases[number], today: Day) => {
  const holding = standing(events);
  const { state, since } = foldSince(startOf(row), holding, row.openedOn);
  const shown = shownOn(state, since, today, law.on(today).rules.value);
  return { caseId: row.id, unitId: row.unitId, state, since: waitsSince(holding, row.openedOn), shown };
};

/** Writes what was judged, with everything that follows from it in each case. */
export const writeMany = async (
  act: Act,
  judged: JudgedCases,
  /** What the events name and must be there before anything is derived from them. */
  withEvents: () => Promise<void>,
): Promise<void> => {
  await insert(act.db, judged, act.now);
  await withEvents();
  for (const { drafted, law, factsAt } of judged) {
    const { row, events } = drafted;
    const resolved = standing(events).findLast(
      ({ act: name, details }) => name === VOTE_ACTS.branch && details.matter === 'admission',
    );
    const start = { unitId: row.unitId, on: row.openedOn };
    const { path } = factsAt((resolved as StoredEvent | undefined) ?? events.at(-1) ?? start).facts;
    await project(act, row, events, {
      law,
      moveTo: null,
      hasBaseResolution: PATH_STEPS[path].hasBaseResolution,
      isNextLater: true,
    });
  }
  for (const [law, cases] of Map.groupBy(judged, (one) => one.law))
    await syncNext(
      act.db,
      law,
      act.today,
      cases.map((one) => standingOf(one, act.today)),
    );
};
