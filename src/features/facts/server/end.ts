import { documentId } from '#features/documents/server/find.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { annulFact, closeSource } from '../contract.ts';
import { factLocked } from './correct.ts';

const endReasons = (fact: { on_day: string; annulled_on: string | null }, on: Day, today: Day) => [
  ...(fact.annulled_on === null ? [] : [{ code: 'fact-no-longer-stands' }]),
  ...(on < fact.on_day ? [{ code: 'fact-is-annulled-after-its-day', field: 'on' }] : []),
  ...(on > today ? [{ code: 'fact-in-the-future', field: 'on' }] : []),
];

/** From the day on the admission is not counted; who and when stay on record. */
export const annul = async ({ db, today, note }: Act, input: InputOf<typeof annulFact>) => {
  const { code, ground, reason, on = today, documentCode } = input;
  const fact = await factLocked(db, 'admission', code);
  refuseIf(endReasons(fact, on, today));
  await db
    .updateTable('fact')
    .set({ annulled_on: on, annulment: ground, annulled_by_id: await documentId(db, documentCode) })
    .where('id', '=', fact.id)
    .execute();
  const detail = { on, ground, reason, ...(documentCode ? { documentCode } : {}) };
  note({ object: `fact:${fact.id}`, unitId: fact.unit_id, detail });
  return { code, on };
};

/** The source is no longer followed from the day on. */
export const close = async ({ db, today, note }: Act, input: InputOf<typeof closeSource>) => {
  const { code, reason, on = today } = input;
  const fact = await factLocked(db, 'source', code);
  refuseIf(endReasons(fact, on, today));
  await db
    .updateTable('fact')
    .set({ annulled_on: on, annulment: reason })
    .where('id', '=', fact.id)
    .execute();
  note({ object: `fact:${fact.id}`, unitId: fact.unit_id, detail: { on, reason } });
  return { code, on };
};
