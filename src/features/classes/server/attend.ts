import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/holding.ts';
import { resultBlockers, runningBlockers } from '../rules.ts';
import { type ClassRow, heldClass, markOf, noteOf } from './rows.ts';

/** The seats of a class by their keys. */
const seatsOf = async (db: Tx, classId: number): Promise<ReadonlyMap<number, { missed: number }>> => {
  const { rows } = await sql<{ id: number; missed: number }>`
    select n.id, ${missedSittings}::int as missed from class_nomination n
    where n.class_id = ${classId} and n.state in ('seated', 'finished')`.execute(db);
  return new Map(rows.map(({ id, missed }) => [id, { missed }]));
};

/** Sittings that the person of a nomination `n` missed, with leave or without. */
export const missedSittings: RawBuilder<number> = sql`(
  select count(*) from class_mark k where k.nomination_id = n.id and k.mark <> 'present')`;

const notSeated = (ids: readonly number[], seats: ReadonlyMap<number, unknown>, field: string): Reason[] =>
  [...new Set(ids)]
    .filter((id) => !seats.has(id))
    .map((id) => ({ code: 'not-seated-in-the-class', field, values: { id } }));

export const mark = async (act: Act, { classCode, marks }: InputOf<typeof contract.markAttendance>) => {
  const { db, today } = act;
  const one = await heldClass(act, classCode);
  const { rows: sittings } = await sql<{ n: number; on: string }>`
    select n, on_day as "on" from class_sitting where class_id = ${one.id}`.execute(db);
  const dayOf = new Map(sittings.map(({ n, on }) => [n, on]));
  const seats = await seatsOf(db, one.id);
  const strange = marks.filter(({ sitting }) => !dayOf.has(sitting));
  const early = marks.filter(
    ({ sitting, mark: given }) => given !== null && (dayOf.get(sitting) ?? '') > today,
  );
  refuseIf([
    ...runningBlockers(one).map((code) => ({ code, values: { code: classCode } })),
    ...notSeated(
      marks.map(({ nominationId }) => nominationId),
      seats,
      'marks',
    ),
    ...(strange.length > 0
      ? [{ code: 'no-such-sitting', field: 'marks', values: { n: strange[0]?.sitting ?? 0 } }]
      : []),
    ...(early.length > 0
      ? [{ code: 'sitting-is-to-come', field: 'marks', values: { n: early[0]?.sitting ?? 0 } }]
      : []),
  ]);
  const given = marks.map(({ nominationId, sitting, mark: word }) => ({ id: nominationId, sitting, word }));
  const asked = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as m(id int, sitting int, word text)`;
  await sql`delete from class_mark k using ${asked} where k.nomination_id = m.id and k.sitting = m.sitting and m.word is null`.execute(
    db,
  );
  await sql`
    insert into class_mark (nomination_id, sitting, mark)
    select distinct on (m.id, m.sitting) m.id, m.sitting, m.word from ${asked} where m.word is not null
    on conflict (nomination_id, sitting) do update set mark = excluded.mark`.execute(db);
  noteOf(act, one, { marks: marks.length });
  return markOf(act, one.id);
};

/** How much of a class may be missed, by the rule of its last day, as it binds the unit that holds it. */
export const absenceRule = async (db: Tx, one: ClassRow) => {
  const law = await lawFor(db, one.unitId);
  const { value, row, isUnverified } = law.on(one.endsOn).rules.ruled.classAbsenceMaxPercent;
  return { maxPercent: value, clause: row.clause, isUnverified };
};

export const record = async (act: Act, { classCode, results }: InputOf<typeof contract.recordResults>) => {
  const { db } = act;
  const one = await heldClass(act, classCode);
  const seats = await seatsOf(db, one.id);
  const { maxPercent } = await absenceRule(db, one);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from class_sitting where class_id = ${one.id}`.execute(db);
  const sittings = rows[0]?.n ?? 0;
  refuseIf([
    ...runningBlockers(one).map((code) => ({ code, values: { code: classCode } })),
    ...notSeated(
      results.map(({ nominationId }) => nominationId),
      seats,
      'results',
    ),
    ...results.flatMap(({ nominationId, grade, note = null }, index) => {
      const missed = seats.get(nominationId)?.missed ?? 0;
      return resultBlockers({ grade, note, missed }, { sittings, maxPercent }).map((code) => ({
        code,
        field: `results/${index}/note`,
        values: { missed, sittings, maxPercent },
      }));
    }),
  ]);
  const given = results.map(({ nominationId, grade, note = null }) => ({ id: nominationId, grade, note }));
  await sql`
    update class_nomination n set grade = r.grade, grade_note = r.note
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(id int, grade text, note text) where n.id = r.id`.execute(
    db,
  );
  noteOf(act, one, { results: results.length });
  return markOf(act, one.id);
};
