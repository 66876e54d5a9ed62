import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/holding.ts';
import { CERTIFYING_ACT, type Grade, hasPassed } from '../model.ts';
import { closingBlockers } from '../rules.ts';
import { writeOnCases } from './caseEvents.ts';
import { issue } from './certificates.ts';
import { syncNominations } from './projectedFacts.ts';
import { type ClassRow, heldClass, markOf, noteOf } from './rows.ts';

type Seated = { id: number; caseId: number; grade: Grade | null; wasThere: boolean };

/** Everybody seated, in the order of their names: so the certificates are numbered. */
const seatedIn = async (db: Tx, classId: number): Promise<Seated[]> => {
  const { rows } = await sql<Seated>`
    select n.id, n.case_id as "caseId", n.grade,
      exists (select from class_mark k where k.nomination_id = n.id and k.mark = 'present') as "wasThere"
    from class_nomination n join person p on p.id = n.person_id
    where n.class_id = ${classId} and n.state = 'seated'
    order by coalesce(p.full_name, '') collate vietnamese, n.id`.execute(db);
  return rows;
};

/** Certificates for these people, each written into its case with its number. */
export const certify = async (
  act: Act,
  one: ClassRow,
  { people, on }: { people: readonly { id: number; caseId: number }[]; on: Day },
): Promise<void> => {
  const { db } = act;
  const numbers = await issue(
    db,
    { unitId: one.unitId, kind: one.kind, on },
    people.map(({ id }) => id),
  );
  const written = await writeOnCases(
    act,
    people.map(({ id, caseId }) => ({
      caseId,
      act: CERTIFYING_ACT[one.kind],
      on,
      details: {
        number: numbers.get(id) as string,
        ...(one.kind === 'awareness' ? { issuer: one.unitName } : {}),
      },
    })),
  );
  await asInstallation(db, () =>
    sql`update class_nomination n set certify_event_id = e.event
      from unnest(${[...written.keys()]}::int[], ${[...written.values()]}::bigint[]) e(case_id, event)
      where n.class_id = ${one.id} and n.case_id = e.case_id and n.id = any(${people.map(({ id }) => id)}::int[])`.execute(
      db,
    ),
  );
};

/** What the class came to, counted from its people as they stand. */
export const countClosing = (
  db: Tx,
  one: ClassRow,
  { on, now, reason }: { on: Day; now: Date; reason: string | null },
) =>
  asInstallation(db, async () => {
    const { rows } = await sql<{ seated: number; attended: number; passed: number; certified: number }>`
      insert into class_closing (class_id, n, seated, attended, passed, certified, closed_on, recorded_at, reason)
      select ${one.id}, 1 + (select count(*) from class_closing where class_id = ${one.id}), count(*),
        count(*) filter (where n.has_attended), count(*) filter (where n.grade <> 'failed'),
        count(*) filter (where exists (select from class_certificate c where c.nomination_id = n.id and c.voided_on is null)),
        ${on}::date, ${now}, ${reason}
      from class_nomination n where n.class_id = ${one.id} and n.state = 'finished'
      returning seated, attended, passed, certified`.execute(db);
    return rows[0] as (typeof rows)[number];
  });

export const close = async (act: Act, { classCode, on = act.today }: InputOf<typeof contract.closeClass>) => {
  const { db, today, now } = act;
  const one = await heldClass(act, classCode);
  const seated = await seatedIn(db, one.id);
  const withoutResult = seated.filter(({ grade }) => grade === null).length;
  refuseIf(
    closingBlockers({ ...one, on, today, seated: seated.length, withoutResult }).map((code) => ({
      code,
      values: { code: classCode, day: one.endsOn, count: withoutResult },
    })),
  );
  // Whoever passed was there, also where nobody kept marks.
  await sql`
    update class_nomination n set state = 'finished', ended_on = ${on}::date, has_attended = n.grade <> 'failed' or s.was_there
    from jsonb_to_recordset(${JSON.stringify(seated.map(({ id, wasThere }) => ({ id, was_there: wasThere })))}::jsonb)
      as s(id int, was_there boolean)
    where n.id = s.id`.execute(db);
  await certify(act, one, { people: seated.filter(({ grade }) => hasPassed(grade)), on });
  // Who got no seat waits for the next class.
  await sql`update class_nomination set class_id = null where class_id = ${one.id} and state in ('nominated', 'approved')`.execute(
    db,
  );
  await sql`update class set state = 'closed', closed_on = ${on}::date where id = ${one.id}`.execute(db);
  await syncNominations(
    db,
    seated.map(({ id }) => id),
  );
  const counts = await countClosing(db, one, { on, now, reason: null });
  noteOf(act, one, { on, ...counts });
  return { ...(await markOf(act, one.id)), ...counts };
};
