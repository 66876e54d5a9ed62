import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { type Act as CaseAct, partyOf } from '../acts/act.ts';
import { VOTE_ACTS } from '../acts/votes.ts';
import { actNamed } from '../acts.ts';
import { standing } from '../history.ts';
import { reasonOf } from '../judge.ts';
import { PATH_STEPS } from '../paths.ts';
import { placeIn, unitOfParty } from '../place.ts';
import type { CaseState } from '../state.ts';
import { daysOf, factsOfDays, type Judged, lawOf } from './facts.ts';
import { refuseForgotten } from './forget.ts';
import { judgeDraft, stateBefore } from './judging.ts';
import { lawFor } from './law.ts';
import { project } from './projected/project.ts';
import { type CaseRow, eventsOf, type StoredEvent } from './rows.ts';

export type NewEvent = {
  act: string;
  on: Day;
  details: Record<string, unknown>;
  /** The event it takes the place of, and why. */
  correction?: { of: StoredEvent; isVoid: boolean; reason: string };
  /** The case stands in this branch from now on. */
  moveTo?: number;
  /** Another unit that was asked writes it: its right comes from the request, not from its level. */
  isOnRequest?: boolean;
  /** Somebody records it on a screen: what is asked of them only is asked too. */
  isByHand?: boolean;
};

/** Where the case stands when an act is done, and what the act says. */
type Standing = Judged & { state: CaseState; details: NewEvent['details'] };

/** The unit of the level an act belongs to, where who records it works for neither that unit nor one above it. */
export const levelElsewhere = (
  { scope }: Pick<Act, 'scope'>,
  done: CaseAct,
  { chain, facts, ...stood }: Standing,
): string | null => {
  const unit = unitOfParty(placeIn(chain), facts.path, partyOf(done, { ...stood, facts }));
  return isWithin(unit.path, scope) ? null : unit.code;
};

/** An act belongs to a level of the tree: who records it acts for that unit or for one above it. */
const refuseOtherLevel = (act: Act, done: CaseAct, stood: Standing): void => {
  const unit = levelElsewhere(act, done, stood);
  if (unit !== null) {
    throw new Refusal('forbidden', { code: 'act-of-another-level', values: { unit, act: done.name } });
  }
};

/**
 * One more event: judged by the rule of its day on what went before it, then written with everything derived from it.
 * What lies after it must still hold.
 * @throws Refusal blocked, with everything that blocks at once
 */
export const append = async (act: Act, row: CaseRow, event: NewEvent): Promise<StoredEvent> => {
  const { db, today } = act;
  refuseForgotten(row);
  const law = await lawFor(db, row.unitId);
  const stored = await eventsOf(db, row.id);
  const { correction } = event;
  const done = actNamed(event.act);
  // What the receiving side does while a person moves happens there.
  const here = done.by === 'receiving-committee' ? (row.movingToId ?? row.unitId) : row.unitId;
  const unitId = correction?.of.unitId ?? here;
  const factsAt = await factsOfDays(db, row, { law, today }, [...daysOf(stored), { unitId, on: event.on }]);
  const draft: StoredEvent = {
    id: Number.MAX_SAFE_INTEGER,
    act: event.act,
    on: event.on,
    details: event.details,
    recordedAt: act.now.getTime(),
    supersedes: correction?.of.id ?? null,
    isVoid: correction?.isVoid ?? false,
    unitId,
    reason: correction?.reason ?? null,
    regulation: null,
    ruleRows: [],
  };
  if (!draft.isVoid && !event.isOnRequest) {
    const state = stateBefore({ row, stored, draft });
    refuseOtherLevel(act, done, { ...factsAt(draft), state, details: event.details });
    if (event.isByHand) {
      const asked = done.byHand?.(state, event.details as never) ?? [];
      refuseIf(asked.map((code) => reasonOf(code, lawOf(factsAt(draft)))));
    }
  }
  refuseIf(judgeDraft({ row, stored, draft }, factsAt).reasons);
  const { rows } = await sql<{ id: number }>`
    insert into case_event (case_id, unit_id, act, on_day, details, recorded_at, supersedes_id, is_void, reason, regulation, rule_rows)
    values (${row.id}, ${unitId}, ${draft.act}, ${draft.on}::date, ${JSON.stringify(draft.details)}::jsonb, ${act.now},
      ${draft.supersedes}, ${draft.isVoid}, ${draft.reason}, ${draft.regulation}, ${draft.ruleRows}::text[])
    returning id::float8 as id`.execute(db);
  const written = { ...draft, id: rows[0]?.id as number };
  const resolved = standing([...stored, written]).findLast(
    ({ act: name, details }) => name === VOTE_ACTS.branch && details.matter === 'admission',
  );
  const { path } = factsAt((resolved ?? draft) as StoredEvent).facts;
  await project(act, row, [...stored, written], {
    law,
    moveTo: event.moveTo ?? null,
    hasBaseResolution: PATH_STEPS[path].hasBaseResolution,
  });
  act.note({
    object: `case:${row.id}`,
    unitId,
    detail: {
      eventId: written.id,
      act: event.act,
      on: event.on,
      ...(correction ? { corrects: correction.of.id } : {}),
    },
  });
  return written;
};
