import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/reading.ts';
import { groupOf } from '../groups.ts';
import { factsWith } from './facts.ts';
import { lawsFor } from './law.ts';
import { type Due, dueBelow } from './page.ts';
import { chainsOn } from './place.ts';
import { casesWithEvents } from './rows.ts';
import { standOf } from './stand.ts';

/** Where each of these stands today: its status, what it lacks and who has to act. */
const standing = async (db: Tx, page: readonly Due[], today: Day) => {
  const cases = await casesWithEvents(
    db,
    page.map(({ id }) => id),
  );
  const units = cases.map(({ row }) => row.unitId);
  const laws = await lawsFor(db, units);
  const chainOf = await chainsOn(
    db,
    units.map((unitId) => ({ unitId, on: today })),
  );
  const found = new Map(
    cases.flatMap(({ row, events }) => {
      const law = laws.get(row.unitId);
      if (!law) return [];
      const now = factsWith(chainOf, row, { law, today })({ unitId: row.unitId, on: today });
      return [[row.id, { row, ...standOf(row, events, today, now) }] as const];
    }),
  );
  return page.flatMap(({ id, code, status, statusSince, dueOn, clock, next, waitsFor }) => {
    const one = found.get(id);
    if (!one) return [];
    const { row, missing } = one;
    return [
      {
        code,
        personCode: row.personCode,
        fullName: row.fullName,
        bornOn: row.bornOn,
        birthYear: row.birthYear,
        unitCode: row.unitCode,
        unitName: row.unitName,
        status,
        group: groupOf(status),
        statusSince,
        dueOn,
        clock,
        isOverdue: dueOn !== null && dueOn < today,
        next,
        waitsFor,
        missing: [...missing],
      },
    ];
  });
};

/** Rows looked at together where what is asked for is known only after each is judged. */
const BATCH = 200;

/**
 * The cases below a unit, those due first. What a case lacks follows from its events and the rules of today alone, so
 * pages asked by it are filled from as many batches as it takes.
 */
export const list = async ({ db, today, note }: Act, input: InputOf<typeof contract.listCases>) => {
  const { unitCode, isMissing = false, limit = 50, ...asked } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const batch = isMissing ? BATCH : limit;
  const cases: Awaited<ReturnType<typeof standing>> = [];
  let { after } = asked;
  let next: string | null = null;
  do {
    const due: Due[] = await dueBelow(db, unit, { ...asked, after, limit: batch }, today);
    const kept = (await standing(db, due, today)).filter(({ missing }) => !isMissing || missing.length > 0);
    cases.push(...kept.slice(0, limit - cases.length));
    after = due.at(-1)?.code;
    const isFull = cases.length === limit;
    next = isFull ? (cases.at(-1)?.code ?? null) : due.length === batch ? (after ?? null) : null;
    if (isFull || next === null) break;
  } while (isMissing);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: cases.length } });
  return { on: today, cases, next };
};
