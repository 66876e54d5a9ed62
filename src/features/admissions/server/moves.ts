import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { fold, standing } from '../history.ts';
import { moveStageOf } from '../moves.ts';
import { pathOf } from '../paths.ts';
import { decidingUnit, pathFactsOf, placeIn } from '../place.ts';
import type { Move } from '../state.ts';
import { lawFor } from './law.ts';
import { chainsOn } from './place.ts';
import { type CaseRow, eventsOf, startOf } from './rows.ts';

/** The stage of a move from how far the case is, where the new place lies, and when the person was transferred. */
export const stageOfMove = async (
  { db }: Act,
  row: CaseRow,
  { movedOn, toUnitCode }: { movedOn: Day; toUnitCode: string },
): Promise<Move['stage']> => {
  // The receiving unit lies outside the scope of the sending one: of it only its place is read.
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number }>`select id from unit where code = ${toUnitCode} and dissolved_on is null`.execute(db),
  );
  const toId = rows[0]?.id;
  if (toId === undefined) {
    const values = { code: toUnitCode };
    throw new Refusal('not-found', { code: 'unit-not-found', field: 'toUnitCode', values });
  }
  const places = [row.unitId, toId].map((unitId) => ({ unitId, on: movedOn }));
  const chainOf = await chainsOn(db, places);
  const law = await lawFor(db, row.unitId);
  const { rules } = law.on(movedOn);
  const [here, there] = places.map((place) => {
    const chain = chainOf(place);
    return decidingUnit(placeIn(chain), pathOf(pathFactsOf(chain), rules.value))?.unitId;
  });
  const state = fold(startOf(row), standing(await eventsOf(db, row.id)));
  const days = rules.value.handoverDecisionAfterMoveWorkingDays;
  const decisionDueOn = dueAfter(law.calendar, movedOn, days).dueOn;
  return moveStageOf(state, { sameCommittee: here !== undefined && here === there, decisionDueOn });
};
